namespace BeyondBoundaries.Core.Disclosure;

/// <summary>How the average of a second vote compares with that of the first.</summary>
public enum AverageShift
{
    /// <summary>Both averages round to the same value.</summary>
    AboutTheSame,

    /// <summary>The second average is higher.</summary>
    Higher,

    /// <summary>The second average is lower.</summary>
    Lower,
}
