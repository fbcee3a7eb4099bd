namespace BeyondBoundaries.Core.Statistics;

/// <summary>The extent to which a group agrees on an item.</summary>
public enum AgreementCategory
{
    /// <summary>No participant scored.</summary>
    None,

    /// <summary>One or two people scored.</summary>
    TooFew,

    /// <summary>A spread of at most 0.6 points (K = 5), without two camps.</summary>
    Agreed,

    /// <summary>Between agreed and divided.</summary>
    Mixed,

    /// <summary>Two camps, or scattered scores: a spread of 1.2 points (K = 5) or more.</summary>
    Divided,
}
