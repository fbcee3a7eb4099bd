using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Joining;

/// <summary>
/// The same person in two rounds: by the secret of their own seat in the round before, and only where both rounds have
/// one mode that is not anonymous and ask the same.
/// </summary>
internal static class ParticipantMatcher
{
    /// <summary>Rounds whose people may be counted as the same in the round before.</summary>
    public static IQueryable<RoundRow> SelectPreviousRound(BoundariesContext context, RoundRow round) =>
        context.Rounds.Where(row =>
            row.Id == round.PreviousId
            && row.Mode == round.Mode
            && row.Mode != ConfidentialityMode.Anonymous
            && row.FrameworkVersion == round.FrameworkVersion
        );

    /// <summary>
    /// Their seat in the round before; null when there is none, or somebody has taken part as it already.
    /// </summary>
    public static async Task<Guid?> FindId(
        BoundariesContext context,
        RoundRow round,
        string? returnToken,
        CancellationToken cancellationToken
    )
    {
        if (round.PreviousId is null || !LinkSecret.IsWellFormed(returnToken))
        {
            return null;
        }

        var tokenHash = LinkSecret.Hash(returnToken!);
        return await context
            .Participants.Where(row =>
                row.TokenHash == tokenHash
                && !row.Removed
                && SelectPreviousRound(context, round).Any(before => before.Id == row.RoundId)
                && !context.Participants.Any(other => other.PreviousId == row.Id)
            )
            .Select(row => (Guid?)row.Id)
            .SingleOrDefaultAsync(cancellationToken);
    }
}
