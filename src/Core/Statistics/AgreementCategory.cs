namespace BeyondBoundaries.Core.Statistics;

/// <summary>The extent to which a group agrees on an item.</summary>
public enum AgreementCategory
{
    /// <summary>No participant scored.</summary>
    None,

    /// <summary>One or two people scored.</summary>
    TooFew,

    /// <summary>
    /// A spread of at most 15% of the length of the scale (0.6 points on 5 levels), without two camps.
    /// </summary>
    Agreed,

    /// <summary>Between agreed and divided.</summary>
    Mixed,

    /// <summary>
    /// Two camps, or scattered scores: a spread of at least 30% of the length of the scale (1.2 points on 5 levels).
    /// </summary>
    Divided,
}
