using BeyondBoundaries.Core.Rounds.TypedText;
using CsvHelper;

namespace BeyondBoundaries.Documents.Csv;

/// <summary>Finds out why the cells in a row do not match the header.</summary>
/// <param name="separator">The character between cells.</param>
/// <param name="count">The number of cells in the header.</param>
/// <param name="key">The index of the column that must be filled in every row.</param>
/// <param name="isText">Returns whether the column at an index contains text that people write.</param>
internal sealed class BrokenRow(char separator, int count, int key, Func<int, bool> isText)
{
    private static readonly byte[] SeparatorBytes = [.. FoundTable.Separators.Select(separator => (byte)separator)];

    /// <summary>
    /// Returns the index of the first cell that does not fit, and its problem; null when all cells fit. The caller
    /// reports each kind of problem only once for the whole file.
    /// </summary>
    public (int Index, string Code, string Message)? Find(CsvReader csv, bool isPlain)
    {
        for (var i = 0; !isPlain && i < csv.FieldCount; i++)
        {
            if (HasTypographicQuotes(csv, i))
            {
                return (i, TypographicQuotes.Code, TypographicQuotes.Problem);
            }
        }

        for (var i = count; i < csv.FieldCount; i++)
        {
            if (!CsvCells.IsBlank(csv, i))
            {
                return (
                    i,
                    "wrong-columns",
                    $"this row has {csv.FieldCount} cells but the header has {count}; put quotation marks "
                        + $"around text and numbers that contain a {DescribeSeparator()}"
                );
            }
        }

        return IsOneCell(csv)
            ? (
                key,
                "one-cell",
                "this whole row is in one cell; in Excel, choose Data > Text to Columns, and save the file again"
            )
            : null;
    }

    /// <summary>
    /// Returns whether a cell seems to have typographic quotation marks in place of straight ones. This is so if such
    /// marks enclose a cell that should not contain text. It is also so if a cell begins with such a mark, and its row
    /// has more cells than the header.
    /// </summary>
    private bool HasTypographicQuotes(CsvReader csv, int index)
    {
        var cell = csv.GetSpan(index);
        if (!cell.StartsWith("\u201C"u8[..2]) || csv.GetRawSpan(index)[0] == (byte)'"')
        {
            return false;
        }

        var text = csv.GetString(index);
        return isText(index)
            ? csv.FieldCount > count && TypographicQuotes.Begin(text)
            : TypographicQuotes.AreAround(text) || (csv.FieldCount > count && TypographicQuotes.Begin(text));
    }

    /// <summary>
    /// Returns whether the cell in the key column is the only filled cell in its row and contains enough separators for
    /// all the columns.
    /// </summary>
    private bool IsOneCell(CsvReader csv)
    {
        if (count < 2 || key >= csv.FieldCount || csv.GetSpan(key).IndexOfAny(SeparatorBytes) < 0)
        {
            return false;
        }

        for (var i = 0; i < csv.FieldCount; i++)
        {
            if (i != key && !CsvCells.IsBlank(csv, i))
            {
                return false;
            }
        }

        var text = csv.GetString(key);
        return FoundTable.Separators.Any(other => text.Count(character => character == other) >= count - 1);
    }

    private string DescribeSeparator() =>
        separator switch
        {
            ';' => "semicolon",
            '\t' => "tab",
            '|' => "vertical bar",
            _ => "comma",
        };
}
