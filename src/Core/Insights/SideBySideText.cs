using BeyondBoundaries.Core.Disclosure;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Describes how separate rounds differ.</summary>
public static class SideBySideText
{
    /// <summary>Writes a headline that says how the rounds differ.</summary>
    public static string Headline(RoundsSideBySide comparison) =>
        comparison.Gaps switch
        {
            [] when comparison.Enablers.Count == 0 => "These rounds cannot be compared on any enabler",
            [] when !comparison.Enablers.Any(item => item.IsCompared) =>
                "Too few people scored for us to compare these rounds",
            [] when IsChoice(comparison) => "We found no rounds with opposite answers on any enabler",
            [] => "We found no difference of a point or more on any enabler",
            [var one] => $"{Differ(comparison)} only on “{one.Item.Short}”",
            var several => $"{Differ(comparison)} on {CountText.Enablers(several.Count)}{NameWidest(several)}",
        };

    private static string NameWidest(IReadOnlyList<SideBySideItem> items) =>
        // The differences are rounded, because two that are equal as shown can differ in their last binary digit.
        WidestText.Describe([.. items.Select(one => (one.Item.Short, Math.Round(one.Difference, 2)))]);

    /// <summary>
    /// Writes a sentence such as <c>Common agenda: the average is 4.1 in “Strategic staff” and 2.6 in “Operational
    /// staff”.</c> On a two-level scale, where a clear difference means opposite answers, the text gives those answers.
    /// </summary>
    /// <param name="comparison">The rounds.</param>
    /// <param name="item">An item with a gap.</param>
    /// <exception cref="ArgumentException">The item has no gap.</exception>
    public static string Describe(RoundsSideBySide comparison, SideBySideItem item)
    {
        if (item.Gap is not var (high, low))
        {
            throw new ArgumentException("The item has no gap.", nameof(item));
        }

        if (item.Figures[high].Choice is { } choice)
        {
            return $"{item.Item.Short}: everyone in “{comparison.Rounds[high].Name}” who scored it chose "
                + $"“{choice.High}”, and everyone in “{comparison.Rounds[low].Name}” who scored it chose "
                + $"“{choice.Low}”.";
        }

        return $"{item.Item.Short}: the average is {item.Figures[high].MeanDisplay} in "
            + $"“{comparison.Rounds[high].Name}” and {item.Figures[low].MeanDisplay} in "
            + $"“{comparison.Rounds[low].Name}”.";
    }

    /// <summary>
    /// Says how many enablers are left out because the rounds use different versions of the framework; null if none
    /// are.
    /// </summary>
    /// <param name="comparison">The rounds.</param>
    public static string? DescribeVersions(RoundsSideBySide comparison)
    {
        var left = comparison.Rounds[0].Results.Framework.Enablers.Count - comparison.Enablers.Count;
        return
            comparison.Rounds.Select(round => round.Results.Framework.Definition.Version).Distinct().Count() == 1
            || left == 0
            ? null
            : $"The rounds use different versions of the framework. {CountText.Enablers(left)} in "
                + $"“{comparison.Rounds[0].Name}” {(left == 1 ? "is" : "are")} left out, because "
                + $"{(left == 1 ? "it does" : "they do")} not mean the same in every version.";
    }

    /// <summary>Explains how to read the comparison.</summary>
    public const string HowToRead =
        "This comparison is for rounds in which different groups of people took part. A difference means that "
        + "the groups see something differently, not that something has changed. Each round keeps its own rules "
        + "about what may be shown.";

    private static string Differ(RoundsSideBySide comparison) =>
        IsChoice(comparison) ? "People in these rounds gave opposite answers" : "The rounds differ by a point or more";

    private static bool IsChoice(RoundsSideBySide comparison) =>
        comparison.Rounds[0].Results.Framework.Scale.Levels.Count == 2;
}
