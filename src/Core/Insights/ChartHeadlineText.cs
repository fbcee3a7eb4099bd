using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Writes headlines for charts of several items, and describes changes since a round.</summary>
public static class ChartHeadlineText
{
    /// <summary>Writes the headline for all enablers: the lowest and the highest average.</summary>
    public static string AllEnablers(RoundResults results) =>
        RoundFindings.OrderByMean(results) is [var low, .., var high]
        && low.Figures.MeanDisplay != high.Figures.MeanDisplay
            ? $"{CountText.AllEnablers(results.Framework.Enablers.Count)}: from {low.Figures.MeanDisplay} for “{low.Item.Short}” to {high.Figures.MeanDisplay} for “{high.Item.Short}”"
            : $"{CountText.AllEnablers(results.Framework.Enablers.Count)} in one chart";

    /// <summary>Writes the headline for the enablers by level of work: where the averages differ most.</summary>
    public static string Levels(RoundResults results) =>
        results
            .Enablers.Select(result => GroupGap.BetweenLevels(result))
            .OfType<GroupGap>()
            .MaxBy(gap => gap.Difference)
            is { } gap
            ? $"By level of work: views differ most on “{gap.Result.Item.Short}”"
            : "By level of work: no clear difference";

    /// <summary>Writes the headline for the scores by person: where they are most and least similar.</summary>
    public static string People(RoundResults results) =>
        results
            .Enablers.Where(result => result.Figures is { N: > 1, Spread: not null })
            .OrderBy(result => result.Figures.Spread)
            .ToList()
            is [var alike, .., var apart]
        && alike.Figures.SpreadDisplay != apart.Figures.SpreadDisplay
            ? $"Person by person: scores are most alike on “{alike.Item.Short}” and least alike on “{apart.Item.Short}”"
            : "Scores by person";

    /// <summary>Writes the headline for the indicators of an enabler: the lowest and the highest average.</summary>
    public static string Indicators(RoundResults results, Enabler enabler)
    {
        var ranked = results
            .IndicatorsOf(enabler)
            .Where(result => result.Figures.Mean is not null)
            .OrderBy(result => result.Figures.Mean)
            .ToList();
        return $"{enabler.Short}, indicator by indicator: "
            + ranked switch
            {
                [] => "too few scores to draw a conclusion",
                [var one] => $"the average for {one.Item.Id} is {one.Figures.MeanDisplay}",
                [var low, .., var high] when low.Figures.MeanDisplay == high.Figures.MeanDisplay =>
                    $"every average shown is {low.Figures.MeanDisplay}",
                [var low, .., var high] =>
                    $"{low.Item.Id} is lowest at {low.Figures.MeanDisplay} and {high.Item.Id} is highest at {high.Figures.MeanDisplay}",
            };
    }

    /// <summary>
    /// Says, without a full stop, how many enablers have gone up and down since a round, such as “Since Autumn 2027: 3
    /// up, 1 down”.
    /// </summary>
    /// <param name="trend">The changes since the round.</param>
    public static string Since(RoundTrend trend)
    {
        var moved = (trend.Up.Count, trend.Down.Count) switch
        {
            (0, 0) =>
                $"no enabler has gone up or down by {ChangeText.DescribeHalfAPoint(trend.Comparison.Items)} or more",
            var (up, down) => $"{Number(up)} up, {Number(down)} down",
        };
        return $"Since {TextDirection.Isolate(trend.Before)}: {moved}";
    }

    /// <summary>
    /// Lists the enablers that have gone up or down since a round, or says that no averages can be compared; empty if
    /// averages can be compared but none has gone up or down.
    /// </summary>
    /// <param name="trend">The changes since the round.</param>
    /// <param name="most">The maximum number of enablers to name in each direction; the others are counted.</param>
    public static string DescribeMoves(RoundTrend trend, int most = int.MaxValue) =>
        string.Join(
            " ",
            new[]
            {
                Moves($"Up by {ChangeText.DescribeHalfAPoint(trend.Up)} or more", trend.Up, most),
                Moves($"Down by {ChangeText.DescribeHalfAPoint(trend.Down)} or more", trend.Down, most),
                trend.Compared == 0
                    ? "We cannot compare any averages. Too few people scored in one of the rounds, or the scale has changed."
                    : null,
            }.OfType<string>()
        );

    private static string Number(int count) => count == 0 ? "none" : $"{count}";

    private static string? Moves(string direction, IReadOnlyList<ItemComparison> moved, int most)
    {
        if (moved.Count == 0)
        {
            return null;
        }

        var rest = moved.Count > most ? $" and {moved.Count - most} more" : "";
        return $"{direction}: {string.Join(", ", moved.Take(most).Select(Move))}{rest}.";
    }

    private static string Move(ItemComparison one) =>
        $"{one.Item.Short} ({one.Before.MeanDisplay} to {one.After.MeanDisplay})";

    /// <summary>Writes the headline for a comparison of two rounds: how many enablers went up and down.</summary>
    public static string Change(RoundComparison comparison)
    {
        var enablers = comparison.Items.Where(item => item.Item.IsEnabler).ToList();
        var up = enablers.Count(item => item.Change?.MeanFlag == BeyondBoundaries.Core.Statistics.MeanChange.Up);
        var down = enablers.Count(item => item.Change?.MeanFlag == BeyondBoundaries.Core.Statistics.MeanChange.Down);
        var much = ChangeText.DescribeHalfAPoint(enablers);
        return (up, down) switch
        {
            (0, 0) => $"Of {CountText.Enablers(enablers.Count)}, none went up or down by {much} or more",
            (_, 0) =>
                $"Of {CountText.Enablers(enablers.Count)}, {up} went up by {much} or more, and none went down by as much",
            (0, _) =>
                $"Of {CountText.Enablers(enablers.Count)}, {down} went down by {much} or more, and none went up by as much",
            _ => $"Of {CountText.Enablers(enablers.Count)}, {up} went up and {down} went down by {much} or more",
        };
    }
}
