using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Secrets;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Responses;

/// <summary>Reads a participant's own answers.</summary>
public sealed class ResponseQueries
{
    private readonly Database database;

    internal ResponseQueries(Database database) => this.database = database;

    /// <summary>Gets the framework of a round; null if there is no such round.</summary>
    public ValueTask<Framework?> FindFramework(RoundId round, CancellationToken cancellationToken = default) =>
        database.FindFramework(round, cancellationToken);

    /// <summary>
    /// Finds the participant with this return link's secret, and their answers; null if the round has no such
    /// participant.
    /// </summary>
    /// <remarks>
    /// A participant whom the facilitator removed can still use their own link, as long as some of their answers
    /// remain.
    /// </remarks>
    public async Task<ParticipantResponseView?> Find(
        RoundId round,
        string? returnToken,
        CancellationToken cancellationToken = default
    )
    {
        return LinkSecret.IsWellFormed(returnToken)
            ? await ParticipantReader.Read(database, round, LinkSecret.Hash(returnToken!), cancellationToken)
            : null;
    }

    /// <summary>Returns whether the secret belongs to a participant of the round who has not been removed.</summary>
    public async Task<bool> IsParticipant(
        RoundId round,
        string? returnToken,
        CancellationToken cancellationToken = default
    ) =>
        LinkSecret.IsWellFormed(returnToken)
        && await database.Read(
            """
            SELECT 1 FROM "Participants"
            WHERE "TokenHash" = @token AND "RoundId" = @round AND NOT "Removed"
            """,
            [("@token", LinkSecret.Hash(returnToken!)), ("@round", round.Value)],
            (rows, cancel) => rows.ReadAsync(cancel),
            cancellationToken
        );

    /// <summary>
    /// Finds all stored data about the participant; null if the secret does not belong to a participant of this round.
    /// </summary>
    public async Task<ParticipantDataView?> FindAllData(
        RoundId round,
        string? returnToken,
        CancellationToken cancellationToken = default
    )
    {
        if (await Find(round, returnToken, cancellationToken) is not { } own)
        {
            return null;
        }

        var tokenHash = LinkSecret.Hash(returnToken!);
        await using var context = database.Open();
        var seat = await context
            .Participants.Where(participant => participant.TokenHash == tokenHash && participant.RoundId == round.Value)
            .Select(participant => new
            {
                participant.Contact,
                participant.RemindedOn,
                SameAs = context
                    .Participants.Where(before => before.Id == participant.PreviousId)
                    .Select(before => before.Round.Name)
                    .SingleOrDefault(),
                FromFile = participant.ImportId != null,
                participant.Keyed,
                participant.EmptyForm,
                participant.Id,
            })
            .SingleOrDefaultAsync(cancellationToken);
        return seat is null
            ? null
            : new(
                own,
                seat.Contact ?? "",
                seat.SameAs ?? "",
                seat.FromFile,
                seat.Keyed,
                seat.EmptyForm,
                await context
                    .Submissions.Where(row => row.ParticipantId == seat.Id)
                    .Select(row => row.Id)
                    .ToListAsync(cancellationToken)
            )
            {
                RemindedOn = seat.RemindedOn,
            };
    }
}
