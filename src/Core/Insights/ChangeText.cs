using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Describes a change between two rounds in a few words.</summary>
public static class ChangeText
{
    /// <summary>Explains what “up” and “down” mean for these items, which all have the same scale.</summary>
    public static string ExplainUpOrDown(IReadOnlyList<ItemComparison> items) =>
        $"“Up” or “down” means that the {(AreShares(items) ? "percentages" : "averages")}, as shown here, differ by "
        + $"{DescribeHalfAPoint(items)} or more.";

    /// <summary>
    /// Describes the smallest change that counts as up or down: half a point or, on a two-level scale, 50 percentage
    /// points.
    /// </summary>
    public static string DescribeHalfAPoint(IReadOnlyList<ItemComparison> items) =>
        AreShares(items) ? "50 percentage points" : "half a point";

    /// <summary>Describes the direction in which a mean moved.</summary>
    public static string Describe(MeanChange change) =>
        change switch
        {
            MeanChange.Up => "up",
            MeanChange.Down => "down",
            _ => "about the same",
        };

    /// <summary>Says in a few words why an item that is in both rounds is not compared.</summary>
    /// <param name="item">An item whose mean and spread were not compared.</param>
    public static string DescribeNotCompared(ItemComparison item) =>
        item is { Change: null, Before.Mean: not null, After.Mean: not null }
            ? "different scales"
            : "too few to compare";

    /// <summary>Describes the direction in which a spread moved.</summary>
    public static string Describe(AgreementChange change) =>
        change switch
        {
            AgreementChange.CloserTogether => "closer together",
            AgreementChange.FurtherApart => "further apart",
            _ => "about the same",
        };

    /// <summary>Describes how many of the people in two rounds took part in both.</summary>
    public static string Describe(ParticipantOverlap people) =>
        people switch
        {
            ParticipantOverlap.Mostly => "mostly the same people",
            ParticipantOverlap.Partly => "partly the same people",
            _ => "mostly different people",
        };

    private static bool AreShares(IReadOnlyList<ItemComparison> items) =>
        items.Any(item => item.After.Choice is not null);
}
