namespace BeyondBoundaries.Core.Rounds;

/// <summary>The kinds of ballot.</summary>
public enum BallotKind
{
    /// <summary>Every enabler, with notes, reflections and the spectrum: the round's first ballot.</summary>
    Enablers,

    /// <summary>One enabler, scored a second time after discussion.</summary>
    SecondVote,

    /// <summary>The indicators of one enabler, to dig deeper.</summary>
    Indicators,

    /// <summary>The challenges that get in the way of working together.</summary>
    Challenges,

    /// <summary>
    /// The enablers that people would start with. This ballot can be opened only after the round's first ballot is
    /// revealed.
    /// </summary>
    Priorities,
}
