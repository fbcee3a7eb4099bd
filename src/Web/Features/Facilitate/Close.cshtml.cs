using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Facilitate;

/// <summary>Closes a round, after explaining whose answers count.</summary>
public sealed class CloseModel(RoundStore store, TimeProvider time) : PageModel, IRoundPage
{
    public RoundDetails Round => HttpContext.GetRoundContext().Round;

    /// <summary>The ballots that closing reveals: all those that are still open.</summary>
    public IEnumerable<BallotProgress> StillOpen => Round.Ballots.Where(ballot => ballot.IsOpen);

    /// <summary>Describes whose answers to a ballot count.</summary>
    public string DescribeWhoCounts(BallotProgress ballot)
    {
        var title = FacilitatorBallotText.GetTitle(ballot.Ballot, Round.Framework);
        var unfinished = ballot.Started - ballot.Submitted;
        return unfinished == 0
            ? $"{title}: {ScoreText.People(ballot.Submitted)} submitted answers."
            : $"{title}: {ScoreText.People(ballot.Submitted)} submitted answers. {ScoreText.People(unfinished)} {(unfinished == 1 ? "is" : "are")} still scoring, and their answers will not count.";
    }

    public IActionResult OnGet() => Round.ClosedAt is null ? Page() : LocalRedirect(Links.Results(Round.Id));

    public async Task<IActionResult> OnPostAsync()
    {
        var closed = await store.Close(User.GetAccountId(), Round.Id, time.GetUtcNow(), HttpContext.RequestAborted);
        return closed.TryGetValue(out var round) ? LocalRedirect(Links.Results(round)) : NotFound();
    }
}
