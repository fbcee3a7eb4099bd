namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>The styles of cells, in the order in which <see cref="WorkbookStylesPart"/> writes them.</summary>
internal enum CellStyle
{
    /// <summary>A cell without a border, a background or wrapped text.</summary>
    Plain,

    /// <summary>The title in A1.</summary>
    Title,

    /// <summary>A sentence above a table. It continues across the cells to the right.</summary>
    Lead,

    /// <summary>A sentence wrapped in its cell.</summary>
    Wrapped,

    /// <summary>A heading between sentences.</summary>
    Heading,

    /// <summary>The heading of a column of text.</summary>
    Head,

    /// <summary>The heading of a column of figures.</summary>
    HeadOfFigures,

    /// <summary>The id or name of an enabler, or other bold text in a table.</summary>
    Enabler,

    /// <summary>Other text in a table.</summary>
    Words,

    /// <summary>A cell for typing a score.</summary>
    Score,

    /// <summary>A cell for typing text, which stays text even if it looks like a number.</summary>
    Typed,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number with one decimal place.</summary>
    Tenth,

    /// <summary>An average, with one decimal place.</summary>
    Average,

    /// <summary>The reason why there is no figure.</summary>
    Withheld,

    /// <summary>A longer reason why there is no figure. It continues across the empty cells next to it.</summary>
    WithheldLong,

    /// <summary>A value that is plotted in a chart.</summary>
    Plotted,

    /// <summary>A note as a participant wrote it.</summary>
    Note,

    /// <summary>A note that would become a formula, or lose its first apostrophe, if it were typed again.</summary>
    QuotedNote,
}
