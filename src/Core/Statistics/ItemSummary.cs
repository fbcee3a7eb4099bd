using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Statistics;

/// <summary>
/// Every figure for one item and one group, computed from the tally. No figure is suppressed here:
/// <see cref="Disclosure"/> decides what may be shown.
/// </summary>
/// <param name="Tally">The counts from which everything is computed.</param>
/// <param name="Mean">The exact mean; null when no participant scored.</param>
/// <param name="Median">The middle score; null when no participant scored.</param>
/// <param name="Spread">
/// The average distance of people's scores from the middle score, in points; null when no participant scored.
/// </param>
/// <param name="AgreementPercent">The agreement, from 0 to 100; null when no participant scored.</param>
/// <param name="Coverage">
/// Of the people who scored or skipped, the share who scored, from 0 to 1; null when no participant scored or skipped.
/// </param>
/// <param name="ManySkipped">
/// Whether skips make up more than a third of all scores and skips; null when no participant scored or skipped.
/// </param>
/// <param name="Category">The extent to which the group agrees.</param>
/// <param name="Why">The reason why the group is divided; null when it is not.</param>
/// <param name="Camps">The two camps; null when there are none.</param>
/// <param name="Standing">Whether the scores are low, in the middle or high on the scale.</param>
/// <param name="DigDeeper">Whether the item is low or divided; null when fewer than 3 people scored.</param>
/// <param name="Borderline">
/// Whether a change of one point in one person's score would change the category, or make the item low or no longer
/// low; null when fewer than 3 people scored.
/// </param>
public sealed record ItemSummary(
    Tally Tally,
    Fraction? Mean,
    Fraction? Median,
    Fraction? Spread,
    Fraction? AgreementPercent,
    Fraction? Coverage,
    bool? ManySkipped,
    AgreementCategory Category,
    DivisionKind? Why,
    Camps? Camps,
    Standing Standing,
    bool? DigDeeper,
    bool? Borderline
)
{
    /// <summary>The minimum number of scores needed for a category, a standing or a rank.</summary>
    public const int MinScoresForCategory = 3;

    /// <summary>Computes every figure for a tally.</summary>
    public static ItemSummary Compute(Tally tally)
    {
        var camps = tally.N < MinScoresForCategory ? null : BeyondBoundaries.Core.Statistics.Camps.Find(tally);
        var category = Classify(tally, camps);
        var standing = StandingRule.Classify(tally);
        var answered = (long)tally.N + tally.Skip;
        var enough = tally.N >= MinScoresForCategory;
        return new(
            tally,
            CentralTendency.Mean(tally),
            CentralTendency.Median(tally),
            BeyondBoundaries.Core.Statistics.Spread.Compute(tally),
            BeyondBoundaries.Core.Statistics.Spread.AgreementPercent(tally),
            answered == 0 ? null : new Fraction(tally.N, answered),
            answered == 0 ? null : 3L * tally.Skip > answered,
            category,
            category != AgreementCategory.Divided ? null
                : camps is not null ? DivisionKind.TwoCamps
                : DivisionKind.Scattered,
            camps,
            standing,
            enough ? IsWorthDiggingDeeper(standing, category) : null,
            enough ? IsBorderline(tally, standing, category) : null
        );
    }

    /// <summary>
    /// Returns whether an item with this standing and category is low or divided, and so worth digging deeper into.
    /// </summary>
    internal static bool IsWorthDiggingDeeper(Standing standing, AgreementCategory category) =>
        standing == Standing.Low || category == AgreementCategory.Divided;

    private static AgreementCategory Classify(Tally tally, Camps? camps)
    {
        if (tally.N < MinScoresForCategory)
        {
            return tally.N == 0 ? AgreementCategory.None : AgreementCategory.TooFew;
        }

        // Scores are scattered if the spread is at least 30% of the length of the scale (1.2 points on 5 levels). The
        // group agrees if the spread is at most 15% of that length (0.6 points on 5 levels).
        var distance = 20 * BeyondBoundaries.Core.Statistics.Spread.Distance(tally);
        var steps = (tally.Levels - 1L) * tally.N;
        return camps is not null || distance >= 6 * steps ? AgreementCategory.Divided
            : distance <= 3 * steps ? AgreementCategory.Agreed
            : AgreementCategory.Mixed;
    }

    private static bool IsBorderline(Tally tally, Standing standing, AgreementCategory category)
    {
        for (var from = tally.First; from <= tally.Last; from++)
        {
            for (var to = from - 1; to <= from + 1; to += 2)
            {
                if (
                    tally[from] > 0
                    && to >= tally.First
                    && to <= tally.Last
                    && Changes(tally.WithMove(from, to), standing, category)
                )
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Changes(Tally moved, Standing standing, AgreementCategory category) =>
        (StandingRule.Classify(moved) == Standing.Low) != (standing == Standing.Low)
        || Classify(moved, BeyondBoundaries.Core.Statistics.Camps.Find(moved)) != category;
}
