namespace BeyondBoundaries.Documents.Ods;

/// <summary>
/// The styles of cells in an OpenDocument spreadsheet. Each style has the same name in the file as it has here.
/// <see cref="OdsStyles"/> defines its appearance.
/// </summary>
internal enum OdsStyle
{
    /// <summary>The title of a sheet.</summary>
    Title,

    /// <summary>A sentence that continues across the cells to the right.</summary>
    Lead,

    /// <summary>The heading of a column.</summary>
    Head,

    /// <summary>Text.</summary>
    Words,

    /// <summary>The id or name of an enabler, or the label of a scale level.</summary>
    Strong,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number with one decimal place.</summary>
    Tenth,

    /// <summary>An average with an open end, such as “4.5 or more”, or the reason why there is no figure.</summary>
    Withheld,
}
