namespace BeyondBoundaries.Core.Statistics;

/// <summary>
/// The direction in which a spread moved between rounds. Closer scores are not a success in themselves: they may show
/// only that people conform.
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
