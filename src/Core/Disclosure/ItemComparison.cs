using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>What changed on one item between two rounds, as it may be shown.</summary>
/// <param name="Item">The item, as the later round words it.</param>
/// <param name="Before">The whole group in the earlier round.</param>
/// <param name="After">The whole group in the later round.</param>
/// <param name="Change">
/// What changed, whoever answered; null when the figures of either round are withheld, or the scale has changed.
/// </param>
/// <param name="Paired">What changed among the same people, in mode open; null when there are none.</param>
/// <param name="Words">What is said of the same people, in mode confidential; null when nothing may be said.</param>
public sealed record ItemComparison(
    Item Item,
    DisclosedFigures Before,
    DisclosedFigures After,
    RoundChange? Change,
    PairedChange? Paired,
    PairedChangeStatement? Words
)
{
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
            sameScale && before.Tally is { } earlier && after.Tally is { } later
                ? RoundChange.Compute(earlier, later)
                : null,
            paired.Changes.GetValueOrDefault(item.Id),
            paired.Words.GetValueOrDefault(item.Id)
        );
}
