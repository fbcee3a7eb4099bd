namespace BeyondBoundaries.Core.Statistics;

/// <summary>Which way a mean moved between rounds.</summary>
public enum MeanChange
{
    /// <summary>Up by half a point or more.</summary>
    Up,

    /// <summary>Down by half a point or more.</summary>
    Down,

    /// <summary>Less than half a point either way.</summary>
    AboutTheSame,
}
