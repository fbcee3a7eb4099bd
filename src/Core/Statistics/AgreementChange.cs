namespace BeyondBoundaries.Core.Statistics;

/// <summary>
/// The direction in which a spread moved between two rounds or two votes. A move counts if it is at least 0.2 points
/// and also at least 2/n points, where n is the number of people who scored in the round or vote with fewer scores.
/// Closer scores are not a success in themselves, because people may just be following each other.
/// </summary>
public enum AgreementChange
{
    /// <summary>The spread fell enough to count.</summary>
    CloserTogether,

    /// <summary>The spread rose enough to count.</summary>
    FurtherApart,

    /// <summary>The spread did not move enough to count.</summary>
    AboutTheSame,
}
