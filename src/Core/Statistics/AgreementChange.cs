namespace BeyondBoundaries.Core.Statistics;

/// <summary>
/// The direction in which a spread moved between rounds. Scores coming closer together is not in itself a success: it
/// may be conformity.
/// </summary>
public enum AgreementChange
{
    /// <summary>The spread fell enough to count.</summary>
    CloserTogether,

    /// <summary>The spread rose enough to count.</summary>
    FurtherApart,

    /// <summary>Neither.</summary>
    AboutTheSame,
}
