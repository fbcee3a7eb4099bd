namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>A sheet: a title in A1, sentences, one table, and charts below it.</summary>
/// <param name="Name">The name on its tab: one of <see cref="SheetNames"/>.</param>
/// <param name="Title">The title in A1.</param>
/// <param name="Columns">The table's columns, from A.</param>
/// <param name="HeaderRow">The row of their headings.</param>
/// <param name="LastRow">The table's last row.</param>
internal sealed record WorkbookSheet(
    string Name,
    string Title,
    IReadOnlyList<TableColumn> Columns,
    int HeaderRow,
    int LastRow
)
{
    /// <summary>Sentences from row 2 on.</summary>
    public IReadOnlyList<string> Lead { get; init; } = [];

    /// <summary>
    /// A figure next to one of the sentences: its row, and the action that writes it; null when there is none.
    /// </summary>
    public (int Row, Action<SheetWriter> Write)? Figure { get; init; }

    /// <summary>Writes the table's rows below its headings, and anything below the table.</summary>
    public required Action<SheetWriter> Rows { get; init; }

    /// <summary>The number of columns that stay in view, and are printed on every page.</summary>
    public int FixedColumns { get; init; }

    /// <summary>The last row that stays in view; the row of headings by default.</summary>
    public int FixedRows { get; init; }

    /// <summary>Cells whose value is picked from a list.</summary>
    public IReadOnlyList<ListValidation> Choices { get; init; } = [];

    /// <summary>Charts below the table.</summary>
    public IReadOnlyList<AnchoredChart> Charts { get; init; } = [];

    /// <summary>Whether it prints in portrait instead of landscape.</summary>
    public bool Upright { get; init; }

    /// <summary>The number of pages that its width is printed across.</summary>
    public int PagesWide
    {
        get => Math.Max(field, (DrawingPart.Pixels(Columns.Take(PrintedColumns)) + MaxPixels - 1) / MaxPixels);
        init;
    }

    /// <summary>The maximum width at which 10-point text is printed at 9 points or more on A4 in landscape.</summary>
    private int MaxPixels => Upright ? 780 : 1_150;

    /// <summary>The height of an A4 page in landscape at that size, in pixels.</summary>
    public const int PageHeight = 700;

    /// <summary>
    /// Returns whether charts of this height fit on the same page as a table of this height, with a title, sentences
    /// and headings.
    /// </summary>
    /// <param name="rows">The height of the table's rows, in points.</param>
    /// <param name="charts">The height of the charts, in pixels.</param>
    public static bool FitOnOnePage(double rows, int charts) => 170 + (rows * 96 / 72) + charts <= PageHeight;

    /// <summary>The number of columns that are printed.</summary>
    public int PrintedColumns => Columns.Count(column => !column.Plotted);
}
