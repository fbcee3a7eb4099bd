namespace BeyondBoundaries.Core.Statistics;

/// <summary>A private nudge about flat answers: on a participant's own page only, before submitting; it never blocks or excludes.</summary>
public enum StraightLine
{
    /// <summary>Nothing to say.</summary>
    None,

    /// <summary>Every score is the middle one.</summary>
    AllThrees,

    /// <summary>At least nine in ten scores are the middle one.</summary>
    NearlyAllThrees,

    /// <summary>Every score is the same.</summary>
    AllSame,
}
