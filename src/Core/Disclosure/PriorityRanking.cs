using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// Ranks items by how much attention they need. Only disclosed figures are used, so the order reveals nothing else.
/// </summary>
public static class PriorityRanking
{
    /// <summary>Ranks items of one type: enablers, or the indicators of one enabler.</summary>
    /// <typeparam name="T">The type of item.</typeparam>
    /// <param name="items">The items in document order, which also determines the order of equal items.</param>
    /// <param name="figuresOf">
    /// Returns the figures for an item. An item is ranked if its mean is disclosed and at least three people scored it.
    /// </param>
    /// <returns>
    /// Every item with its priority: the ranked items by tier, ascending mean, descending spread and document order,
    /// then the unranked items that are low, then the others.
    /// </returns>
    public static IReadOnlyList<(T Item, Priority Priority)> Rank<T>(
        IEnumerable<T> items,
        Func<T, DisclosedFigures> figuresOf
    )
    {
        var all = items.Select(item => (Item: item, Figures: figuresOf(item))).ToList();
        var ranked = all.Where(one => IsRanked(one.Figures))
            .Select(one =>
                (
                    one.Item,
                    one.Figures,
                    Tier: TierOf(one.Figures),
                    Mean: one.Figures.Mean!.Value,
                    Spread: one.Figures.Spread!.Value
                )
            )
            .OrderBy(one => one.Tier)
            .ThenBy(one => one.Mean)
            .ThenByDescending(one => one.Spread)
            .ToList();
        var places = new List<(T, Priority)>(all.Count);
        var rank = 1;
        for (var i = 0; i < ranked.Count; i++)
        {
            var one = ranked[i];
            if (
                i > 0
                && (one.Tier, one.Mean, one.Spread) != (ranked[i - 1].Tier, ranked[i - 1].Mean, ranked[i - 1].Spread)
            )
            {
                rank = i + 1;
            }

            var close =
                i + 1 < ranked.Count
                && ranked[i + 1].Tier == one.Tier
                && Fraction.Within(
                    one.Mean,
                    ranked[i + 1].Mean,
                    OnePersonEach(one.Figures.N!.Value, ranked[i + 1].Figures.N!.Value)
                );
            places.Add((one.Item, new Priority(rank, one.Tier, close)));
        }

        places.AddRange(
            all.Where(one => !IsRanked(one.Figures))
                .OrderByDescending(one => one.Figures.DigDeeper == true)
                .Select(one => (one.Item, Priority.Unranked))
        );
        return places;
    }

    private static bool IsRanked(DisclosedFigures figures) =>
        figures is { Mean: not null, N: >= ItemSummary.MinScoresForCategory };

    private static int TierOf(DisclosedFigures figures) =>
        (figures.Standing == Standing.Low, figures.Category == AgreementCategory.Divided) switch
        {
            (true, true) => 1,
            (true, false) => 2,
            (false, true) => 3,
            _ => Priority.UnflaggedTier,
        };

    /// <summary>
    /// Computes 1/a + 1/b for two items, where <paramref name="a"/> and <paramref name="b"/> are the numbers of people
    /// who scored them. If one score for each item changes by one point, the difference between the items' means
    /// changes by at most this number.
    /// </summary>
    private static Fraction OnePersonEach(int a, int b) => new((long)a + b, (long)a * b);
}
