using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>The disclosed change on one item between two rounds.</summary>
/// <param name="Item">The item, in the wording of the later round.</param>
/// <param name="Before">The figures for the whole group in the earlier round.</param>
/// <param name="After">The figures for the whole group in the later round.</param>
/// <param name="Change">
/// The change among everyone who answered; null when the figures of either round are suppressed, or the scale has
/// changed.
/// </param>
/// <param name="Paired">The change among the same people, in open mode; null when there are none.</param>
/// <param name="Words">
/// The statement about the same people, in confidential mode; null when nothing may be said.
/// </param>
public sealed record ItemComparison(
    Item Item,
    DisclosedFigures Before,
    DisclosedFigures After,
    RoundChange? Change,
    PairedChange? Paired,
    PairedChangeStatement? Words
)
{
    internal ItemComparison ForBoard(int minimumGroup)
    {
        var (before, after) = (Before.ForBoard(minimumGroup), After.ForBoard(minimumGroup));
        return before == Before && after == After
            ? this
            : new(Item, before, after, Change: null, Paired: null, Words: null);
    }

    internal static ItemComparison Compare(
        Item item,
        DisclosedFigures before,
        DisclosedFigures after,
        bool sameScale,
        PairedChangeDisclosure paired
    ) =>
        new(
            item,
            before,
            after,
            sameScale ? DisclosedChange.Compute(before, after) : null,
            paired.Changes.GetValueOrDefault(item.Id),
            paired.Words.GetValueOrDefault(item.Id)
        );
}
