namespace BeyondBoundaries.Core.Statistics;

/// <summary>
/// A private prompt about flat answers. It is shown only on a participant's own page before submitting, and never
/// blocks or excludes.
/// </summary>
public enum StraightLine
{
    /// <summary>No prompt.</summary>
    None,

    /// <summary>Every score is the middle one.</summary>
    AllThrees,

    /// <summary>At least nine in ten scores are the middle one.</summary>
    NearlyAllThrees,

    /// <summary>Every score is the same.</summary>
    AllSame,
}
