using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Ballots;

/// <summary>Records the challenges that everyone in the room names together.</summary>
internal static class RoomChallengeRecorder
{
    /// <summary>
    /// Replaces the challenges recorded before: see <see cref="BallotStore.RecordRoomChallenges"/>.
    /// </summary>
    public static async Task<Result<RoundId>> Record(
        RoundEdit edit,
        IReadOnlyList<NamedChallenge> marks,
        IReadOnlyList<NamedChallenge>? was,
        CancellationToken cancellationToken
    )
    {
        var (context, round) = edit;
        var rows = context.RoomChallenges.Where(row => row.RoundId == round.Id);
        var now = await rows.Select(row => new NamedChallenge(row.Challenge, row.Reach, row.Examples, row.Note))
            .ToListAsync(cancellationToken);
        var kept = marks
            .Select(mark => mark with { Examples = StoredText.From(mark.Examples), Note = StoredText.From(mark.Note) })
            .ToList();
        if (now.ToHashSet().SetEquals(kept))
        {
            return new RoundId(round.Id);
        }

        if (was is not null && !now.ToHashSet().SetEquals(was))
        {
            return StorageProblems.Conflict("");
        }

        await rows.ExecuteDeleteAsync(cancellationToken);
        context.AddRange(
            kept.Select(mark => new RoomChallengeRow
            {
                RoundId = round.Id,
                Challenge = mark.Challenge,
                Reach = mark.Reach,
                Examples = mark.Examples,
                Note = mark.Note,
            })
        );
        await edit.Audit(AuditAct.NamedChallenges);
        return new RoundId(round.Id);
    }
}
