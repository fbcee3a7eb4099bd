using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Figures;

/// <summary>
/// Recomputes figures for rounds in open mode after a person's data has been deleted. Those rounds show every other
/// person's scores by name, so subtracting those scores from the stored figures would reveal the deleted ones.
/// </summary>
internal static class OpenModeFigureRebuilder
{
    /// <summary>
    /// Recomputes the figures for some of a round's revealed ballots from the answers of the remaining participants. If
    /// later rounds in open mode show the changes since this round, recomputes those changes too.
    /// </summary>
    public static async Task Rebuild(
        Database database,
        BoundariesContext context,
        RoundRow round,
        IReadOnlyCollection<Guid> ballots,
        Framework framework,
        CancellationToken cancellationToken
    )
    {
        foreach (
            var row in await context
                .Figures.Where(row => ballots.Contains(row.BallotId))
                .Include(row => row.Ballot)
                .OrderBy(row => row.BallotId)
                .ToListAsync(cancellationToken)
        )
        {
            await FigureRecorder.RecordAgain(context, round, row, framework, cancellationToken);
            if (row.Ballot.Kind == BallotKind.Enablers)
            {
                await RenewShares(context, round, cancellationToken);
            }
        }

        // The rows are saved first, because changes between rounds are computed from stored rows.
        await context.SaveChangesAsync(cancellationToken);
        await RebuildPairs(
            database,
            context,
            round,
            later =>
                PairedChangeCalculator.Compute(
                    context,
                    later.Ballot.Round,
                    later.Ballot,
                    FiguresFormat.Read(later.Kept, later.Ballot.Round),
                    framework,
                    cancellationToken
                ),
            cancellationToken
        );
    }

    /// <summary>
    /// Gives the round a new key in each region that it is shared with. A new key means that the round's averages have
    /// changed.
    /// </summary>
    private static async Task RenewShares(
        BoundariesContext context,
        RoundRow round,
        CancellationToken cancellationToken
    )
    {
        foreach (
            var row in await context
                .RegionSharedRounds.Where(row => row.RoundId == round.Id)
                .ToListAsync(cancellationToken)
        )
        {
            row.Key = Guid.NewGuid();
        }
    }

    /// <summary>
    /// Recomputes the changes since this round in the figures of later rounds in open mode. If this were not done, a
    /// change among one or two people, together with the scores that they gave later, would reveal deleted scores.
    /// </summary>
    public static async Task RebuildPairs(
        Database database,
        BoundariesContext context,
        RoundRow round,
        Func<FiguresRow, Task<PairedChangeDisclosure>> pairs,
        CancellationToken cancellationToken
    )
    {
        var after = context.Rounds.Where(row => row.PreviousId == round.Id && row.Mode == ConfidentialityMode.Open);
        foreach (var id in await after.OrderBy(row => row.Id).Select(row => row.Id).ToListAsync(cancellationToken))
        {
            // Without the lock, a reveal at this moment could include the change in the deleted person's scores.
            await database.LockRound(context, id, cancellationToken);
            foreach (
                var row in await context
                    .Figures.Where(row => row.Ballot.RoundId == id)
                    .Include(row => row.Ballot.Round)
                    .ToListAsync(cancellationToken)
            )
            {
                row.Kept = FiguresFormat.Write(
                    FiguresFormat.Read(row.Kept, row.Ballot.Round) with
                    {
                        Paired = (await pairs(row)).Changes,
                    }
                );
                row.Ballot.Round.Version++;
            }
        }
    }
}
