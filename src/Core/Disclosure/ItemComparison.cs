using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>What changed on one item between two rounds, as it may be shown.</summary>
/// <param name="Item">The item.</param>
/// <param name="Before">The whole group in the earlier round.</param>
/// <param name="After">The whole group in the later round.</param>
/// <param name="Change">What changed, whoever answered; null when the figures of either round are withheld.</param>
/// <param name="Paired">What changed among the same people; null when there are none or they may not be shown.</param>
public sealed record ItemComparison(Item Item, ShownFigures Before, ShownFigures After, RoundChange? Change, PairedChange? Paired)
{
    internal static ItemComparison Of(Item item, Tally before, Tally after, int[,] pairs, Confidentiality confidentiality)
    {
        var shownBefore = ShownFigures.Of(ItemSummary.Of(before), confidentiality.Mode);
        var shownAfter = ShownFigures.Of(ItemSummary.Of(after), confidentiality.Mode);
        var change = shownBefore.Tally is not null && shownAfter.Tally is not null ? RoundChange.Of(before, after) : null;
        var paired = PairedChange.Of(pairs, before.N, after.N);
        return new(item, shownBefore, shownAfter, change, MayShow(paired, before.N, after.N, confidentiality) ? paired : null);
    }

    /// <summary>Outside mode open only enough pairs, and no remainder so small that subtraction would give a lone joiner away.</summary>
    private static bool MayShow(PairedChange paired, int before, int after, Confidentiality confidentiality)
    {
        var k = confidentiality.MinimumGroup;
        return confidentiality.Mode switch
        {
            ConfidentialityMode.Open => paired.Pairs > 0,
            ConfidentialityMode.Confidential => paired.Pairs >= k && Enough(before - paired.Pairs) && Enough(after - paired.Pairs),
            _ => false,
        };

        bool Enough(int remainder) => remainder == 0 || remainder >= k;
    }
}
