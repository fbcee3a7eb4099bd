namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>A sheet: a title in row 1, sentences, one table, and charts below it.</summary>
/// <param name="Name">The name on its tab, unique in the workbook.</param>
/// <param name="Title">The title in row 1.</param>
/// <param name="Columns">The table's columns, starting at column A.</param>
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
    /// <summary>The sentences, from row 2 onwards.</summary>
    public IReadOnlyList<string> Lead { get; init; } = [];

    /// <summary>
    /// A figure next to one of the sentences: its row, and the action that writes it; null when there is none.
    /// </summary>
    public (int Row, Action<SheetWriter> Write)? Figure { get; init; }

    /// <summary>The sentences below the table, from <see cref="BelowRow"/> onwards.</summary>
    public IReadOnlyList<string> Below { get; init; } = [];

    /// <summary>The row of the first sentence below the table.</summary>
    public int BelowRow { get; init; }

    /// <summary>The action that writes the table's rows below its headings, and any heading below the table.</summary>
    public required Action<SheetWriter> Rows { get; init; }

    /// <summary>The number of columns that stay in view and are printed on every page.</summary>
    public int FixedColumns { get; init; }

    /// <summary>The last row that stays in view; the row of headings by default.</summary>
    public int FixedRows { get; init; }

    /// <summary>Cells whose values are picked from a list.</summary>
    public IReadOnlyList<ListValidation> Choices { get; init; } = [];

    /// <summary>Charts below the table.</summary>
    public IReadOnlyList<AnchoredChart> Charts { get; init; } = [];

    /// <summary>Whether the sheet prints in portrait instead of landscape.</summary>
    public bool Upright { get; init; }

    /// <summary>
    /// The number of pages that the sheet is printed across. A value set here is only a minimum: a sheet that is too
    /// wide for that many pages uses more.
    /// </summary>
    public int PagesWide
    {
        get => Math.Max(field, (DrawingPart.Pixels(Columns.Take(PrintedColumns)) + MaxPixels - 1) / MaxPixels);
        init;
    }

    /// <summary>
    /// The columns that each sentence is written across: all the printed columns if they fit on one page; otherwise,
    /// the columns that are printed on every page, and as many more as a sentence needs to be readable.
    /// </summary>
    public (int First, int Last) LeadColumns
    {
        get
        {
            var first = Columns.TakeWhile(column => column.Hidden).Count() + 1;
            var last = PagesWide > 1 && FixedColumns >= first ? FixedColumns : PrintedColumns;
            while (last < PrintedColumns && WidthOf(first, last) < MinLeadWidth)
            {
                last++;
            }

            return (first, last);
        }
    }

    /// <summary>The width of <see cref="LeadColumns"/>, in characters.</summary>
    public double LeadWidth => WidthOf(LeadColumns.First, LeadColumns.Last);

    private const double MinLeadWidth = 30;

    private double WidthOf(int first, int last) =>
        Columns.Take(last).Skip(first - 1).Sum(column => column.Hidden ? 0 : column.Width);

    /// <summary>
    /// The maximum width, in pixels, of the columns on an A4 page if 10-point text is printed at 9 points or more.
    /// </summary>
    private int MaxPixels => Upright ? 780 : 1_150;

    /// <summary>The height, in pixels, of an A4 page in landscape if 10-point text is printed at 9 points.</summary>
    public const int PageHeight = 700;

    /// <summary>The rows that begin a new page when the sheet is printed.</summary>
    public IReadOnlyList<int> PageStarts { get; init; } = [];

    /// <summary>The number of columns that are printed.</summary>
    public int PrintedColumns => Columns.Count(column => !column.Plotted);
}
