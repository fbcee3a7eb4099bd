using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage;

/// <summary>The figures of ballots that were revealed before figures were kept.</summary>
public sealed class FigureStore
{
    private readonly Database database;

    internal FigureStore(Database database) => this.database = database;

    /// <summary>Keeps the figures of every revealed ballot of this framework that has none. Call once at start; where there is nothing to do it is one question.</summary>
    public async Task KeepMissing(Framework framework, CancellationToken cancellation = default)
    {
        await using var context = database.Open();
        var missing = await context.Ballots
            .Where(ballot => ballot.Status == BallotStatus.Revealed && !context.Figures.Any(figures => figures.BallotId == ballot.Id)
                && ballot.Round.FrameworkId == framework.Definition.Id && ballot.Round.FrameworkVersion == framework.Definition.Version)
            // First votes first: second votes are disclosed beside them.
            .OrderBy(ballot => ballot.Id)
            .Select(ballot => ballot.Id)
            .ToListAsync(cancellation);
        foreach (var id in missing)
        {
            await database.Write<int>(
                async write =>
                {
                    var ballot = await write.Ballots.Include(row => row.Round).SingleAsync(row => row.Id == id, cancellation);
                    // Another node may be doing the same.
                    await database.HoldRoundAlone(write, ballot.RoundId, cancellation);
                    if (await write.Figures.AnyAsync(figures => figures.BallotId == id, cancellation))
                    {
                        return 0;
                    }

                    await FrozenFigures.Freeze(write, ballot.Round, ballot, framework, cancellation);
                    return await write.SaveChangesAsync(cancellation);
                },
                cancellation);
        }
    }
}
