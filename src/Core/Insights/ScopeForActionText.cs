using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Describes what a partnership can do about a challenge.</summary>
public static class ScopeForActionText
{
    /// <summary>Writes a sentence without its full stop.</summary>
    public static string Describe(ScopeForAction reach) =>
        reach switch
        {
            ScopeForAction.Gift => "It is in our gift",
            ScopeForAction.Influence => "We can influence it",
            _ => "We must work around it",
        };

    /// <summary>Writes two to four words for a column heading.</summary>
    public static string DescribeBriefly(ScopeForAction reach) =>
        reach switch
        {
            ScopeForAction.Gift => "In our gift",
            ScopeForAction.Influence => "We can influence",
            _ => "We work around",
        };
}
