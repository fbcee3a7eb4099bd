using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Facilitate;

/// <summary>Reveals a ballot for everyone at once, after explaining what that means.</summary>
public sealed class RevealModel(BallotStore store, TimeProvider time) : PageModel, IRoundPage
{
    private BallotProgress progress = null!;

    public RoundDetails Round => HttpContext.GetRoundContext().Round;

    public string Title => FacilitatorBallotText.GetTitle(progress.Ballot, Round.Framework);

    public int Unfinished => progress.Started - progress.Submitted;

    public string WhoCounts =>
        progress.Submitted == 0
            ? "Nobody has submitted any answers, so there is nothing to see."
            : $"{FacilitatorBallotText.DescribePeopleHave(progress.Submitted)} submitted answers. Only submitted answers count.";

    public string WhoDoesNot =>
        Unfinished == 1
            ? "One person is still scoring. Their answers will not count."
            : $"{Unfinished} people are still scoring. Their answers will not count.";

    /// <summary>The results that the reveal will show; empty if no one has submitted.</summary>
    public IReadOnlyList<string> DisclosureLines =>
        progress.Submitted == 0
            ? []
            : RevealForecast.Describe(Round.Confidentiality, progress.Ballot.Kind, progress.Submitted);

    public IActionResult OnGet(string ballot)
    {
        if (BallotSlug.Parse(ballot, Round.Framework) is not { } asked || Round.Find(asked) is not { } found)
        {
            return NotFound();
        }

        progress = found;
        return found.IsOpen ? Page() : LocalRedirect(GetNextAddress(asked));
    }

    public async Task<IActionResult> OnPostAsync(string ballot)
    {
        if (BallotSlug.Parse(ballot, Round.Framework) is not { } asked)
        {
            return NotFound();
        }

        var revealed = await store.Reveal(
            User.GetAccountId(),
            Round.Id,
            asked,
            time.GetUtcNow(),
            HttpContext.RequestAborted
        );
        return revealed.TryGetValue(out _) ? LocalRedirect(GetNextAddress(asked)) : NotFound();
    }

    /// <summary>
    /// Gets the page to open next: the projector view for a second vote, and the results page for other ballots.
    /// </summary>
    private string GetNextAddress(Ballot ballot) =>
        ballot.Kind == BallotKind.Again
            ? Links.Projector(Round.Id, Round.Framework.Find(ballot.About))
            : Links.Results(Round.Id);
}
