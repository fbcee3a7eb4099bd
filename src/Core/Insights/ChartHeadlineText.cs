using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Writes headlines for charts of several items, and describes changes since an earlier round.</summary>
public static class ChartHeadlineText
{
    /// <summary>Writes the headline for all enablers: the lowest and the highest average.</summary>
    public static string AllEnablers(RoundResults results)
    {
        var all = CountText.AllEnablers(results.Framework.Enablers.Count);
        var shown = results
            .Enablers.Where(result => result.Figures.Mean is not null)
            .OrderBy(result => result.Figures.Mean);
        return shown.ToList() is [var low, .., var high] && low.Figures.MeanDisplay != high.Figures.MeanDisplay
            ? $"{all}: {MeanText.Name(low.Figures)}s from {low.Figures.MeanDisplay} for “{low.Item.Short}” to "
                + $"{high.Figures.MeanDisplay} for “{high.Item.Short}”"
            : $"{all} in one chart";
    }

    /// <summary>Writes the headline for averages by level of work: the enablers on which they differ most.</summary>
    public static string Levels(RoundResults results)
    {
        var gaps = results.Enablers.Select(GroupGap.BetweenLevels).OfType<GroupGap>().ToList();
        if (gaps.Count == 0)
        {
            return results.Enablers.Any(GroupGap.HasLevels)
                ? "By level of work: no clear difference"
                : "By level of work: we cannot compare the levels";
        }

        var widest = gaps.Where(gap => gaps.TrueForAll(other => gap.Difference.CompareTo(other.Difference) >= 0))
            .ToList();
        var most = gaps.Count > 1 && widest.Count == gaps.Count ? "" : "most ";
        return $"By level of work: views differ {most}on {Names([.. widest.Select(gap => gap.Result)])}";
    }

    /// <summary>Writes the headline for scores by person: the enablers whose scores are most and least alike.</summary>
    public static string People(RoundResults results)
    {
        var bySpread = results
            .Enablers.Where(result => result.Figures is { N: > 1, Spread: not null })
            .GroupBy(result => result.Figures.SpreadDisplay)
            .OrderBy(group => group.First().Figures.Spread)
            .ToList();
        return bySpread is [var alike, .., var apart]
            ? $"Person by person: scores are most alike on {Names([.. alike])}, and least alike on {Names([.. apart])}"
            : "Scores by person";
    }

    /// <summary>Writes the headline for the indicators of an enabler: the lowest and the highest average.</summary>
    public static string Indicators(RoundResults results, Enabler enabler)
    {
        var byMean = results
            .IndicatorsOf(enabler)
            .Where(result => result.Figures.Mean is not null)
            .GroupBy(result => result.Figures.MeanDisplay)
            .OrderBy(group => group.First().Figures.Mean)
            .Select(group => group.ToList())
            .ToList();
        return $"{enabler.Short}, indicator by indicator: "
            + byMean switch
            {
                [] => "too few scores to draw a conclusion",
                [[var one]] => $"the {MeanText.Name(one.Figures)} for {one.Item.Id} is {one.Figures.MeanDisplay}",
                [var all] => $"every {MeanText.Name(all[0].Figures)} shown is {all[0].Figures.MeanDisplay}",
                [var low, .., var high] =>
                    $"{Are(low)} lowest at {low[0].Figures.MeanDisplay}, and {Are(high)} highest at "
                        + $"{high[0].Figures.MeanDisplay}",
            };
    }

    /// <summary>Names the enablers if there are one or two; otherwise gives their number.</summary>
    private static string Names(IReadOnlyList<ItemResult> enablers) =>
        enablers switch
        {
            [var one] => $"“{one.Item.Short}”",
            [var one, var other] => $"“{one.Item.Short}” and “{other.Item.Short}”",
            _ => CountText.Enablers(enablers.Count),
        };

    private static string Are(List<ItemResult> indicators) =>
        indicators switch
        {
            [var one] => $"{one.Item.Id} is",
            [var one, var other] => $"{one.Item.Id} and {other.Item.Id} are",
            _ => $"{CountText.Indicators(indicators.Count)} are",
        };

    /// <summary>
    /// Says, without a full stop, how many enablers have gone up and how many have gone down since an earlier round,
    /// such as “Since Autumn 2027: 3 up, 1 down”.
    /// </summary>
    /// <param name="trend">The changes since the earlier round.</param>
    public static string Since(RoundTrend trend)
    {
        var moved = (trend.Up.Count, trend.Down.Count) switch
        {
            _ when trend.Compared == 0 => "no changes to show, because we cannot compare any enablers",
            (0, 0) => $"no enabler{ThatWeCompare(trend.Comparison)} has gone up or down by "
                + $"{ChangeText.DescribeHalfAPoint(trend.Comparison.Items)} or more",
            var (up, down) => $"{Number(up)} up, {Number(down)} down",
        };
        return $"Since {TextDirection.Isolate(trend.Before)}: {moved}";
    }

    /// <summary>
    /// Lists the enablers that have gone up or down since an earlier round, or says that no scores can be compared.
    /// Empty if scores can be compared but no enabler has gone up or down.
    /// </summary>
    /// <param name="trend">The changes since the earlier round.</param>
    /// <param name="most">The maximum number of enablers to name in each direction; the others are counted.</param>
    public static string DescribeMoves(RoundTrend trend, int most = int.MaxValue) =>
        string.Join(
            " ",
            new[]
            {
                Moves($"Up by {ChangeText.DescribeHalfAPoint(trend.Up)} or more", trend.Up, most),
                Moves($"Down by {ChangeText.DescribeHalfAPoint(trend.Down)} or more", trend.Down, most),
                trend.Compared == 0
                    ? "We cannot compare any scores. Too few people scored in one of the rounds, or the scale "
                        + "has changed."
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

    /// <summary>
    /// Writes the headline for a comparison of two rounds: how many enablers went up and how many went down.
    /// </summary>
    public static string Change(RoundComparison comparison)
    {
        var compared = comparison
            .Items.Where(item => item.Item.IsEnabler && item.Change?.MeanFlag is not null)
            .ToList();
        var up = compared.Count(item => item.Change?.MeanFlag == MeanChange.Up);
        var down = compared.Count(item => item.Change?.MeanFlag == MeanChange.Down);
        var much = ChangeText.DescribeHalfAPoint(compared);
        var of = $"Of the {CountText.Enablers(compared.Count)}{ThatWeCompare(comparison)}";
        var only = $"The only enabler{ThatWeCompare(comparison)}";
        return (up, down) switch
        {
            _ when compared.Count == 0 => "We cannot compare any enablers",
            _ when compared.Count == 1 => $"{only} {DescribeOne(up, down)} by {much} or more",
            (0, 0) => $"{of}, none went up or down by {much} or more",
            (_, 0) => $"{of}, {up} went up by {much} or more, and none went down by as much",
            (0, _) => $"{of}, {down} went down by {much} or more, and none went up by as much",
            _ => $"{of}, {up} went up and {down} went down by {much} or more",
        };
    }

    private static string DescribeOne(int up, int down) =>
        up == 1 ? "went up"
        : down == 1 ? "went down"
        : "did not go up or down";

    /// <summary>Returns the words that limit a statement to the enablers that are compared; empty if all are.</summary>
    private static string ThatWeCompare(RoundComparison comparison) =>
        comparison.Items.Any(item => item.Item.IsEnabler && item.Change?.MeanFlag is null)
            ? " that we can compare"
            : "";
}
