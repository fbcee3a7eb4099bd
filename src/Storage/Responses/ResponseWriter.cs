using System.Diagnostics.CodeAnalysis;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace BeyondBoundaries.Storage.Responses;

/// <summary>
/// Reads and writes one participant's answers to one ballot. Reading and writing each take one round trip, without
/// change tracking, because everyone in a meeting saves at the same time and SQLite has one writer.
/// </summary>
[SuppressMessage("Performance", "CA1849", Justification = "A row that has been read is already in memory.")]
internal static class ResponseWriter
{
    private const string FindStatements = """
        SELECT p."Id", r."Mode", b."Id", b."Status", u."BodyHash", x."Id", x."Scores", x."Version",
            x."Submitted", x."CountedAtReveal", x."SpectrumNow", x."SpectrumWanted", x."Priorities"
        FROM "Participants" p
        JOIN "Rounds" r ON r."Id" = p."RoundId"
        LEFT JOIN "Ballots" b ON b."RoundId" = r."Id" AND b."Kind" = @kind AND b."About" = @about
        LEFT JOIN "Responses" x ON x."BallotId" = b."Id" AND x."ParticipantId" = p."Id"
        LEFT JOIN "Submissions" u ON u."ParticipantId" = p."Id" AND u."BallotId" = b."Id" AND u."Id" = @submission
        WHERE p."TokenHash" = @token AND p."RoundId" = @round AND NOT p."Removed";

        SELECT x."Id", n."Id", n."Kind", n."About", n."Text"
        FROM "Participants" p
        JOIN "Ballots" b ON b."RoundId" = p."RoundId" AND b."Kind" = @kind AND b."About" = @about
        JOIN "Responses" x ON x."BallotId" = b."Id" AND x."ParticipantId" = p."Id"
        JOIN "Notes" n ON n."ResponseId" = x."Id"
        WHERE p."TokenHash" = @token
        ORDER BY n."Id";

        SELECT x."Id", c."Challenge", c."Reach", c."Examples", c."Note"
        FROM "Participants" p
        JOIN "Ballots" b ON b."RoundId" = p."RoundId" AND b."Kind" = @kind AND b."About" = @about
        JOIN "Responses" x ON x."BallotId" = b."Id" AND x."ParticipantId" = p."Id"
        JOIN "ChallengeMarks" c ON c."ResponseId" = x."Id"
        WHERE p."TokenHash" = @token
        ORDER BY c."Challenge"
        """;

