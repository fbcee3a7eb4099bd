using System.Globalization;

namespace BeyondBoundaries.Documents.Xlsx;

/// <summary>Names of cells and ranges, such as <c>C7</c> and <c>'A sheet'!$C$7:$N$7</c>. Rows and columns count from 1.</summary>
internal static class CellName
{
    /// <summary>Most columns a sheet has.</summary>
    public const int MostColumns = 16_384;

    /// <summary>Most rows a sheet has.</summary>
    public const int MostRows = 1_048_576;

    /// <summary>Letters of a column.</summary>
    public static string Column(int column) => Core.Place.Letters(column);

    public static string Of(int row, int column) => string.Create(CultureInfo.InvariantCulture, $"{Column(column)}{row}");

    public static string Range(int row, int column, int lastRow, int lastColumn) => $"{Of(row, column)}:{Of(lastRow, lastColumn)}";

    /// <summary>A range that stays where it is when a formula is copied.</summary>
    public static string Fixed(string sheet, int row, int column, int lastRow, int lastColumn) =>
        string.Create(CultureInfo.InvariantCulture, $"{Quoted(sheet)}!${Column(column)}${row}:${Column(lastColumn)}${lastRow}");

    /// <summary>A cell that stays where it is when a formula is copied.</summary>
    public static string Fixed(string sheet, int row, int column) =>
        string.Create(CultureInfo.InvariantCulture, $"{Quoted(sheet)}!${Column(column)}${row}");

    /// <summary>A sheet's name as formulas write it.</summary>
    public static string Quoted(string sheet) => $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>Reads a name such as <c>C7</c>.</summary>
    /// <returns>Row and column; null when it is none, or lies outside a sheet.</returns>
    public static (int Row, int Column)? Parse(ReadOnlySpan<char> name)
    {
        var column = 0;
        var i = 0;
        for (; i < name.Length && i < 4 && char.IsAsciiLetter(name[i]); i++)
        {
            column = (column * 26) + char.ToUpperInvariant(name[i]) - 'A' + 1;
        }

        return column is >= 1 and <= MostColumns
            && int.TryParse(name[i..], NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            && row is >= 1 and <= MostRows
            ? (row, column)
            : null;
    }
}
