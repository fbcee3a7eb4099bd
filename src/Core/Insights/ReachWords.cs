using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Writes the scope for action on a challenge.</summary>
public static class ReachWords
{
    /// <summary>Writes a sentence without its full stop.</summary>
    public static string Of(Reach reach) => reach switch
    {
        Reach.Gift => "It is in our gift",
        Reach.Influence => "We can influence it",
        _ => "We must work around it",
    };

    /// <summary>Writes two to four words for a column heading.</summary>
    public static string Short(Reach reach) => reach switch
    {
        Reach.Gift => "In our gift",
        Reach.Influence => "We can influence",
        _ => "We work around",
    };
}
