using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>The disclosed change in one item between two rounds.</summary>
/// <param name="Item">The item, in the wording of the later round.</param>
/// <param name="Before">The figures for the whole group in the earlier round.</param>
/// <param name="After">The figures for the whole group in the later round.</param>
/// <param name="Change">
/// The change among everyone who answered; null when the figures for either round are suppressed, or when the scale
/// has changed.
/// </param>
/// <param name="Paired">
/// In open mode, the change among the people who scored the item in both rounds; null when there are no such people,
/// when the scale has changed, and in the other modes.
/// </param>
/// <param name="Words">
/// In confidential mode, the statement about the people who scored the item in both rounds; null when nothing may be
/// said, and in the other modes.
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
