namespace BeyondBoundaries.Documents.Charts;

/// <summary>The size of drawn bars.</summary>
public enum CountBarsSize
{
    /// <summary>For a row of a table.</summary>
    Small,

    /// <summary>For the projector view.</summary>
    Large,
}
