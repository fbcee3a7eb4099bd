using System.Globalization;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Frameworks;
using BeyondBoundaries.Storage.Partnerships;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.RoundSettings;

/// <summary>
/// Creates a round, which is either opened immediately or stored as a draft. The new round can start with the set-up of
/// another round.
/// </summary>
public sealed class NewRoundModel(
    PartnershipQueries queries,
    RoundQueries rounds,
    RoundStore store,
    FrameworkCatalogue frameworks,
    FrameworkQueries published,
    TimeProvider time
) : RoundInputPage
{
    public PartnershipDetails Partnership { get; private set; } = null!;

    /// <summary>The framework that is chosen when the page opens.</summary>
    public Framework Framework { get; private set; } = null!;

    /// <summary>
    /// The frameworks to choose from: first those supplied with the program or in the operator's folder, and then the
    /// published ones that the partnership can use.
    /// </summary>
    public IReadOnlyList<Framework> Choices { get; private set; } = frameworks.Choices;

    /// <summary>
    /// The round that the new round will follow if the new round uses <see cref="Framework"/>; null if there is none.
    /// </summary>
    public RoundSummary? Follows { get; private set; }

    /// <summary>The round whose set-up is copied; null if there is none.</summary>
    public RoundDetails? Copied { get; private set; }

    /// <summary>An open round, which a new round cannot follow; null if there is none.</summary>
    public RoundSummary? StillOpen =>
        Partnership.Rounds.FirstOrDefault(round => round is { Status: RoundStatus.Open, FriendsOf: null });

    private DateOnly Today => DateText.GetLondonDate(time.GetUtcNow());

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? copied)
    {
        if (!await Load(id, copied))
        {
            return NotFound();
        }

        Input = new()
        {
            Name = RoundNameProposal.Create(
                DateText.FormatSeason(time.GetUtcNow()),
                [.. Partnership.Rounds.Select(round => round.Name)]
            ),
            DeleteOn = UkDate.Format(BeyondBoundaries.Core.Rounds.RetentionDateRules.GetDefault(Today)),
            Framework = Framework.Definition.Id,
        };
        if (Copied is { } source)
        {
            Input = Input with
            {
                Invited = source.Invited?.ToString(CultureInfo.InvariantCulture),
                Mode = ConfidentialityText.GetName(source.Confidentiality.Mode),
                MinimumGroup = $"{source.Confidentiality.MinimumGroup}",
            };
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, bool draft, Guid? copied)
    {
        if (!await Load(id, copied))
        {
            return NotFound();
        }

        var setup = Input.Parse();
        var deleteOn = BeyondBoundaries.Core.Rounds.RetentionDateRules.Parse(Input.DeleteOn, Today, promised: null);
        ModelState.AddProblems(setup.Problems.Concat(deleteOn.Problems));
        var chosen = Input.Framework is null ? Framework : Choices.FirstOrDefault(IsChosen);
        if (chosen is null)
        {
            ModelState.AddModelError("Input.Framework", "Select a framework");
        }

        if (chosen is null || !setup.TryGetValue(out var round) || !deleteOn.TryGetValue(out var day))
        {
            return Page();
        }

        var framework = chosen.Definition;
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
            Copied?.Id,
            HttpContext.RequestAborted
        );
        if (opened.TryGetValue(out var open))
        {
            return LocalRedirect(Links.Round(open));
        }

        if (opened.Problems is [{ Code: ProblemCodes.NotFound }])
        {
            return NotFound();
        }

        ModelState.AddProblems(opened.Problems);
        return Page();
    }

    private bool IsChosen(Framework framework) => framework.Definition.Id == Input.Framework;

    private async Task<bool> Load(Guid id, Guid? copied)
    {
        var found = await queries.Find(User.GetAccountId(), new PartnershipId(id), HttpContext.RequestAborted);
        Partnership = found!;
        if (found is not null)
        {
            Choices =
            [
                .. Choices,
                .. (await published.ListForRounds(found.Id, HttpContext.RequestAborted)).Select(one =>
                    frameworks.Get(one.FrameworkId, one.Version)
                ),
            ];
        }

        if (found is not null && copied is { } source)
        {
            Copied = await rounds.Find(User.GetAccountId(), new RoundId(source), HttpContext.RequestAborted);
            if (Copied?.Partnership != found.Id)
            {
                return false;
            }
        }

        Framework =
            Choices.FirstOrDefault(choice => choice.Definition.Id == Copied?.Framework.Definition.Id)
            ?? frameworks.Current;
        if (
            found is not null
            && await queries.FindRoundToFollow(found.Id, Framework, HttpContext.RequestAborted) is { } before
        )
        {
            Follows = found.Rounds.Single(round => round.Id == before);
        }

        return found is not null;
    }
}
