using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Facilitate;

/// <summary>Closing a round, after saying whose answers count and whose do not.</summary>
public sealed class CloseModel(RoundStore store, TimeProvider time) : PageModel, IRoundPage
{
    public RoundDetails Round => HttpContext.GetRoundContext().Round;

    /// <summary>What closing reveals: every ballot that is still open.</summary>
    public IEnumerable<BallotProgress> StillOpen => Round.Ballots.Where(ballot => ballot.IsOpen);

    /// <summary>Whose answers to a ballot count, and whose do not.</summary>
    public string DescribeWhoCounts(BallotProgress ballot)
    {
        var title = FacilitatorBallotText.GetTitle(ballot.Ballot, Round.Framework);
        var unfinished = ballot.Started - ballot.Submitted;
        return unfinished == 0
            ? $"{title}: {ballot.Submitted} submitted."
            : $"{title}: {ballot.Submitted} submitted. {unfinished} still scoring: their answers will not count.";
    }

    public IActionResult OnGet() => Round.ClosedAt is null ? Page() : LocalRedirect(Links.Results(Round.Id));

    public async Task<IActionResult> OnPostAsync()
    {
        var closed = await store.Close(User.GetAccountId(), Round.Id, time.GetUtcNow(), HttpContext.RequestAborted);
        return closed.TryGetValue(out var round) ? LocalRedirect(Links.Results(round)) : NotFound();
    }
}
