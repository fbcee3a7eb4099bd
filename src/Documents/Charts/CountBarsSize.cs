namespace BeyondBoundaries.Documents.Charts;

/// <summary>How large bars are drawn.</summary>
public enum CountBarsSize
{
    /// <summary>For a row of a table.</summary>
    Small,

    /// <summary>To be read from afar.</summary>
    Large,
}
