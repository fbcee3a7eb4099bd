using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>What may be kept of one item's tally once its ballot is revealed. From it follow all the figures that may be shown, and no others.</summary>
/// <param name="N">How many scored.</param>
/// <param name="Skip">How many skipped.</param>
/// <param name="Category">How far the group agrees.</param>
/// <param name="Standing">Where the scores stand.</param>
/// <param name="HalfPoints">The mean in half points, for 3 or 4 people outside mode open; otherwise null.</param>
/// <param name="Tally">The counts, where everything may be shown; otherwise null.</param>
public sealed record ShownTally(int N, int Skip, Category Category, Standing Standing, int? HalfPoints, Tally? Tally)
{
    /// <summary>What may be kept of a tally.</summary>
    /// <param name="tally">The counts of the whole group.</param>
    /// <param name="mode">Mode open withholds nothing; the others by how many scored.</param>
    public static ShownTally Of(Tally tally, ConfidentialityMode mode) => Of(ItemSummary.Of(tally), mode);

    internal static ShownTally Of(ItemSummary summary, ConfidentialityMode mode)
    {
        var tally = summary.Tally;
        var all = mode == ConfidentialityMode.Open || tally.N >= ShownFigures.FewestForEverything;
        // Mean, median and spread together would give a tally of three or four away.
        var coarse = !all && tally.N >= Suppression.FewestForWholeGroup;
        return new(
            tally.N,
            tally.Skip,
            summary.Category,
            summary.Standing,
            coarse ? (int)summary.Mean!.Value.RoundedParts(2) : null,
            all ? tally : null);
    }
}
