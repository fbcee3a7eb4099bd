using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Says whether a group's scores are low, middle or high.</summary>
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
