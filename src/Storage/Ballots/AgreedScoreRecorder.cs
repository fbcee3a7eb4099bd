using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Ballots;

/// <summary>Records the score that a partnership agrees on for an item.</summary>
internal static class AgreedScoreRecorder
{
    /// <summary>
    /// Records or removes the agreed score for an item: see <see cref="BallotStore.RecordAgreedScore"/>.
    /// </summary>
    public static async Task<Result<RoundId>> Record(
        RoundEdit edit,
        Item item,
        AgreedScore? agreed,
        int version,
        CancellationToken cancellationToken
    )
    {
        var (context, round) = edit;
        var row = await context.AgreedScores.SingleOrDefaultAsync(
            row => row.RoundId == round.Id && row.About == item.Id,
            cancellationToken
        );
        var kept = agreed is null
            ? null
            : agreed with
            {
                Why = StoredText.From(agreed.Why),
                Dissent = StoredText.From(agreed.Dissent),
            };
        if (
            row is not null
            && kept is not null
            && (row.Score, row.Why, row.Dissent) == (kept.Score, kept.Why, kept.Dissent)
        )
        {
            return new RoundId(round.Id);
        }

        if (ConflictProtocol.IsConflict(version, row?.Version ?? 0))
        {
            return StorageProblems.Conflict("");
        }

        if (kept is null)
        {
            if (row is not null)
            {
                context.Remove(row);
                await edit.Audit(AuditAct.TookAgreedScoreBack, item.Id);
            }

            return new RoundId(round.Id);
        }

        if (row is null)
        {
            row = new()
            {
                RoundId = round.Id,
                About = item.Id,
                Why = "",
                Dissent = "",
            };
            context.Add(row);
        }

        (row.Score, row.Why, row.Dissent) = (kept.Score, kept.Why, kept.Dissent);
        // The round's version only ever increases. So if a score is removed and another is recorded, the new score is
        // not mistaken for the old one.
        row.Version = round.Version;
        await edit.Audit(AuditAct.AgreedScore, item.Id);
        return new RoundId(round.Id);
    }
}
