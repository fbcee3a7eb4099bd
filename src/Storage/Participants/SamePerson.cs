using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage;

/// <summary>The same person in two rounds: by the secret of their own seat in the round before, and only where both rounds have one mode that is not anonymous and ask the same.</summary>
internal static class SamePerson
{
    /// <summary>Rounds whose people may be counted as the same in the round before.</summary>
    public static IQueryable<RoundRow> BeforeOf(BoundariesContext context, RoundRow round) =>
        context.Rounds.Where(row => row.Id == round.PreviousId && row.Mode == round.Mode && row.Mode != ConfidentialityMode.Anonymous && row.FrameworkVersion == round.FrameworkVersion);

    /// <summary>Their seat in the round before; null when there is none, or somebody has taken part as it already.</summary>
    public static async Task<Guid?> Of(BoundariesContext context, RoundRow round, string? returnToken, CancellationToken cancellation)
    {
        if (round.PreviousId is null || !Token.IsOne(returnToken))
        {
            return null;
        }

        var tokenHash = Token.Hash(returnToken!);
        return await context.Participants
            .Where(row => row.TokenHash == tokenHash && !row.Removed && BeforeOf(context, round).Any(before => before.Id == row.RoundId)
                && !context.Participants.Any(other => other.PreviousId == row.Id))
            .Select(row => (Guid?)row.Id)
            .SingleOrDefaultAsync(cancellation);
    }
}
