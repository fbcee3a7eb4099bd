namespace BeyondBoundaries.Documents.Charts.Svg;

/// <summary>The size of drawn bars.</summary>
public enum ScoreHistogramSize
{
    /// <summary>For a row of a table.</summary>
    Small,

    /// <summary>For the projector view.</summary>
    Large,
}
