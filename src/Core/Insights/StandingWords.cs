using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Where a group's scores stand, in words.</summary>
public static class StandingWords
{
    /// <summary>One to four words.</summary>
    public static string Of(Standing standing) => standing switch
    {
        Standing.Low => "low",
        Standing.Middle => "middle",
        Standing.High => "high",
        Standing.TooFew => "too few to say",
        _ => "nobody scored",
    };
}
