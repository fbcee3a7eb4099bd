using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>What is kept of an open round's figures when its answers are deleted: the whole group alone, as in mode anonymous.</summary>
public static class FiguresForGood
{
    private const ConfidentialityMode Mode = ConfidentialityMode.Anonymous;

    /// <summary>The same figures without agencies, levels of work and pairs, and without counts of so few that they would tell who.</summary>
    public static BallotFigures Of(BallotFigures figures) => figures with
    {
        Agencies = [],
        AgenciesHeard = 0,
        Items = [.. figures.Items.Select(item => new ItemFigures(item.Item, Whole(item.Everyone), [], [], []))],
        BigGapsByChance = null,
        Spectrum = Spectrum(figures.Spectrum),
        Challenges = [.. figures.Challenges.Where(count => count.Of >= ShownFigures.FewestForEverything)],
        Paired = PairedChanges.None,
    };

    private static ShownTally Whole(ShownTally shown) => shown.Tally is { } tally ? ShownTally.Of(tally, Mode) : shown;

    private static List<SpectrumCount> Spectrum(IReadOnlyList<SpectrumCount> counts)
    {
        var now = counts.Sum(count => count.Now ?? 0) >= ShownFigures.FewestForEverything;
        var wanted = counts.Sum(count => count.Wanted ?? 0) >= ShownFigures.FewestForEverything;
        return now || wanted ? [.. counts.Select(count => count with { Now = now ? count.Now : null, Wanted = wanted ? count.Wanted : null })] : [];
    }
}
