using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Figures;

/// <summary>
/// Figures of open rounds once somebody is gone from one. They stand beside everyone else by name: what was kept, less
/// those who are left, would be who is gone.
/// </summary>
internal static class OpenModeFigureRebuilder
{
    /// <summary>
    /// Makes the figures of some revealed ballots anew from who is left, and what changed since in the open rounds that
    /// follow.
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
        }

        // Pairs are compared with what is kept.
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
    /// Keeps other pairs in the open rounds that follow: what changed among one or two people tells, beside what they
    /// say now, what they said before.
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
            // Nobody reveals it meanwhile, with pairs of who is gone.
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
