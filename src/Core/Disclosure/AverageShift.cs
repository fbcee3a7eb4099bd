namespace BeyondBoundaries.Core.Disclosure;

/// <summary>The direction in which the average of a second vote differs from that of the first.</summary>
public enum AverageShift
{
    /// <summary>Both averages round to the same value.</summary>
    AboutTheSame,

    /// <summary>The second average rounds to a higher value.</summary>
    Higher,

    /// <summary>The second average rounds to a lower value.</summary>
    Lower,
}
