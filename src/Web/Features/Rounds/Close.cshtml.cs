using BeyondBoundaries.Core;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Rounds;

/// <summary>Closing a round, after saying whose answers count and whose do not.</summary>
public sealed class CloseModel(RoundQueries queries, RoundStore store, TimeProvider time) : PageModel
{
    public RoundDetails Round { get; private set; } = null!;

    /// <summary>What closing reveals: every ballot that is still open.</summary>
    public IEnumerable<BallotProgress> StillOpen => Round.Ballots.Where(ballot => ballot.IsOpen);

    /// <summary>Whose answers to a ballot count, and whose do not.</summary>
    public static string WhoCounts(BallotProgress ballot)
    {
        var title = BallotWords.Title(ballot.Ballot, ShippedFramework.Value);
        var unfinished = ballot.Started - ballot.Submitted;
        return unfinished == 0
            ? $"{title}: {ballot.Submitted} submitted."
            : $"{title}: {ballot.Submitted} submitted. {unfinished} still scoring: their answers will not count.";
    }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await queries.Find(User.Account(), new RoundId(id), HttpContext.RequestAborted) is not { } round)
        {
            return NotFound();
        }

        Round = round;
        return round.ClosedAt is null ? Page() : LocalRedirect(Links.Results(round.Id));
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        var closed = await store.Close(User.Account(), new RoundId(id), ShippedFramework.Value, time.GetUtcNow(), HttpContext.RequestAborted);
        return closed.Is(out var round) ? LocalRedirect(Links.Results(round)) : NotFound();
    }
}
