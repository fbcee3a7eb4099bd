using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Web.Features.Present;

/// <summary>
/// How many people gave each score, as bars on a slide. The counts are written outside the bars, so the size of their
/// text does not depend on the size of the bars.
/// </summary>
/// <param name="Vote">The disclosed results of a vote.</param>
/// <param name="Scale">The scale on which the item was scored.</param>
/// <param name="Beside">
/// The other vote, whose bars are shown next to those of <paramref name="Vote"/>; null if there is none. The heights of
/// both sets of bars are relative to the same highest bar.
/// </param>
public sealed record SlideBars(ItemResult Vote, Scale Scale, ItemResult? Beside = null)
{
    /// <summary>The count of each score; null if the counts are not disclosed or there are no scores.</summary>
    public Tally? Tally => Vote.Figures.Tally is { N: > 0 } tally ? tally : null;

    /// <summary>
    /// Computes the height of a bar, as a percentage of the highest bar in this vote or the vote beside it.
    /// </summary>
    public int ComputeHeight(int score) =>
        Tally is { } tally
            ? SlideText.ComputeShare(tally[score], CountsOf(tally).Concat(CountsOf(Beside?.Figures.Tally)))
            : 0;

    private static IEnumerable<int> CountsOf(Tally? tally) =>
        tally is null ? [] : tally.Scores.Select(score => tally[score]);
}
