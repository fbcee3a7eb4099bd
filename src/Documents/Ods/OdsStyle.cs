namespace BeyondBoundaries.Documents.Ods;

/// <summary>How a cell of an OpenDocument spreadsheet looks, by the name that its parts give it; one entry each in <see cref="OdsStyles"/>.</summary>
internal enum OdsStyle
{
    /// <summary>The title of a sheet.</summary>
    Title,

    /// <summary>A sentence that runs on to the right.</summary>
    Lead,

    /// <summary>The head of a column.</summary>
    Head,

    /// <summary>Words.</summary>
    Words,

    /// <summary>The name of an enabler, or of a section.</summary>
    Strong,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number with one decimal.</summary>
    Tenth,

    /// <summary>Why there is no figure.</summary>
    Withheld,
}
