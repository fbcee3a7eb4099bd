namespace BeyondBoundaries.Documents.Xlsx;

/// <summary>How a cell looks, in the order of <see cref="StylesPart"/>.</summary>
internal enum CellStyle
{
    /// <summary>Plain.</summary>
    Plain,

    /// <summary>The title in A1.</summary>
    Title,

    /// <summary>A sentence above a table; runs on to the right.</summary>
    Lead,

    /// <summary>A sentence that is wrapped in its cell.</summary>
    Wrapped,

    /// <summary>A heading between sentences.</summary>
    Heading,

    /// <summary>The head of a column of words.</summary>
    Head,

    /// <summary>The head of a column of figures.</summary>
    HeadOfFigures,

    /// <summary>The id or name of an enabler.</summary>
    Enabler,

    /// <summary>Any other words in a table.</summary>
    Words,

    /// <summary>A score to type.</summary>
    Score,

    /// <summary>Words to type, as text whatever they look like.</summary>
    Typed,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number with one decimal.</summary>
    Tenth,

    /// <summary>An average, with one decimal.</summary>
    Average,

    /// <summary>Why there is no figure.</summary>
    Withheld,

    /// <summary>Why there is no figure, at such length that it runs on over empty neighbours.</summary>
    WithheldLong,

    /// <summary>What a chart draws.</summary>
    Plotted,

    /// <summary>A note as somebody wrote it.</summary>
    Note,

    /// <summary>A note that would be a formula if it were typed again.</summary>
    QuotedNote,
}
