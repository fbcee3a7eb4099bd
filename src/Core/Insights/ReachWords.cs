using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Insights;

/// <summary>What can be done about a challenge, in words.</summary>
public static class ReachWords
{
    /// <summary>A sentence without its full stop.</summary>
    public static string Of(Reach reach) => reach switch
    {
        Reach.Gift => "It is in our gift",
        Reach.Influence => "We can influence it",
        _ => "We must work around it",
    };

    /// <summary>Two to four words for the head of a column.</summary>
    public static string Short(Reach reach) => reach switch
    {
        Reach.Gift => "In our gift",
        Reach.Influence => "We can influence",
        _ => "We work around",
    };
}
