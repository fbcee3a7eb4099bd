using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Writing;

/// <summary>Decides which rounds an account may see, and whether the set-up of a round is locked.</summary>
internal static class RoundAccess
{
    public static IQueryable<RoundRow> FacilitatedBy(this IQueryable<RoundRow> rounds, AccountId account) =>
        rounds.Where(round =>
            round.Partnership.Members.Any(member =>
                member.AccountId == account.Value && member.Role == MemberRole.Facilitator
            )
        );

    /// <summary>Selects the rounds whose results an account may see, as a facilitator or viewer.</summary>
    public static IQueryable<RoundRow> VisibleTo(this IQueryable<RoundRow> rounds, AccountId account) =>
        rounds.Where(round => round.Partnership.Members.Any(member => member.AccountId == account.Value));

    /// <summary>
    /// Returns whether the set-up of a round is locked. It is locked as soon as a person joins, or codes for a workbook
    /// or paper sheets are created. It stays locked even if everyone who joined is removed or has their data erased.
    /// </summary>
    public static async Task<bool> IsLocked(
        BoundariesContext context,
        RoundId id,
        CancellationToken cancellationToken
    ) =>
        await context.Rounds.AnyAsync(
            round => round.Id == id.Value && (round.SomebodyForgotten || round.Participants.Any()),
            cancellationToken
        ) || await context.SheetCodes.AnyAsync(seat => seat.RoundId == id.Value, cancellationToken);
}
