namespace BeyondBoundaries.Core.Disclosure;

/// <summary>Where the average of a second vote lies beside that of the first.</summary>
public enum AverageShift
{
    /// <summary>Both round to the same.</summary>
    AboutTheSame,

    /// <summary>The second is higher.</summary>
    Higher,

    /// <summary>The second is lower.</summary>
    Lower,
}
