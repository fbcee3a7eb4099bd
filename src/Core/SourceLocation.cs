namespace BeyondBoundaries.Core;

/// <summary>A location in a file.</summary>
/// <param name="Row">
/// The row (spreadsheet row or text line), from 1. A <c>sep=;</c> line at the start of a CSV file is not counted.
/// </param>
/// <param name="Column">The column (spreadsheet column or character), from 1.</param>
public readonly record struct SourceLocation(int Row, int Column)
{
    /// <summary>The name of the sheet in a workbook; null for any other file.</summary>
    public string? Sheet { get; init; }

    /// <summary>
    /// Returns the letters that a spreadsheet shows for a column number, such as A for 1 and AA for 27.
    /// </summary>
    public static string ColumnLetters(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26)
        {
            letters = (char)('A' + ((column - 1) % 26)) + letters;
        }

        return letters;
    }

    /// <summary>Formats the location as messages show it: <c>7:3</c>, or <c>Scores!C7</c> in a workbook.</summary>
    public override string ToString() => Sheet is null ? $"{Row}:{Column}" : $"{Sheet}!{ColumnLetters(Column)}{Row}";
}
