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
    /// The SQL for a random row id. An <c>INSERT</c> that uses it is faster than one that leaves the row id to the
    /// trigger.
    /// </summary>
    public const string New = "random() & 9223372036854775807";

    /// <summary>
    /// The statements that create the triggers, one per table. If a row is inserted without a row id, SQLite gives it a
    /// higher row id than any other row in the table. So only a row with the highest row id needs a new one. A
    /// migration that rebuilds a table must create its trigger again.
    /// </summary>
    public static IReadOnlyList<string> Triggers { get; } =
    [
        .. Tables.Select(table =>
            $"""
                CREATE TRIGGER "{table}_RandomRow" AFTER INSERT ON "{table}"
                WHEN NEW."rowid" = (SELECT max("rowid") FROM "{table}")
                BEGIN UPDATE "{table}" SET "rowid" = {New} WHERE "rowid" = NEW."rowid"; END
                """
        ),
    ];
}
