using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
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
    /// Deletes the seat that this token opens, with everything that was answered and written in it. In modes confidential and anonymous the
    /// figures of what is revealed stay as they are, so that no difference tells what somebody said. In mode open everyone else stands
    /// beside them by name, so there they are made anew without this person.
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

                var counted = await context.Responses
                    .Where(response => response.ParticipantId == person.Id && response.Submitted && response.Ballot.Status == BallotStatus.Revealed)
                    .Select(response => response.BallotId)
                    .ToListAsync(cancellation);
                context.Remove(person);
                person.Round.Version++;
                person.Round.SomebodyForgotten = true;
                await context.SaveChangesAsync(cancellation);
                await PlanNames.Forget(database, context, person.Round.PartnershipId, [person.Name], cancellation);
                await context.SaveChangesAsync(cancellation);
                if (person.Round.Mode != ConfidentialityMode.Open)
                {
                    return counted.Count > 0;
                }

                await OpenFigures.MakeAnew(database, context, person.Round, counted, database.FrameworkOf(person.Round), cancellation);
                await context.SaveChangesAsync(cancellation);
                return false;
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
