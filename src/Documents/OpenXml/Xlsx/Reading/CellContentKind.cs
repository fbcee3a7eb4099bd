namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>The kind of value in a cell.</summary>
internal enum CellContentKind
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A number with a date or time format.</summary>
    Date,

    /// <summary>True or false, or an error.</summary>
    Other,
}
