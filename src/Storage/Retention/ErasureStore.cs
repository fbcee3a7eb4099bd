using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Figures;
using BeyondBoundaries.Storage.Scrubbing;
using BeyondBoundaries.Storage.Secrets;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Retention;

/// <summary>Deletes a participant's data at their own request, at any time.</summary>
public sealed class ErasureStore
{
    private readonly Database database;
    private readonly RoundChangeFeed changes;

    internal ErasureStore(Database database, RoundChangeFeed changes)
    {
        this.database = database;
        this.changes = changes;
    }

    /// <summary>
    /// Deletes the participant whose return link has this secret, and all their answers and notes. In confidential and
    /// anonymous modes, revealed figures do not change, because a difference between the old and new figures would
    /// reveal the deleted answers. In open mode, everyone's scores are shown by name anyway, so the figures are
    /// recomputed without this person.
    /// </summary>
    /// <returns>Whether any remaining figures include this person's answers; or <c>not-found</c>.</returns>
    public async Task<Result<bool>> Erase(
        RoundId round,
        string? returnToken,
        CancellationToken cancellationToken = default
    )
    {
        if (!LinkSecret.IsWellFormed(returnToken))
        {
            return StorageProblems.NoParticipantForLink;
        }

        var tokenHash = LinkSecret.Hash(returnToken!);
        var erased = await database.Write<bool>(
            async context =>
            {
                await database.LockRound(context, round.Value, cancellationToken);
                if (
                    await context
                        .Participants.Include(row => row.Round)
                        .SingleOrDefaultAsync(
                            row => row.TokenHash == tokenHash && row.RoundId == round.Value,
                            cancellationToken
                        )
                    is not { } person
                )
                {
                    return StorageProblems.NoParticipantForLink;
                }

                var counted = await context
                    .Responses.Where(response =>
                        response.ParticipantId == person.Id
                        && response.Submitted
                        && response.Ballot.Status == BallotStatus.Revealed
                    )
                    .Select(response => response.BallotId)
                    .ToListAsync(cancellationToken);
                context.Remove(person);
                person.Round.Version++;
                person.Round.SomebodyForgotten = true;
                await context.SaveChangesAsync(cancellationToken);
                await PlanOwnerScrubber.RemoveNames(
                    database,
                    context,
                    person.Round.PartnershipId,
                    [person.Name],
                    cancellationToken
                );
                await context.SaveChangesAsync(cancellationToken);
                if (person.Round.Mode != ConfidentialityMode.Open)
                {
                    return counted.Count > 0;
                }

                await OpenModeFigureRebuilder.Rebuild(
                    database,
                    context,
                    person.Round,
                    counted,
                    database.GetFramework(person.Round),
                    cancellationToken
                );
                await context.SaveChangesAsync(cancellationToken);
                return false;
            },
            cancellationToken
        );
        if (erased.TryGetValue(out _))
        {
            database.HasErased = true;
            changes.Notify(round.Value, RoundChanges.Answers);
        }

        return erased;
    }
}
