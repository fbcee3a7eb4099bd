using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Secrets;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Joining;

/// <summary>
/// Matches a participant with the same person's row in the previous round, by the secret of their return link in that
/// round. Both rounds must have the same framework version and the same mode, which must not be anonymous.
/// </summary>
internal static class ParticipantMatcher
{
    /// <summary>Selects the previous round, if its participants may be matched with those of this round.</summary>
    public static IQueryable<RoundRow> SelectPreviousRound(BoundariesContext context, RoundRow round) =>
        context.Rounds.Where(row =>
            row.Id == round.PreviousId
            && row.Mode == round.Mode
            && row.Mode != ConfidentialityMode.Anonymous
            && row.FrameworkId == round.FrameworkId
            && row.FrameworkVersion == round.FrameworkVersion
        );

    /// <summary>
    /// Finds the participant's id in the previous round; null if there is none, or if another participant is already
    /// counted as that person.
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
