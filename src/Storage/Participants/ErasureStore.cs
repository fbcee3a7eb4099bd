using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage;

/// <summary>A participant’s own wish to be forgotten, at any time.</summary>
public sealed class ErasureStore
{
    private readonly Database database;
    private readonly RoundChanges changes;

    internal ErasureStore(Database database, RoundChanges changes)
    {
        this.database = database;
        this.changes = changes;
    }

    /// <summary>
    /// Deletes the seat that this token opens, with everything that was answered and written in it. Figures of what is revealed were made
    /// and shown before: they stay as they are, so that no difference tells what somebody said.
    /// </summary>
    /// <returns>Whether figures stay that count this person’s answers; or <c>not-found</c>.</returns>
    public async Task<Result<bool>> Erase(RoundId round, string? returnToken, CancellationToken cancellation = default)
    {
        if (!Token.IsOne(returnToken))
        {
            return Problems.NoParticipant;
        }

        var tokenHash = Token.Hash(returnToken!);
        var erased = await database.Write<bool>(
            async context =>
            {
                await database.HoldRoundAlone(context, round.Value, cancellation);
                if (await context.Participants.Include(row => row.Round).SingleOrDefaultAsync(row => row.TokenHash == tokenHash && row.RoundId == round.Value, cancellation) is not { } person)
                {
                    return Problems.NoParticipant;
                }

                var counts = await context.Responses.AnyAsync(response => response.ParticipantId == person.Id && response.Submitted && response.Ballot.Status == BallotStatus.Revealed, cancellation);
                context.Remove(person);
                person.Round.Version++;
                await context.SaveChangesAsync(cancellation);
                return counts;
            },
            cancellation);
        if (erased.Is(out _))
        {
            database.HasErased = true;
            changes.Tell(round.Value);
        }

        return erased;
    }
}
