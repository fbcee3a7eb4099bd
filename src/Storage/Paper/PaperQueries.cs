using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Paper;

/// <summary>Lists the unused paper sheets of a round for its facilitator.</summary>
public sealed class PaperQueries
{
    private readonly Database database;

    internal PaperQueries(Database database) => this.database = database;

    /// <summary>
    /// Lists the unused sheets for a round, sorted by batch and code; null if this account does not facilitate the
    /// round.
    /// </summary>
    public async Task<IReadOnlyList<UnusedSheet>?> ListUnusedSheets(
        AccountId account,
        RoundId id,
        CancellationToken cancellationToken = default
    )
    {
        await using var context = database.Open();
        return await context
            .Rounds.FacilitatedBy(account)
            .Where(round => round.Id == id.Value)
            .Select(round =>
                round
                    .SeatCodes.Where(seat => !seat.Spent && !seat.InWorkbook)
                    .OrderBy(seat => seat.Batch)
                    .ThenBy(seat => seat.Code)
                    .Select(seat => new UnusedSheet(seat.Batch, seat.Code))
                    .ToList()
            )
            .SingleOrDefaultAsync(cancellationToken);
    }
}
