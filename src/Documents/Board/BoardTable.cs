namespace BeyondBoundaries.Documents.Board;

/// <summary>A table of the board paper and of slides: the first cell of a row heads it.</summary>
/// <param name="Caption">What it is.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">One cell a column.</param>
internal sealed record BoardTable(string Caption, IReadOnlyList<BoardColumn> Columns, IReadOnlyList<IReadOnlyList<BoardCell>> Rows)
{
    /// <summary>Sentences to stand under it: what is not shown.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The widths of its columns, which together are the whole.</summary>
    public IReadOnlyList<int> Widths(int whole)
    {
        var all = Columns.Sum(column => column.Weight);
        var widths = Columns.Select(column => whole * column.Weight / all).ToArray();
        widths[0] += whole - widths.Sum();
        return widths;
    }
}
