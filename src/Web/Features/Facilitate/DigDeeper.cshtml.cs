using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.Planning;
using BeyondBoundaries.Web.Features.ResultsCache;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Facilitate;

/// <summary>
/// Proposes the enablers that are low or divided, each with the reason, and opens the indicators of the enablers that
/// the facilitator chooses.
/// </summary>
public sealed class DigDeeperModel(RevealedResultsCache revealed, BallotStore store, TimeProvider time)
    : PageModel,
        IRoundPage
{
    private Shortlist? shortlist;

    public RoundDetails Round => HttpContext.GetRoundContext().Round;

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The low or divided enablers whose indicators can still be opened, in order of priority.</summary>
    public IReadOnlyList<ItemResult> Proposed =>
        shortlist is { IsRelative: false } ? [.. shortlist.Enablers.Where(result => CanOpenBallot(result.Item))] : [];

    /// <summary>
    /// The other enablers whose indicators can still be opened: first the ranked enablers by priority, then the rest in
    /// the order of the framework.
    /// </summary>
    public IReadOnlyList<Item> Others
    {
        get
        {
            var proposed = Proposed.Select(result => result.Item).ToHashSet();
            var ranked = shortlist is null
                ? []
                : shortlist.Enablers.Concat(shortlist.Others).Select(result => result.Item);
            return
            [
                .. ranked
                    .Concat(Round.Framework.Enablers)
                    .Distinct()
                    .Where(item => !proposed.Contains(item) && CanOpenBallot(item)),
            ];
        }
    }

    /// <summary>The ballots about indicators, both those that are open and those that have been revealed.</summary>
    public IReadOnlyList<BallotProgress> OpenedBallots =>
        [.. Round.Ballots.Where(ballot => ballot.Ballot.Kind == BallotKind.Indicators)];

    public string Lead =>
        shortlist switch
        {
            null => "When the scores for the enablers are revealed, we will propose the enablers that are low or "
                + "divided here. You can open the indicators of any enabler now.",
            { Enablers: [] } =>
                "Too few people have scored for us to propose any enablers. You can open the indicators of any "
                    + "enabler.",
            { IsRelative: true } =>
                "No enabler is low or divided, so we do not propose any. You can open the indicators of any enabler.",
            _ when Proposed.Count == 0 =>
                "There are no more low or divided enablers whose indicators you can open. You can still open "
                    + "the indicators of other enablers.",
            _ => "Enablers that are low or divided are ticked. Choose as many as you have time to discuss.",
        };

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Round.Framework.HasIndicators)
        {
            return NotFound();
        }

        await Load();
        Input = new() { Enablers = [.. Proposed.Select(result => result.Item.Id)] };
        return Round.Status == RoundStatus.Open ? Page() : LocalRedirect(Links.Round(Round.Id));
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        var framework = Round.Framework;
        var chosen = framework
            .Enablers.Where(item => Input.Enablers.Contains(item.Id, StringComparer.Ordinal))
            .Select(Ballot.Indicators)
            .ToList();
        if (chosen.Count == 0)
        {
            ModelState.AddModelError("Input.Enablers", "Select at least one enabler");
            return Page();
        }

        var asked = await store.OpenBallots(
            User.GetAccountId(),
            Round.Id,
            chosen,
            time.GetUtcNow(),
            HttpContext.RequestAborted
        );
        if (asked.TryGetValue(out _))
        {
            return LocalRedirect(Links.Round(Round.Id));
        }

        ModelState.AddProblems(asked.Problems);
        return Page();
    }

    internal static string DescribeReason(ItemResult result) => PriorityReasonText.Describe(result);

    internal string? FindReason(Item item) =>
        shortlist?.Enablers.Concat(shortlist.Others).FirstOrDefault(result => result.Item == item) is { } ranked
            ? DescribeReason(ranked)
            : null;

    private bool CanOpenBallot(Item item) =>
        Ballot.Indicators(item) is var ballot && ballot.Fits(Round.Framework) && Round.Find(ballot) is null;

    private async Task Load() =>
        shortlist = ShortlistProposal.Find(
            Round,
            await revealed.FindResults(HttpContext.GetRoundContext(), HttpContext.RequestAborted)
        );

    public sealed record Form
    {
        // This is a list, because model binding does not add posted values to an empty array.
        public IReadOnlyList<string> Enablers { get; init; } = new List<string>();
    }
}
