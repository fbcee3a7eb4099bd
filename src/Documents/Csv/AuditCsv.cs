using System.Globalization;
using BeyondBoundaries.Core.Auditing;

namespace BeyondBoundaries.Documents.Csv;

/// <summary>Writes the audit trail as CSV: one row per entry.</summary>
public static class AuditCsv
{
    private static readonly string[] Header =
    [
        "day",
        "time (UTC)",
        "name",
        "email",
        "account",
        "act",
        "subject",
        "partnership",
        "round",
    ];

    /// <summary>
    /// Writes the entries in the order given. Dates follow ISO 8601. The time is empty if only the date of an entry is
    /// kept.
    /// </summary>
    public static void Write(IEnumerable<AuditEntry> entries, Stream file) =>
        CsvTable.Write(file, Header, entries.Select(Row));

    private static IEnumerable<object?> Row(AuditEntry entry) =>
        [
            entry.At.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            AuditText.IsDateOnly(entry.Act)
                ? null
                : entry.At.UtcDateTime.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
            entry.DisplayName,
            entry.Email,
            entry.Account?.ToString(),
            AuditText.Describe(entry.Act),
            entry.Subject,
            entry.Partnership,
            entry.Round,
        ];
}
