using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Joining;

/// <summary>Uses up the one-use codes on paper sheets.</summary>
internal static class SheetCodes
{
    /// <summary>Uses up a sheet code; returns the problem if this is not possible.</summary>
    public static async Task<Problem?> Spend(
        BoundariesContext context,
        Guid round,
        string code,
        CancellationToken cancellationToken
    )
    {
        var ofRound = context.SheetCodes.Where(seat => seat.Code == code && seat.RoundId == round);
        if (
            await ofRound
                .Where(seat => !seat.Spent)
                .ExecuteUpdateAsync(seat => seat.SetProperty(row => row.Spent, true), cancellationToken) == 0
        )
        {
            return await ofRound.AnyAsync(cancellationToken)
                ? new(
                    ProblemCodes.SheetCodeRefused,
                    "Check the sheet code. The scores on this sheet have already been keyed in or imported, or "
                        + "its code has been used to join",
                    "code"
                )
                : new(
                    ProblemCodes.SheetCodeRefused,
                    "Check the sheet code. No sheet in this round has this code",
                    "code"
                );
        }

        return null;
    }
}
