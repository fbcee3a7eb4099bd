using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Partnerships;

/// <summary>Starting a round: it opens at once, or is kept as a draft.</summary>
public sealed class NewRoundModel(
    PartnershipQueries queries, RoundStore store, FrameworkCatalogue frameworks, TimeProvider time)
    : RoundInputPage
{
    public PartnershipDetails Partnership { get; private set; } = null!;

    /// <summary>The round that this one will follow; null when it is the first.</summary>
    public RoundSummary? Follows { get; private set; }

    /// <summary>A round that is still open, which a new one cannot follow; null when there is none.</summary>
    public RoundSummary? StillOpen => Partnership.Rounds.FirstOrDefault(round => round.Status == RoundStatus.Open);

    private DateOnly Today => Dates.DateOf(time.GetUtcNow());

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        Input = new() { Name = Dates.Season(time.GetUtcNow()), DeleteOn = DueDay.Words(Core.Rounds.Retention.Usual(Today)) };
        return await Load(id) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, bool draft)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        var setup = Input.Read();
        var deleteOn = Core.Rounds.Retention.From(Input.DeleteOn, Today, promised: null);
        ModelState.Add(setup.Problems.Concat(deleteOn.Problems));
        if (!setup.Is(out var round) || !deleteOn.Is(out var day))
        {
            return Page();
        }

        var framework = frameworks.Current.Definition;
        var opened = await store.Create(User.Account(), Partnership.Id, round with { DeleteOn = day }, framework.Id, framework.Version, time.GetUtcNow(), draft, cancellation: HttpContext.RequestAborted);
        return opened.Is(out var open) ? LocalRedirect(Links.Round(open)) : NotFound();
    }

    private async Task<bool> Load(Guid id)
    {
        var found = await queries.Find(User.Account(), new PartnershipId(id), HttpContext.RequestAborted);
        Partnership = found!;
        if (found is not null && await queries.ToFollow(found.Id, frameworks.Current.Definition.Id, HttpContext.RequestAborted) is { } before)
        {
            Follows = found.Rounds.Single(round => round.Id == before);
        }

        return found is not null;
    }
}
