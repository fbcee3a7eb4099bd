namespace BeyondBoundaries.Core.Statistics;

/// <summary>
/// A message about scores that are all the same, or nearly all the middle score. Only the participant sees it, before
/// they submit. It never stops a participant from submitting, and their answers still count.
/// </summary>
public enum StraightLine
{
    /// <summary>No message.</summary>
    None,

    /// <summary>Every score is the middle one.</summary>
    AllThrees,

    /// <summary>At least nine in ten scores, but not all, are the middle one.</summary>
    NearlyAllThrees,

    /// <summary>Every score is the same, but not the middle one.</summary>
    AllSame,
}
