namespace BeyondBoundaries.Core.Statistics;

/// <summary>
/// A message to a participant who gave the same score every time, or gave the middle score nearly every time. Only the
/// participant sees it, before they submit. It never stops them from submitting, and their answers still count.
/// </summary>
public enum StraightLine
{
    /// <summary>No message.</summary>
    None,

    /// <summary>Every score is the middle one.</summary>
    AllThrees,

    /// <summary>At least nine in ten of the scores, but not all of them, are the middle one.</summary>
    NearlyAllThrees,

    /// <summary>Every score is the same, but not the middle one.</summary>
    AllSame,
}
