using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Figures;
using BeyondBoundaries.Storage.Scrubbing;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Rounds;

/// <summary>Closes a round: reveals its open ballots, and deletes its participants' email addresses.</summary>
internal static class RoundClosing
{
    /// <summary>Closes an open round: see <see cref="RoundStore.Close"/>.</summary>
    public static async Task Apply(
        RoundEdit edit,
        Framework framework,
        DateTimeOffset at,
        bool countComplete,
        CancellationToken cancellationToken
    )
    {
        var (context, round) = edit;
        round.ClosedAt = at;
        round.Status = RoundStatus.Closed;
        var counted = 0;
        foreach (
            var ballot in await context
                .Ballots.Where(ballot => ballot.RoundId == round.Id && ballot.Status == BallotStatus.Open)
                .ToListAsync(cancellationToken)
        )
        {
            if (countComplete)
            {
                counted += await CompleteResponses.Submit(context, ballot, framework, cancellationToken);
                await context.SaveChangesAsync(cancellationToken);
            }

            (ballot.Status, ballot.RevealedAt) = (BallotStatus.Revealed, at);
            await FigureRecorder.Record(context, round, ballot, framework, cancellationToken);
        }

        await edit.Audit(AuditAct.ClosedRound, CompleteResponses.Describe(counted));
        await context.SaveChangesAsync(cancellationToken);
        await context
            .Participants.Where(participant => participant.RoundId == round.Id && participant.Contact != null)
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(participant => participant.Contact, (string?)null)
                        .SetProperty(participant => participant.RemindedOn, (DateOnly?)null),
                cancellationToken
            );
        edit.IsShuffled = await RowOrderScrubber.Rewrite(context, round, cancellationToken);
    }
}
