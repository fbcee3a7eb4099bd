using System.Text;
using System.Text.Unicode;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds.TypedText;
using BeyondBoundaries.Documents.Csv;
using CsvHelper;

namespace BeyondBoundaries.Documents.Frameworks;

/// <summary>
/// Reads the rows of a small CSV file in any of the variants that spreadsheet programs save: in UTF-8 or UTF-16, with
/// commas, semicolons, tabs or vertical bars between the cells.
/// </summary>
internal static class CsvRows
{
    /// <summary>
    /// The maximum number of rows in a CSV file or in a sheet of a workbook. A file with more rows is refused. In a
    /// workbook, empty rows are not counted.
    /// </summary>
    public const int MaxRows = 10_000;

    /// <summary>The maximum number of columns that are read; a remark reports any text to the right of them.</summary>
    public const int MaxColumns = 100;

    /// <summary>Reads the rows that are not empty.</summary>
    /// <param name="file">The bytes of the file.</param>
    /// <param name="isHeader">Returns whether the cells in a row are the names of columns.</param>
    /// <returns>The rows, or the one problem that explains why the file cannot be read.</returns>
    public static Result<IReadOnlyList<SheetRow>> Read(byte[] file, Func<IReadOnlyList<string>, bool> isHeader)
    {
        var text = TextEncoding.DetectUtf16(file) is { } encoding
            ? Encoding.Convert(encoding, Encoding.UTF8, file)
            : file;
        while (text.AsSpan().StartsWith(Encoding.UTF8.Preamble))
        {
            text = text[Encoding.UTF8.Preamble.Length..];
        }

        if (!Utf8.IsValid(text))
        {
            return At(1, "not-utf-8", TextEncoding.DescribeProblem(text));
        }

        var hint = SeparatorHint.Find(text);
        text = text[(hint?.Length ?? 0)..];
        Result<IReadOnlyList<SheetRow>>? first = null;
        foreach (var separator in FoundTable.Separators.OrderBy(separator => separator != hint?.Separator))
        {
            var rows = Read(text, separator);
            first ??= rows;
            if (
                rows.TryGetValue(out var read)
                && read.Any(row => isHeader([.. row.Cells.Values.Select(cell => cell.Text)]))
            )
            {
                return rows;
            }
        }

        return first!;
    }

    private static Result<IReadOnlyList<SheetRow>> Read(byte[] text, char separator)
    {
        var rows = new List<SheetRow>();
        var row = 0;
        SourceLocation? beyond = null;
        var malformed = new List<Problem>();
        var options = CsvCells.CreateOptions(separator) with
        {
            MaxRecordSize = ResponsesReader.MaxBytesPerRow,
            OnMalformedRecord = record =>
                malformed.Add(At(row + 1, "quotation-mark", Sentence(CsvCells.DescribeMalformed(record.Reason)))),
        };
        try
        {
            using var stream = new MemoryStream(text, writable: false);
            using var csv = CsvReader.Create(stream, options, leaveOpen: true);
            while (csv.Read())
            {
                row++;
                var cells = new Dictionary<int, SheetCell>();
                for (var i = 0; i < Math.Min(csv.FieldCount, MaxColumns); i++)
                {
                    var cell = Clean(SpreadsheetText.Unprotect(csv.GetString(i)));
                    if (cell.Length > 0)
                    {
                        cells[i + 1] = new(cell);
                    }
                }

                for (var i = MaxColumns; beyond is null && i < csv.FieldCount; i++)
                {
                    beyond = PlainText.IsBlank(csv.GetString(i)) ? null : new SourceLocation(row, i + 1);
                }

                if (cells.Count > 0)
                {
                    rows.Add(new(row, null, cells));
                }

                if (row > MaxRows)
                {
                    return TooManyRows(new(row, 1));
                }
            }
        }
        catch (CsvFormatException)
        {
            return At(row + 1, "row-too-long", Sentence(CsvCells.RowTooLong));
        }

        return malformed.Count > 0
            ? malformed[0]
            : Result<IReadOnlyList<SheetRow>>.Success(rows).WithRemarks(DescribeBeyond(beyond));
    }

    private static string Sentence(string problem) => $"{CountText.Capital(problem)}.";

    /// <summary>Creates the problem that reports too many rows.</summary>
    public static Problem TooManyRows(SourceLocation location) =>
        new(
            "too-many-rows",
            $"There are more than {MaxRows:N0} rows. Delete the rows that are not part of the framework."
        )
        {
            Location = location,
        };

    /// <summary>Returns a remark about text beyond the last column that is read; empty if there is none.</summary>
    /// <param name="first">The first cell with such text.</param>
    public static IReadOnlyList<Remark> DescribeBeyond(SourceLocation? first) =>
        first is null
            ? []
            :
            [
                new("too-many-columns", $"There is text to the right of column {MaxColumns}. It was not read.")
                {
                    Location = first,
                },
            ];

    /// <summary>Returns the cleaned and trimmed text of a cell; empty if it has no visible characters.</summary>
    public static string Clean(string text)
    {
        var clean = PlainText.Clean(text).ReplaceLineEndings("\n").Trim();
        return PlainText.IsBlank(clean) ? "" : clean;
    }

    private static Problem At(int row, string code, string message) =>
        new(code, message) { Location = new SourceLocation(row, 1) };
}
