using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;

namespace BeyondBoundaries.Storage.Responses;

/// <summary>
/// Reads a participant's details and answers. Uses one round trip and no change tracking, because every page for a
/// participant starts with this and must be quick. Scores and notes may be from different moments. This does no harm: a
/// form sends the original value of every field, so a save between those moments is detected. A test compares the
/// result with that of the same query in LINQ.
/// </summary>
[SuppressMessage("Performance", "CA1849", Justification = "A row that has been read is already in memory.")]
internal static class ParticipantReader
{
    private const string Statements = """
        SELECT r."FrameworkId", r."FrameworkVersion", r."Name", r."Mode", r."MinimumGroup", r."Status", r."DeleteOn",
            r."ClosesOn", s."Name", a."Name", p."Level", p."Name", p."Removed", p."EmptyForm"
        FROM "Participants" p
        JOIN "Rounds" r ON r."Id" = p."RoundId"
        JOIN "Partnerships" s ON s."Id" = r."PartnershipId"
        LEFT JOIN "RoundAgencies" a ON a."RoundId" = p."RoundId" AND a."Ordinal" = p."Agency"
        WHERE p."TokenHash" = @token AND p."RoundId" = @round;

        SELECT b."Kind", b."About", b."Status", x."Id", x."Scores", x."Version", x."Submitted", x."CountedAtReveal",
            x."SpectrumNow", x."SpectrumWanted", x."Priorities"
        FROM "Participants" p
        JOIN "Ballots" b ON b."RoundId" = p."RoundId"
        LEFT JOIN "Responses" x ON x."BallotId" = b."Id" AND x."ParticipantId" = p."Id"
        WHERE p."TokenHash" = @token AND p."RoundId" = @round
        ORDER BY b."Id";

        SELECT x."Id", n."Id", n."Kind", n."About", n."Text"
        FROM "Participants" p
        JOIN "Responses" x ON x."ParticipantId" = p."Id"
        JOIN "Notes" n ON n."ResponseId" = x."Id"
        WHERE p."TokenHash" = @token AND p."RoundId" = @round
        ORDER BY n."Id";

        SELECT x."Id", c."Challenge", c."Reach", c."Examples", c."Note"
        FROM "Participants" p
        JOIN "Responses" x ON x."ParticipantId" = p."Id"
        JOIN "ChallengeMarks" c ON c."ResponseId" = x."Id"
        WHERE p."TokenHash" = @token AND p."RoundId" = @round
        ORDER BY c."Challenge";

        SELECT n."Name", n."JoinToken"
        FROM "Rounds" n
        WHERE n."PreviousId" = @round AND n."Status" = @open AND NOT n."JoiningLocked"
        ORDER BY n."OpenedAt" DESC, n."Id" DESC
        LIMIT 1
        """;

    private static readonly string OpenStatus = StoredNames.Get(RoundStatus.Open);

    /// <summary>Reads the participant whose secret has this hash; null if there is none in this round.</summary>
    public static Task<ParticipantResponseView?> Read(
        Database database,
        RoundId round,
        byte[] tokenHash,
        CancellationToken cancellationToken
    ) =>
        database.Read(
            Statements,
            [("@token", tokenHash), ("@round", round.Value), ("@open", OpenStatus)],
            (reader, cancel) => Read(reader, database.Frameworks, cancel),
            cancellationToken
        );

    private static async Task<ParticipantResponseView?> Read(
        DbDataReader reader,
        FrameworkCatalogue frameworks,
        CancellationToken cancellationToken
    )
    {
        if (!await reader.ReadAsync(cancellationToken))
        {
            return null;
        }

        var framework = frameworks.Get(reader.GetString(0), reader.GetString(1));
        var own = new ParticipantResponseView(
            reader.GetString(8),
            reader.GetString(2),
            framework,
            new(StoredNames.Parse<ConfidentialityMode>(reader.GetString(3)), reader.GetInt32(4)),
            StoredNames.Parse<RoundStatus>(reader.GetString(5)),
            ResponseRows.FindText(reader, 9) ?? "",
            LevelsOfWork.GetName(reader.IsDBNull(10) ? null : reader.GetInt32(10)),
            ResponseRows.FindText(reader, 11) ?? "",
            []
        )
        {
            DeleteOn = reader.GetFieldValue<DateOnly>(6),
            ClosesOn = reader.IsDBNull(7) ? null : reader.GetFieldValue<DateOnly>(7),
            Removed = reader.GetBoolean(12),
            HasReplacedAnswers = reader.GetBoolean(13),
        };

        var ballots = await ReadBallots(reader, cancellationToken);
        if (ballots.Count == 0)
        {
            // The participant was deleted between two of the statements.
            return null;
        }

        await ResponseRows.ReadDetails(
            reader,
            id => ballots.Find(one => one.Response?.Id == id).Response,
            cancellationToken
        );
        await reader.NextResultAsync(cancellationToken);
        return own with
        {
            Ballots =
            [
                .. ballots.Select(one =>
                    ParticipantBallotMapper.Create(one.Response, one.Ballot, one.Status, framework)
                ),
            ],
            Next =
                !own.Removed && await reader.ReadAsync(cancellationToken)
                    ? new NextRound(reader.GetString(0), reader.GetString(1))
                    : null,
        };
    }

    private static async Task<List<(Ballot Ballot, BallotStatus Status, ResponseRow? Response)>> ReadBallots(
        DbDataReader reader,
        CancellationToken cancellationToken
    )
    {
        var ballots = new List<(Ballot, BallotStatus, ResponseRow?)>();
        await reader.NextResultAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            ballots.Add(
                (
                    new(StoredNames.Parse<BallotKind>(reader.GetString(0)), reader.GetString(1)),
                    StoredNames.Parse<BallotStatus>(reader.GetString(2)),
                    ResponseRows.Read(reader, 3)
                )
            );
        }

        return ballots;
    }
}
