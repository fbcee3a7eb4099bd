namespace BeyondBoundaries.Core.Statistics;

/// <summary>Which way a spread moved between rounds. Coming closer is not in itself a success: it may be conformity.</summary>
public enum AgreementChange
{
    /// <summary>The spread fell enough to count.</summary>
    CloserTogether,

    /// <summary>The spread rose enough to count.</summary>
    FurtherApart,

    /// <summary>Neither.</summary>
    AboutTheSame,
}
