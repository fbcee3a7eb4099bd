namespace BeyondBoundaries.Core.Statistics;

/// <summary>The direction in which a mean moved between two rounds or two votes.</summary>
public enum MeanChange
{
    /// <summary>Up by half a point or more.</summary>
    Up,

    /// <summary>Down by half a point or more.</summary>
    Down,

    /// <summary>Up or down by less than half a point, or unchanged.</summary>
    AboutTheSame,
}
