using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Insights;

/// <summary>The agencies, or the levels of work, that stand furthest apart on an item by a big difference.</summary>
/// <param name="Result">The item.</param>
/// <param name="High">Those with the highest shown average: one, or several that are level.</param>
/// <param name="Low">Those with the lowest shown average.</param>
/// <param name="Pairs">How many pairs of shown groups differ big on this item, at least 1.</param>
public sealed record GroupGap(ItemResult Result, IReadOnlyList<GroupResult> High, IReadOnlyList<GroupResult> Low, int Pairs)
{
    /// <summary>Highest shown average less the lowest, in points; at least 1.</summary>
    public Fraction Difference => new GroupComparison(High[0].Average!.Value, Low[0].Average!.Value).Difference;

    /// <summary>The agencies furthest apart; null when no two shown ones differ big.</summary>
    public static GroupGap? BetweenAgencies(RoundResults results, ItemResult result) =>
        Of(result, Comparable(results, result, result.Agencies, person => person.Agency));

    /// <summary>The items on which agencies differ big, in order.</summary>
    public static IReadOnlyList<GroupGap> BetweenAgencies(RoundResults results, IEnumerable<ItemResult> items) =>
        [.. items.Select(item => BetweenAgencies(results, item)).OfType<GroupGap>()];

    /// <summary>The levels of work furthest apart; null when no two shown ones differ big.</summary>
    public static GroupGap? BetweenLevels(RoundResults results, ItemResult result) =>
        Of(result, Comparable(results, result, result.Levels, person => person.Level));

    private static GroupGap? Of(ItemResult result, List<GroupResult> groups)
    {
        var pairs = groups.SelectMany((one, i) => groups.Skip(i + 1).Select(other => new GroupComparison(one.Average!.Value, other.Average!.Value))).Count(pair => pair.IsBig);
        if (pairs == 0)
        {
            return null;
        }

        var (low, high) = (groups.Min(group => group.Average!.Value), groups.Max(group => group.Average!.Value));
        return new(result, [.. groups.Where(group => group.Average == high)], [.. groups.Where(group => group.Average == low)], pairs);
    }

    /// <summary>
    /// Groups whose averages say something about them: those that are shown and, since mode open shows every one, in which at least
    /// <see cref="Rounds.Confidentiality.Floor"/> scored. The average of fewer moves by a point too easily.
    /// </summary>
    private static List<GroupResult> Comparable(RoundResults results, ItemResult result, IReadOnlyList<GroupResult> groups, Func<PersonResult, string> groupOf)
    {
        var shown = groups.Where(group => group.Average is not null);
        if (results.Confidentiality.Mode != Rounds.ConfidentialityMode.Open)
        {
            return [.. shown];
        }

        var scored = results.People.Where(person => person.Answers[result.Item].IsScore).CountBy(groupOf, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return [.. shown.Where(group => scored.GetValueOrDefault(group.Name) >= Rounds.Confidentiality.Floor)];
    }
}
