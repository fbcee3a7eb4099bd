using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Web.Features.Present;

/// <summary>How many people gave each score, as bars on a slide. The figures are text, so they keep their size.</summary>
/// <param name="Vote">The disclosed results of a vote.</param>
/// <param name="Scale">The scale it was scored on.</param>
public sealed record SlideBars(ItemResult Vote, Scale Scale)
{
    /// <summary>The counts of each score; null if they are not disclosed or there are none.</summary>
    public Tally? Tally => Vote.Figures.Tally is { N: > 0 } tally ? tally : null;

    /// <summary>The height of a bar in percent of the highest.</summary>
    public int ComputeHeight(int score) =>
        Tally is { } tally
            ? SlideText.ComputeShare(tally[score], Enumerable.Range(1, tally.Levels).Select(one => tally[one]))
            : 0;
}
