using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds.TypedText;

namespace BeyondBoundaries.Documents.Csv;

/// <summary>Explains, in one sentence, why a file has no row with the names of a table's columns.</summary>
internal static class MissingHeader
{
    private const int MaxNamed = 4;

    private static readonly (string Column, string What)[] OtherFiles =
    [
        (ResponseColumn.Participant, "responses"),
        ("why a priority", "a plan"),
        ("agreement %", "results"),
        ("average before", "a comparison of 2 rounds"),
        ("time (UTC)", "an audit trail"),
    ];

    /// <summary>Explains why none of the rows in a file is the header.</summary>
    /// <param name="rows">
    /// The first rows, split into cells at the separator that the file specifies or, if it specifies none, at commas.
    /// </param>
    /// <param name="expected">What the file should be.</param>
    public static Problem Explain(IReadOnlyList<string[]> rows, ExpectedFile expected)
    {
        var filled = rows.Index().Where(row => row.Item.Any(cell => !PlainText.IsBlank(cell))).ToList();
        foreach (var (index, line) in filled)
        {
            if (
                OtherFiles.FirstOrDefault(other => other.What != expected.Name && Has(line, other.Column)).What is
                { } what
            )
            {
                return At(
                    index + 1,
                    "other-table",
                    $"this file contains {what}, not {expected.Name}; {expected.Name} must have the column "
                        + $"“{expected.Key}”"
                );
            }
        }

        var (row, cells) = filled.FirstOrDefault();
        cells ??= [];
        return Has(cells, expected.Key)
            ? At(
                row + 1,
                "one-cell",
                "each row is in one cell; in Excel, select column A, choose Data > Text to Columns, and save "
                    + "the file again"
            )
            : At(
                row + 1,
                $"no-{expected.Key}-column",
                $"the “{expected.Key}” column is missing: one row must have the names of the columns, but "
                    + $"{(cells.Length == 0 ? "the first rows are empty" : $"this row has {Name(cells)}")}"
            );
    }

    public static Problem At(int row, string code, string message) =>
        new(code, message) { Location = new SourceLocation(row, 1) };

    /// <summary>Returns whether a row names a column, even if the whole row is in one cell.</summary>
    private static bool Has(string[] cells, string column) =>
        cells
            .SelectMany(cell => cell.Split(FoundTable.Separators))
            .Any(part => NameText.AreAlike(part.Trim(' ', '"'), column));

    private static string Name(string[] cells) =>
        LimitedList.Join([.. cells.Where(cell => !PlainText.IsBlank(cell)).Select(ResponseColumn.Quote)], MaxNamed);
}
