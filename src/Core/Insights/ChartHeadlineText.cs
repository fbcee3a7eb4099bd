using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Writes headlines for charts of several items, without a full stop.</summary>
public static class ChartHeadlineText
{
    /// <summary>Writes the headline for all enablers: the lowest and the highest average.</summary>
    public static string AllEnablers(RoundResults results) =>
        RoundFindings.OrderByMean(results) is [var low, .., var high]
        && low.Figures.MeanDisplay != high.Figures.MeanDisplay
            ? $"All {results.Framework.Enablers.Count} enablers: from {low.Figures.MeanDisplay} for “{low.Item.Short}” to {high.Figures.MeanDisplay} for “{high.Item.Short}”"
            : $"All {results.Framework.Enablers.Count} enablers in one chart";

    /// <summary>Writes the headline for the enablers by level of work: where the averages differ most.</summary>
    public static string Levels(RoundResults results) =>
        results
            .Enablers.Select(result => GroupGap.BetweenLevels(result))
            .OfType<GroupGap>()
            .MaxBy(gap => gap.Difference)
            is { } gap
            ? $"By level of work: views differ most on “{gap.Result.Item.Short}”"
            : "By level of work: no clear difference";

    /// <summary>Writes the headline for the scores by person: where they are most and least alike.</summary>
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
                [var one] => $"{one.Item.Id} is at {one.Figures.MeanDisplay}",
                [var low, .., var high] when low.Figures.MeanDisplay == high.Figures.MeanDisplay =>
                    $"every indicator is at {low.Figures.MeanDisplay}",
                [var low, .., var high] =>
                    $"{low.Item.Id} is lowest at {low.Figures.MeanDisplay} and {high.Item.Id} is highest at {high.Figures.MeanDisplay}",
            };
    }

    /// <summary>Writes the headline for a comparison of two rounds: how many enablers went up and down.</summary>
    public static string Change(RoundComparison comparison)
    {
        var enablers = comparison.Items.Where(item => item.Item.IsEnabler).ToList();
        var up = enablers.Count(item => item.Change?.MeanFlag == BeyondBoundaries.Core.Statistics.MeanChange.Up);
        var down = enablers.Count(item => item.Change?.MeanFlag == BeyondBoundaries.Core.Statistics.MeanChange.Down);
        return (up, down) switch
        {
            (0, 0) => $"Of {enablers.Count} enablers, none went up or down by half a point or more",
            (_, 0) => $"Of {enablers.Count} enablers, {up} went up by half a point or more, and none went down",
            (0, _) => $"Of {enablers.Count} enablers, {down} went down by half a point or more, and none went up",
            _ => $"Of {enablers.Count} enablers, {up} went up by half a point or more and {down} went down",
        };
    }
}
