using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Statistics;

/// <summary>The change in an item's scores between two rounds, among everyone who scored it in either.</summary>
/// <param name="Mean">
/// The mean after minus the mean before, in points; null unless at least 3 people scored in each round.
/// </param>
/// <param name="MeanFlag">
/// Whether the mean went up or down by at least half a point; null unless at least 3 people scored in each round.
/// </param>
/// <param name="Spread">
/// The spread after minus the spread before, in points; null unless at least 3 people scored in each round.
/// </param>
/// <param name="AgreementFlag">
/// Whether the spread fell or rose by at least max(0.2, 2/n) points, where n is the number of people who scored in the
/// round with fewer scores; null unless at least 3 people scored in each round.
/// </param>
/// <param name="NetChange">
/// Half the sum of |share after − share before| over every score on the scale. Each share is the proportion of people
/// who gave that score. The net change is from 0 to 1; it is null when either round has no scores.
/// </param>
/// <param name="Settled">
/// Whether the net change is at most 15%; null unless at least 3 people scored in each round.
/// </param>
public sealed record RoundChange(
    double? Mean,
    MeanChange? MeanFlag,
    double? Spread,
    AgreementChange? AgreementFlag,
    double? NetChange,
    bool? Settled
)
{
    /// <summary>Compares two rounds.</summary>
    public static RoundChange Compute(Tally before, Tally after)
    {
        if (before.N == 0 || after.N == 0)
        {
            return new(null, null, null, null, null, null);
        }

        // The differences below have the common denominator n₁·n₂.
        var both = (long)before.N * after.N;
        var shares = 0L;
        for (var score = before.First; score <= before.Last; score++)
        {
            shares += Math.Abs(((long)after[score] * before.N) - ((long)before[score] * after.N));
        }

        var net = (double)shares / (2 * both);
        if (Math.Min(before.N, after.N) < ItemSummary.MinScoresForCategory)
        {
            return new(null, null, null, null, net, null);
        }

        var mean = (after.Sum * before.N) - (before.Sum * after.N);
        var spread =
            (BeyondBoundaries.Core.Statistics.Spread.Distance(after) * before.N)
            - (BeyondBoundaries.Core.Statistics.Spread.Distance(before) * after.N);
        return new(
            (double)mean / both,
            ClassifyMean(mean, both),
            (double)spread / both,
            ClassifySpread(spread, both, Math.Min(before.N, after.N)),
            net,
            10 * shares <= 3 * both
        );
    }

    /// <summary>Classifies a change in the mean: up or down by at least half a point, or about the same.</summary>
    internal static MeanChange ClassifyMean(long change, long denominator) =>
        2 * change >= denominator ? MeanChange.Up
        : 2 * change <= -denominator ? MeanChange.Down
        : MeanChange.AboutTheSame;

    private static AgreementChange ClassifySpread(long change, long denominator, int fewest)
    {
        var enough = 5 * Math.Abs(change) >= denominator && fewest * Math.Abs(change) >= 2 * denominator;
        return !enough ? AgreementChange.AboutTheSame
            : change < 0 ? AgreementChange.CloserTogether
            : AgreementChange.FurtherApart;
    }
}
