using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds.Texts;
using CsvHelper;

namespace BeyondBoundaries.Documents.Csv;

/// <summary>The layout of the table in a file.</summary>
/// <param name="Separator">The character between cells.</param>
/// <param name="HeaderRow">The row with the names of the columns, from 1.</param>
/// <param name="TitleRow">A row above it in which only one cell is filled, such as a title; 0 if there is none.</param>
internal sealed record CsvLayout(char Separator, int HeaderRow, int TitleRow)
{
    /// <summary>The maximum number of rows that are searched for the header.</summary>
    private const int MaxRows = 50;

    private static readonly char[] Separators = [',', ';', '\t', '|'];

    /// <summary>
    /// Finds the header: the row with the column “participant” that contains the most known column names, with any
    /// separator.
    /// </summary>
    /// <param name="start">The first bytes of the text, in UTF-8 and without a byte order mark.</param>
    /// <param name="hint">The separator that the file specifies; null if there is none.</param>
    /// <param name="names">The columns of responses.</param>
    /// <returns>The layout, or the one problem that explains why the file cannot be read.</returns>
    public static Result<CsvLayout> Find(ReadOnlyMemory<byte> start, char? hint, ResponseColumnNames names)
    {
        (CsvLayout Layout, List<string[]> Rows, int Known)? best = null;
        List<string[]>? first = null;
        foreach (var separator in Separators.OrderBy(separator => separator != hint))
        {
            var rows = ReadRows(start, separator);
            first ??= rows;
            for (var i = 0; i < rows.Count; i++)
            {
                if (!rows[i].Any(ResponseColumnNames.IsParticipant))
                {
                    continue;
                }

                var known = rows[i].Select(names.Find).OfType<ResponseColumn>().Distinct().Count();
                if (best is not { } found || known > found.Known)
                {
                    best = (new(separator, i + 1, 0), rows, known);
                }
            }
        }

        return best is { } chosen
            ? Check(chosen.Layout, chosen.Rows, chosen.Known, names)
            : MissingHeader.Explain(first!, Separators);
    }

    private static Result<CsvLayout> Check(CsvLayout layout, List<string[]> rows, int known, ResponseColumnNames names)
    {
        if (known == 1 && rows.Count(row => row.Length > 0 && names.Find(row[0]) is not null) >= 3)
        {
            return MissingHeader.At(
                layout.HeaderRow,
                "sideways",
                $"this is a sheet from a workbook, with a column for each participant; use the workbook itself (.xlsx), or transpose the table so that each participant has a row"
            );
        }

        var above = rows.Take(layout.HeaderRow - 1)
            .Index()
            .Select(row => (Row: row.Index + 1, Cells: row.Item.Count(cell => !PlainText.IsBlank(cell))))
            .Where(row => row.Cells > 0)
            .ToList();
        return above is [] ? layout
            : above is [{ Cells: 1 }] ? layout with { TitleRow = above[0].Row }
            : MissingHeader.At(
                layout.HeaderRow,
                "rows-above-header",
                $"the header is in row {layout.HeaderRow}; delete the rows above it, or move them below it if they are participants"
            );
    }

    private static List<string[]> ReadRows(ReadOnlyMemory<byte> start, char separator)
    {
        var rows = new List<string[]>();
        using var text = new MemoryStream(start.ToArray(), writable: false);
        using var csv = CsvReader.Create(text, ResponsesTableReader.CreateOptions(separator), leaveOpen: true);
        while (rows.Count < MaxRows && csv.Read())
        {
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        }

        return rows;
    }
}
