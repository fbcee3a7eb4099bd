using System.Globalization;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>
/// Writes and reads names of cells and ranges, such as <c>C7</c> and <c>'A sheet'!$C$7:$N$7</c>. Rows and columns are
/// counted from 1.
/// </summary>
internal static class CellName
{
    /// <summary>The maximum number of columns a sheet can have.</summary>
    public const int MaxColumns = 16_384;

    /// <summary>The maximum number of rows a sheet can have.</summary>
    public const int MaxRows = 1_048_576;

    /// <summary>Returns the letters of a column.</summary>
    public static string Column(int column) => BeyondBoundaries.Core.SourceLocation.ColumnLetters(column);

    public static string Format(int row, int column) =>
        string.Create(CultureInfo.InvariantCulture, $"{Column(column)}{row}");

    public static string Range(int row, int column, int lastRow, int lastColumn) =>
        $"{Format(row, column)}:{Format(lastRow, lastColumn)}";

    /// <summary>Writes an absolute reference to a range, which does not change when a formula is copied.</summary>
    public static string Fixed(string sheet, int row, int column, int lastRow, int lastColumn) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Quoted(sheet)}!${Column(column)}${row}:${Column(lastColumn)}${lastRow}"
        );

    /// <summary>Writes an absolute reference to a cell, which does not change when a formula is copied.</summary>
    public static string Fixed(string sheet, int row, int column) =>
        string.Create(CultureInfo.InvariantCulture, $"{Quoted(sheet)}!${Column(column)}${row}");

    /// <summary>Writes a sheet's name as it is quoted in formulas.</summary>
    public static string Quoted(string sheet) => $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>Parses a name such as <c>C7</c>.</summary>
    /// <returns>The row and column; null when the text is not a cell's name, or the cell is outside a sheet.</returns>
    public static (int Row, int Column)? Parse(ReadOnlySpan<char> name)
    {
        var column = 0;
        var i = 0;
        for (; i < name.Length && i < 4 && char.IsAsciiLetter(name[i]); i++)
        {
            column = (column * 26) + char.ToUpperInvariant(name[i]) - 'A' + 1;
        }

        return
            column is >= 1 and <= MaxColumns
            && int.TryParse(name[i..], NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            && row is >= 1 and <= MaxRows
            ? (row, column)
            : null;
    }
}
