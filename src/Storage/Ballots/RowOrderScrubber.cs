using System.Diagnostics.CodeAnalysis;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Ballots;

/// <summary>
/// Mode anonymous: a table keeps its rows in the order in which they came, which would tell who came when. So they are
/// written again in a random order.
/// </summary>
internal static class RowOrderScrubber
{
    /// <summary>Tables of a round's people, those they refer to first, each with the way to its round.</summary>
    private static readonly (string Table, string Where)[] Tables =
    [
        ("Participants", """ "RoundId" = {0} """),
        ("Responses", """ "ParticipantId" IN (SELECT "Id" FROM "Participants" WHERE "RoundId" = {0}) """),
        ("Notes", InResponse),
        ("Submissions", """ "ParticipantId" IN (SELECT "Id" FROM "Participants" WHERE "RoundId" = {0}) """),
        ("ChallengeMarks", InResponse),
    ];

    private const string InResponse =
        """ "ResponseId" IN (SELECT r."Id" FROM "Responses" r JOIN "Participants" p ON p."Id" = r."ParticipantId" WHERE p."RoundId" = {0}) """;

    /// <summary>Writes a round's people and answers again, in mode anonymous alone.</summary>
    /// <returns>Whether it did.</returns>
    [SuppressMessage("Security", "EF1002", Justification = "Only names of tables that stand above.")]
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
