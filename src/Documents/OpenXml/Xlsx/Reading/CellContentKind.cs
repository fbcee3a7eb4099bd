namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>The kind of value in a cell.</summary>
internal enum CellContentKind
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A number with a date or time format, or a date in ISO 8601 format.</summary>
    Date,

    /// <summary>True, false, an error, or a number that cannot be read.</summary>
    Other,
}
