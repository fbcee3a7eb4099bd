namespace BeyondBoundaries.Core.Rounds.Imports;

/// <summary>What reading a file in would do with one of its participants.</summary>
public enum ImportFate
{
    /// <summary>A new seat with these answers.</summary>
    Added,

    /// <summary>Came in before by the same id, with other answers: these take their place.</summary>
    Changed,

    /// <summary>Came in before by the same id, with the same answers.</summary>
    Same,

    /// <summary>Its sheet code is used already, in mode anonymous where nothing says by whom: left out.</summary>
    Used,

    /// <summary>Answers nothing that is asked: left out.</summary>
    Empty,

    /// <summary>Cannot be taken in, and so nothing is.</summary>
    Refused,
}
