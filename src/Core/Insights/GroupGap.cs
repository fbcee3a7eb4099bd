using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Insights;

/// <summary>The agencies, or the levels of work, whose averages for an item differ most, by a point or more.</summary>
/// <param name="Result">The item.</param>
/// <param name="High">The groups with the highest disclosed average: one, or several with the same average.</param>
/// <param name="Low">The groups with the lowest disclosed average.</param>
/// <param name="Pairs">The number of pairs of groups that differ by a point or more on this item, at least 1.</param>
public sealed record GroupGap(
    ItemResult Result,
    IReadOnlyList<GroupResult> High,
    IReadOnlyList<GroupResult> Low,
    int Pairs
)
{
    /// <summary>The highest disclosed average minus the lowest, in points; at least 1.</summary>
    public Fraction Difference => Comparison.Difference;

    /// <summary>The difference as pages show it, such as “1.0” or “1.5 or more”.</summary>
    public string DifferenceText => Comparison.Text;

    private AverageComparison Comparison => new(High[0].Average!.Value, Low[0].Average!.Value);

    /// <summary>Finds the agencies whose averages differ most; null when no two differ by a point or more.</summary>
    public static GroupGap? BetweenAgencies(ItemResult result) => Find(result, WithEnoughScores(result.Agencies));

    /// <summary>
    /// Finds the levels of work whose averages differ most; null when no two differ by a point or more.
    /// </summary>
    public static GroupGap? BetweenLevels(ItemResult result) => Find(result, WithEnoughScores(result.Levels));

    /// <summary>Returns whether an item has at least two agencies that can be compared.</summary>
    internal static bool HasAgencies(ItemResult result) => HasPair(WithEnoughScores(result.Agencies));

    /// <summary>Returns whether an item has two levels of work that can be compared.</summary>
    internal static bool HasLevels(ItemResult result) => HasPair(WithEnoughScores(result.Levels));

    /// <summary>Returns whether at least two groups have disclosed averages.</summary>
    internal static bool HasPair(IReadOnlyList<GroupResult> groups) =>
        groups.Count(group => group.Average is not null) > 1;

    /// <summary>
    /// Counts the pairs of groups that differ by a point or more, among groups whose averages are disclosed.
    /// </summary>
    internal static int CountGaps(IReadOnlyList<GroupResult> groups)
    {
        var shown = groups.Where(group => group.Average is not null).ToList();
        return shown
            .SelectMany(
                (one, i) => shown.Skip(i + 1),
                (one, other) => new AverageComparison(one.Average!.Value, other.Average!.Value)
            )
            .Count(pair => pair.IsGap);
    }

    private static GroupGap? Find(ItemResult result, IReadOnlyList<GroupResult> groups)
    {
        var pairs = CountGaps(groups);
        if (pairs == 0)
        {
            return null;
        }

        var shown = groups
            .Where(group => group.Average is not null)
            .OrderBy(group => group.Average!.Value.Points)
            .ToList();
        return new(
            result,
            [.. shown.Where(group => group.Average == shown[^1].Average)],
            [.. shown.Where(group => group.Average == shown[0].Average)],
            pairs
        );
    }

    /// <summary>
    /// Returns the groups to compare. Open mode discloses a group's average even if only one person in it scored. In
    /// this mode, a group is therefore compared only if enough of its people scored to give it an agreement category
    /// (see <see cref="ItemSummary.MinScoresForCategory"/>).
    /// </summary>
    private static IReadOnlyList<GroupResult> WithEnoughScores(IReadOnlyList<GroupResult> groups) =>
        [.. groups.Where(group => group.Tally is null or { N: >= ItemSummary.MinScoresForCategory })];
}