    /// <summary>
    /// Finds a participant of the round and their answers to a ballot; null if no participant has this secret, or if
    /// the participant was removed.
    /// </summary>
    /// <param name="context">A context with a transaction.</param>
    /// <param name="round">The round.</param>
    /// <param name="tokenHash">The hash of the secret.</param>
    /// <param name="ballot">The ballot.</param>
    /// <param name="submission">The submission id of the form; null if nothing is submitted.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static async Task<ParticipantState?> Find(
        BoundariesContext context,
        RoundId round,
        byte[] tokenHash,
        Ballot ballot,
        Guid? submission,
        CancellationToken cancellationToken
    )
    {
        await using var statement = Statement.Create(
            context.Database.GetDbConnection(),
            context.Prepared,
            context.Database.CurrentTransaction?.GetDbTransaction(),
            FindStatements,
            ("@kind", StoredNames.Get(ballot.Kind)),
            ("@about", ballot.About),
            ("@submission", submission),
            ("@token", tokenHash),
            ("@round", round.Value)
        );
        await using var reader = await statement.Command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
        {
            return null;
        }

        var state = new ParticipantState(
            reader.GetGuid(0),
            StoredNames.Parse<ConfidentialityMode>(reader.GetString(1)),
            reader.IsDBNull(2) ? null : (reader.GetGuid(2), StoredNames.Parse<BallotStatus>(reader.GetString(3))),
            reader.IsDBNull(4) ? null : reader.GetFieldValue<byte[]>(4),
            ResponseRows.Read(reader, 5)
        );
        await ResponseRows.ReadDetails(reader, id => state.Response, cancellationToken);
        return state;
    }

    /// <summary>Writes a response with its notes and challenges, and its submission.</summary>
    /// <param name="context">A context with a transaction in which the participant is locked.</param>
    /// <param name="response">The response, with its new version.</param>
    /// <param name="edit">The notes and challenges to add, change or remove.</param>
    /// <param name="submission">The new submission; null if nothing is submitted.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="DbUpdateConcurrencyException">Another transaction has changed the response.</exception>
    public static async Task Save(
        BoundariesContext context,
        ResponseRow response,
        ResponseEdit edit,
        SubmissionRow? submission,
        CancellationToken cancellationToken
    )
    {
        var batch = new StatementBatch(context);
        AddResponse(batch, response);
        foreach (var row in edit.Removed)
        {
            batch.Add(
                row switch
                {
                    NoteRow note => $"""DELETE FROM "Notes" WHERE "Id" = {note.Id}""",
                    NamedChallengeRow mark => (FormattableString)
                        $"""
                        DELETE FROM "ChallengeMarks"
                        WHERE "ResponseId" = {response.Id} AND "Challenge" = {mark.Challenge}
                        """,
                    _ => throw new ArgumentException(
                        "Only notes and named challenges can be removed from a response.",
                        nameof(edit)
                    ),
                }
            );
        }

        foreach (var row in edit.Added)
        {
            AddNew(batch, response, row);
        }

        foreach (var row in edit.Changed)
        {
            AddChanged(batch, response, row);
        }

        if (submission is not null)
        {
            batch.Add(
                $"""
                INSERT INTO "Submissions" ("ParticipantId", "BallotId", "Id", "BodyHash")
                VALUES ({submission.ParticipantId}, {submission.BallotId}, {submission.Id}, {submission.BodyHash})
                """
            );
        }

        var expected = 1 + edit.Removed.Count + edit.Added.Count + edit.Changed.Count + (submission is null ? 0 : 1);
        if (await batch.Execute(cancellationToken) != expected)
        {
            throw new DbUpdateConcurrencyException("Another transaction has changed the response.");
        }
    }

    private static void AddResponse(StatementBatch batch, ResponseRow row)
    {
        if (row.Version == 1)
        {
            batch.Add(
                $"""
                INSERT INTO "Responses" ("Id", "ParticipantId", "BallotId", "Scores", "Version", "Submitted",
                    "CountedAtReveal", "SpectrumNow", "SpectrumWanted", "Priorities")
                VALUES ({row.Id}, {row.ParticipantId}, {row.BallotId}, {row.Scores}, {row.Version}, {row.Submitted},
                    {row.CountedAtReveal}, {row.SpectrumNow}, {row.SpectrumWanted}, {row.Priorities})
                """
            );
            return;
        }

        batch.Add(
            $"""
            UPDATE "Responses"
            SET "Scores" = {row.Scores}, "Version" = {row.Version}, "Submitted" = {row.Submitted},
                "SpectrumNow" = {row.SpectrumNow}, "SpectrumWanted" = {row.SpectrumWanted},
                "Priorities" = {row.Priorities}
            WHERE "Id" = {row.Id} AND "Version" = {row.Version - 1}
            """
        );
    }

    private static void AddNew(StatementBatch batch, ResponseRow response, object row)
    {
        if (row is NoteRow note)
        {
            batch.Add(
                $"""
                INSERT INTO "Notes" ("Id", "ResponseId", "Kind", "About", "Text", "Picked")
                VALUES ({note.Id}, {response.Id}, {StoredNames.Get(
                    note.Kind
                )}, {note.About}, {note.Text}, {note.Picked})
                """
            );
        }
        else if (row is NamedChallengeRow mark)
        {
            batch.Add(
                $"""
                INSERT INTO "ChallengeMarks" ("ResponseId", "Challenge", "Reach", "Examples", "Note")
                VALUES ({response.Id}, {mark.Challenge}, {ToName(mark.Reach)}, {mark.Examples}, {mark.Note})
                """
            );
        }
    }

    private static void AddChanged(StatementBatch batch, ResponseRow response, object row)
    {
        if (row is NoteRow note)
        {
            batch.Add($"""UPDATE "Notes" SET "Text" = {note.Text} WHERE "Id" = {note.Id}""");
        }
        else if (row is NamedChallengeRow mark)
        {
            batch.Add(
                $"""
                UPDATE "ChallengeMarks"
                SET "Reach" = {ToName(mark.Reach)}, "Examples" = {mark.Examples}, "Note" = {mark.Note}
                WHERE "ResponseId" = {response.Id} AND "Challenge" = {mark.Challenge}
                """
            );
        }
    }

    private static string? ToName(ScopeForAction? reach) => reach is { } known ? StoredNames.Get(known) : null;
}
