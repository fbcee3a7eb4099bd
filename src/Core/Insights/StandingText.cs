using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Says whether a group's scores are low, in the middle or high on the scale.</summary>
public static class StandingText
{
    /// <summary>Describes the standing in one to four words.</summary>
    public static string Describe(Standing standing) =>
        standing switch
        {
            Standing.Low => "low",
            Standing.Middle => "middle",
            Standing.High => "high",
            Standing.TooFew => "too few to say",
            _ => "no one scored",
        };
}
