namespace BeyondBoundaries.Core.Statistics;

/// <summary>
/// The direction in which a spread moved between rounds. Closer scores are not a success in themselves, because people
/// may just be following each other.
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
