using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds.Texts;

namespace BeyondBoundaries.Documents.Csv;

/// <summary>Explains, in one sentence, why a file has no row with the names of the columns of responses.</summary>
internal static class MissingHeader
{
    private const int MaxNamed = 4;

    private static readonly (string Column, string What)[] OtherFiles =
    [
        ("why a priority", "a plan"),
        ("agreement %", "results"),
        ("average before", "a comparison of 2 rounds"),
        ("time (UTC)", "an audit trail"),
    ];

    /// <summary>Explains why none of the rows of a file is the header.</summary>
    /// <param name="rows">The first rows, separated by commas or as the file specifies.</param>
    /// <param name="separators">The separators that a file may use.</param>
    public static Problem Explain(List<string[]> rows, char[] separators)
    {
        var (row, cells) = rows.Index().FirstOrDefault(row => row.Item.Any(cell => !PlainText.IsBlank(cell)));
        cells ??= [];
        var parts = cells.SelectMany(cell => cell.Split(separators)).Select(part => part.Trim(' ', '"')).ToList();
        foreach (var (column, what) in OtherFiles)
        {
            if (parts.Contains(column, StringComparer.OrdinalIgnoreCase))
            {
                return At(
                    row + 1,
                    "not-responses",
                    $"this file contains {what}, not responses; responses have a column “{ResponseColumn.Participant}”"
                );
            }
        }

        return parts.Any(ResponseColumnNames.IsParticipant)
            ? At(
                row + 1,
                "one-cell",
                "each row is in one cell; in Excel, select column A, choose Data > Text to Columns, and save the file again"
            )
            : At(
                row + 1,
                "no-participant-column",
                $"the column “{ResponseColumn.Participant}” is missing: one row must have the names of the columns, but this row has {Name(cells)}"
            );
    }

    /// <summary>Creates a problem with a row.</summary>
    public static Problem At(int row, string code, string message) =>
        new(code, message) { Location = new SourceLocation(row, 1) };

    private static string Name(string[] cells)
    {
        var named = cells.Where(cell => !PlainText.IsBlank(cell)).ToList();
        return string.Join(", ", named.Take(MaxNamed).Select(ResponseColumn.Quote))
            + (named.Count > MaxNamed ? $" and {named.Count - MaxNamed:N0} more" : "");
    }
}
