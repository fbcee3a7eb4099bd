using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Partnerships;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.RoundSettings;

/// <summary>Creates a round, which is opened at once or stored as a draft.</summary>
public sealed class NewRoundModel(
    PartnershipQueries queries,
    RoundStore store,
    FrameworkCatalogue frameworks,
    TimeProvider time
) : RoundInputPage
{
    public PartnershipDetails Partnership { get; private set; } = null!;

    /// <summary>The framework of new rounds.</summary>
    public Framework Framework => frameworks.Current;

    /// <summary>The round that this one will follow; null if it is the first.</summary>
    public RoundSummary? Follows { get; private set; }

    /// <summary>An open round, which a new round cannot follow; null if there is none.</summary>
    public RoundSummary? StillOpen => Partnership.Rounds.FirstOrDefault(round => round.Status == RoundStatus.Open);

    private DateOnly Today => DateText.GetLondonDate(time.GetUtcNow());

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        Input = new()
        {
            Name = DateText.FormatSeason(time.GetUtcNow()),
            DeleteOn = UkDate.Format(BeyondBoundaries.Core.Rounds.RetentionDateRules.GetDefault(Today)),
        };
        return await Load(id) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, bool draft)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        var setup = Input.Parse();
        var deleteOn = BeyondBoundaries.Core.Rounds.RetentionDateRules.Parse(Input.DeleteOn, Today, promised: null);
        ModelState.AddProblems(setup.Problems.Concat(deleteOn.Problems));
        if (!setup.TryGetValue(out var round) || !deleteOn.TryGetValue(out var day))
        {
            return Page();
        }

        var framework = frameworks.Current.Definition;
        var opened = await store.Create(
            User.GetAccountId(),
            Partnership.Id,
            round with
            {
                DeleteOn = day,
            },
            framework.Id,
            framework.Version,
            time.GetUtcNow(),
            draft,
            cancellationToken: HttpContext.RequestAborted
        );
        return opened.TryGetValue(out var open) ? LocalRedirect(Links.Round(open)) : NotFound();
    }

    private async Task<bool> Load(Guid id)
    {
        var found = await queries.Find(User.GetAccountId(), new PartnershipId(id), HttpContext.RequestAborted);
        Partnership = found!;
        if (
            found is not null
            && await queries.FindRoundToFollow(found.Id, frameworks.Current.Definition.Id, HttpContext.RequestAborted)
                is { } before
        )
        {
            Follows = found.Rounds.Single(round => round.Id == before);
        }

        return found is not null;
    }
}
