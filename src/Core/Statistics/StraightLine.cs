namespace BeyondBoundaries.Core.Statistics;

/// <summary>
/// A private prompt about scores that are all, or nearly all, the same. It is shown only on a participant's own page
/// before they submit, and never blocks or excludes anyone.
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
