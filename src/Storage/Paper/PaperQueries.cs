using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Databases;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage;

/// <summary>Printed sheets as the facilitator sees them.</summary>
public sealed class PaperQueries
{
    private readonly Database database;

    internal PaperQueries(Database database) => this.database = database;

    /// <summary>The codes of a round's sheets that nobody has used, in alphabetical order; null when there is no such round that this account facilitates.</summary>
    public async Task<IReadOnlyList<string>?> Unspent(AccountId account, RoundId id, CancellationToken cancellation = default)
    {
        await using var context = database.Open();
        return await context.Rounds.FacilitatedBy(account)
            .Where(round => round.Id == id.Value)
            .Select(round => round.SeatCodes.Where(seat => !seat.Spent).OrderBy(seat => seat.Code).Select(seat => seat.Code).ToList())
            .SingleOrDefaultAsync(cancellation);
    }
}
