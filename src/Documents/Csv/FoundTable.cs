using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds.TypedText;
using CsvHelper;

namespace BeyondBoundaries.Documents.Csv;

/// <summary>The result of searching the start of a file for a table.</summary>
/// <param name="Layout">The layout of the table; null if there is none.</param>
/// <param name="Known">The number of known columns in the table's header; 0 if there is no table.</param>
/// <param name="Rows">
/// The first rows, split into cells at the table's separator. If there is no table, they are split at the separator
/// that the file specifies or, if it specifies none, at commas.
/// </param>
internal sealed record FoundTable(CsvLayout? Layout, int Known, IReadOnlyList<string[]> Rows)
{
    /// <summary>The maximum number of rows that are searched for the header.</summary>
    private const int MaxRows = 50;

    /// <summary>The separators that a file may use.</summary>
    public static char[] Separators { get; } = [',', ';', '\t', '|'];

    /// <summary>Tries every separator, and finds the table whose header has the most known column names.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="countKnown">
    /// Returns how many different known column names a row has; 0 if it is not a header.
    /// </param>
    public static FoundTable Find(CsvText text, Func<IReadOnlyList<string>, int> countKnown)
    {
        FoundTable? best = null;
        List<string[]>? first = null;
        foreach (var separator in Separators.OrderBy(separator => separator != text.Separator))
        {
            var rows = ReadRows(text.Start, separator);
            first ??= rows;
            for (var i = 0; i < rows.Count; i++)
            {
                if (countKnown(rows[i]) is var known && known > (best?.Known ?? 0))
                {
                    best = new(new(separator, i + 1, 0), known, rows);
                }
            }
        }

        return best ?? new(null, 0, first!);
    }

    /// <summary>
    /// Returns the layout, including any title row above the header. Returns a problem instead if there are other
    /// filled rows above the header.
    /// </summary>
    public Result<CsvLayout> CheckRowsAbove()
    {
        var above = Rows.Take(Layout!.HeaderRow - 1)
            .Index()
            .Select(row => (Row: row.Index + 1, Cells: row.Item.Count(cell => !PlainText.IsBlank(cell))))
            .Where(row => row.Cells > 0)
            .ToList();
        return above is [] ? Layout
            : above is [{ Cells: 1 }] ? Layout with { TitleRow = above[0].Row }
            : MissingHeader.At(
                Layout.HeaderRow,
                "rows-above-header",
                $"there is text above the header, which is in row {Layout.HeaderRow}; delete the rows above the "
                    + "header, or move them below it if they belong to the table"
            );
    }

    private static List<string[]> ReadRows(ReadOnlyMemory<byte> start, char separator)
    {
        var rows = new List<string[]>();
        using var text = new MemoryStream(start.ToArray(), writable: false);
        using var csv = CsvReader.Create(text, CsvCells.CreateOptions(separator), leaveOpen: true);
        while (rows.Count < MaxRows && csv.Read())
        {
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        }

        return rows;
    }
}
