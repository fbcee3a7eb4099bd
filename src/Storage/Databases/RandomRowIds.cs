namespace BeyondBoundaries.Storage.Databases;

/// <summary>
/// Gives every new row that belongs to a participant a random row id in its SQLite table. Consecutive row ids would
/// reveal who joined or answered when.
/// </summary>
internal static class RandomRowIds
{
    /// <summary>The tables that contain participants and their answers.</summary>
    public static IReadOnlyList<string> Tables { get; } =
    ["Participants", "Responses", "Notes", "Submissions", "ChallengeMarks"];

    /// <summary>
    /// The statements that create the triggers, one per table. A migration that rebuilds a table must create its
    /// trigger again.
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
