using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Describes what a partnership can do about a challenge.</summary>
public static class ScopeForActionText
{
    /// <summary>Describes the scope for action in a sentence without a full stop.</summary>
    public static string Describe(ScopeForAction reach) =>
        reach switch
        {
            ScopeForAction.Gift => "It is in our gift",
            ScopeForAction.Influence => "We can influence it",
            _ => "We must work around it",
        };

    /// <summary>Describes the scope for action in three words, for a column heading.</summary>
    public static string DescribeBriefly(ScopeForAction reach) =>
        reach switch
        {
            ScopeForAction.Gift => "In our gift",
            ScopeForAction.Influence => "We can influence",
            _ => "We work around",
        };
}
