namespace BeyondBoundaries.Documents.Xlsx;

/// <summary>One sheet: a title in A1, sentences, one table, and charts below it.</summary>
/// <param name="Name">Name on its tab: one of <see cref="SheetNames"/>.</param>
/// <param name="Title">The title in A1.</param>
/// <param name="Columns">The table's columns, from A.</param>
/// <param name="HeaderRow">The row of their heads.</param>
/// <param name="LastRow">The table's last row.</param>
internal sealed record Sheet(string Name, string Title, IReadOnlyList<TableColumn> Columns, int HeaderRow, int LastRow)
{
    /// <summary>Sentences from row 2 on.</summary>
    public IReadOnlyList<string> Lead { get; init; } = [];

    /// <summary>A figure beside one of the sentences: its row, and what writes it there; null when there is none.</summary>
    public (int Row, Action<SheetWriter> Write)? Figure { get; init; }

    /// <summary>Writes the table's rows below its header, and what stands below it.</summary>
    public required Action<SheetWriter> Rows { get; init; }

    /// <summary>How many columns stay in sight, and are printed on every page.</summary>
    public int FixedColumns { get; init; }

    /// <summary>The last row that stays in sight; the header's when not said.</summary>
    public int FixedRows { get; init; }

    /// <summary>Cells whose value is picked from a list.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>Charts below the table.</summary>
    public IReadOnlyList<PlacedChart> Charts { get; init; } = [];

    /// <summary>Printed upright instead of across.</summary>
    public bool Upright { get; init; }

    /// <summary>How many pages beside each other hold its width on paper.</summary>
    public int PagesWide { get; init; } = 1;

    /// <summary>How many columns are printed.</summary>
    public int PrintedColumns => Columns.Count(column => !column.Plotted);
}
