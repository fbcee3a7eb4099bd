namespace BeyondBoundaries.Storage.Databases;

/// <summary>
/// Gives every new row of a participant a random place in its SQLite table. Without it the row numbers would count, and
/// tell who came when.
/// </summary>
internal static class RandomRowIds
{
    /// <summary>The tables of participants and of what they gave.</summary>
    public static IReadOnlyList<string> Tables { get; } =
    ["Participants", "Responses", "Notes", "Submissions", "ChallengeMarks"];

    /// <summary>
    /// The statements that make the triggers, one a table. A migration that rebuilds a table must make its trigger
    /// again.
    /// </summary>
    public static IReadOnlyList<string> Triggers { get; } =
    [
        .. Tables.Select(table =>
            $"""
                CREATE TRIGGER "{table}_RandomRow" AFTER INSERT ON "{table}"
                BEGIN UPDATE "{table}" SET "rowid" = random() & 9223372036854775807 WHERE "rowid" = NEW."rowid"; END
                """
        ),
    ];
}
