namespace BeyondBoundaries.Documents.Xlsx.Reading;

/// <summary>What a cell holds.</summary>
internal enum ReadCellKind
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A number that is shown as a date or a time.</summary>
    Date,

    /// <summary>True or false, or an error.</summary>
    Other,
}
