using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Tables;

namespace BeyondBoundaries.Storage;

/// <summary>Which rounds an account may know of at all.</summary>
internal static class RoundFilters
{
    public static IQueryable<RoundRow> FacilitatedBy(this IQueryable<RoundRow> rounds, AccountId account) =>
        rounds.Where(round => round.Partnership.Facilitators.Any(facilitator => facilitator.AccountId == account.Value));
}
