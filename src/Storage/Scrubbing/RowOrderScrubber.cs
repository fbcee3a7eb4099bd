using System.Diagnostics.CodeAnalysis;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Scrubbing;

/// <summary>
/// For rounds in anonymous mode, puts the stored participants and answers into a random order. A table keeps its rows
/// in the order in which they were added, which would reveal who joined or answered first.
/// </summary>
internal static class RowOrderScrubber
{
    /// <summary>
    /// The tables that contain a round's participants and their answers, referenced tables first, each with the
    /// condition that selects the rows of a round.
    /// </summary>
    private static readonly (string Table, string Where)[] Tables =
    [
        ("Participants", """ "RoundId" = {0} """),
        ("Responses", """ "ParticipantId" IN (SELECT "Id" FROM "Participants" WHERE "RoundId" = {0}) """),
        ("Notes", InResponse),
        ("Submissions", """ "ParticipantId" IN (SELECT "Id" FROM "Participants" WHERE "RoundId" = {0}) """),
        ("ChallengeMarks", InResponse),
    ];

    private const string InResponse =
        """ "ResponseId" IN (SELECT r."Id" FROM "Responses" r JOIN "Participants" p ON p."Id" = """
        + """r."ParticipantId" WHERE p."RoundId" = {0}) """;

    /// <summary>
    /// If the round is in anonymous mode, rewrites its participants and answers in a random order.
    /// </summary>
    /// <returns>Whether the rows were rewritten.</returns>
    [SuppressMessage("Security", "EF1002", Justification = "The SQL contains only the constants above.")]
    public static async Task<bool> Rewrite(
        BoundariesContext context,
        RoundRow round,
        CancellationToken cancellationToken
    )
    {
        if (round.Mode != ConfidentialityMode.Anonymous)
        {
            return false;
        }

        await context.SaveChangesAsync(cancellationToken);
        foreach (var (table, where) in Tables)
        {
            await context.Database.ExecuteSqlRawAsync(
                $"""CREATE TEMP TABLE "Shuffled{table}" AS SELECT * FROM "{table}" WHERE {where} ORDER BY random()""",
                [round.Id],
                cancellationToken
            );
        }

        await context.Database.ExecuteSqlRawAsync(
            """DELETE FROM "Participants" WHERE "RoundId" = {0}""",
            [round.Id],
            cancellationToken
        );
        foreach (var (table, _) in Tables)
        {
            await context.Database.ExecuteSqlRawAsync(
                $"""INSERT INTO "{table}" SELECT * FROM "Shuffled{table}" """,
                cancellationToken
            );
            await context.Database.ExecuteSqlRawAsync($"""DROP TABLE "Shuffled{table}" """, cancellationToken);
        }

        context.ChangeTracker.Clear();
        return true;
    }
}
