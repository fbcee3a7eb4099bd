namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>A range of cells, such as <c>C7:D7</c>; rows and columns are counted from 1.</summary>
internal readonly record struct CellRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn)
{
    /// <summary>Reads a range; null when the text is not a range.</summary>
    public static CellRange? Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return
            colon > 0
            && CellName.Parse(text.AsSpan(0, colon)) is { } first
            && CellName.Parse(text.AsSpan(colon + 1)) is { } last
            ? new(first.Row, first.Column, last.Row, last.Column)
            : null;
    }

    /// <summary>Writes the range as a spreadsheet shows it.</summary>
    public override string ToString() =>
        $"{CellName.Format(FirstRow, FirstColumn)}:{CellName.Format(LastRow, LastColumn)}";
}
