using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Figures;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage;

/// <summary>Figures of open rounds once somebody is gone from one. They stand beside everyone else by name: what was kept, less those who are left, would be who is gone.</summary>
internal static class OpenFigures
{
    /// <summary>Makes the figures of some revealed ballots anew from who is left, and what changed since in the open rounds that follow.</summary>
    public static async Task MakeAnew(Database database, BoundariesContext context, RoundRow round, IReadOnlyCollection<Guid> ballots, Framework framework, CancellationToken cancellation)
    {
        foreach (var row in await context.Figures.Where(row => ballots.Contains(row.BallotId)).Include(row => row.Ballot).OrderBy(row => row.BallotId).ToListAsync(cancellation))
        {
            await FrozenFigures.FreezeAnew(context, round, row, framework, cancellation);
        }

        // Pairs are compared with what is kept.
        await context.SaveChangesAsync(cancellation);
        await PairAnew(
            database,
            context,
            round,
            later => FrozenPairs.Of(context, later.Ballot.Round, later.Ballot, FiguresFormat.Read(later.Kept, later.Ballot.Round), framework, cancellation),
            cancellation);
    }

    /// <summary>Keeps other pairs in the open rounds that follow: what changed among one or two people tells, beside what they say now, what they said before.</summary>
    public static async Task PairAnew(
        Database database,
        BoundariesContext context,
        RoundRow round,
        Func<FiguresRow, Task<PairedChanges>> pairs,
        CancellationToken cancellation)
    {
        var after = context.Rounds.Where(row => row.PreviousId == round.Id && row.Mode == ConfidentialityMode.Open);
        foreach (var id in await after.OrderBy(row => row.Id).Select(row => row.Id).ToListAsync(cancellation))
        {
            // Nobody reveals it meanwhile, with pairs of who is gone.
            await database.HoldRoundAlone(context, id, cancellation);
            foreach (var row in await context.Figures.Where(row => row.Ballot.RoundId == id).Include(row => row.Ballot.Round).ToListAsync(cancellation))
            {
                row.Kept = FiguresFormat.Write(FiguresFormat.Read(row.Kept, row.Ballot.Round) with { Paired = (await pairs(row)).Changes });
                row.Ballot.Round.Version++;
            }
        }
    }
}
