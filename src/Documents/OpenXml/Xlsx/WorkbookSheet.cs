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
    /// A figure beside one of the sentences: its row, and the action that writes it; null when there is none.
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

    /// <summary>The number of pages across which its width is printed.</summary>
    public int PagesWide { get; init; } = 1;

    /// <summary>The number of columns that are printed.</summary>
    public int PrintedColumns => Columns.Count(column => !column.Plotted);
}
