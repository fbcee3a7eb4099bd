using BeyondBoundaries.Core.Disclosure.Averages;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// The agencies and levels of work whose averages are disclosed for one item, and the agencies that may be named
/// because many of their people skipped it.
/// </summary>
/// <param name="Agencies">For each agency, whether its average is shown.</param>
/// <param name="Levels">For each level of work, whether its average is shown.</param>
/// <param name="Covered">For each agency, whether it may be named if many of its people skipped the item.</param>
/// <param name="Confidentiality">The mode and minimum group.</param>
internal sealed record DisclosedGroups(
    IReadOnlyList<bool> Agencies,
    IReadOnlyList<bool> Levels,
    IReadOnlyList<bool> Covered,
    Confidentiality Confidentiality
)
{
    /// <summary>
    /// The minimum number of an agency's people who must have skipped an item before the agency is named in open mode.
    /// </summary>
    private const int MinSkipsInOpenMode = 2;

    private bool IsOpen => Confidentiality.Mode == ConfidentialityMode.Open;

    /// <summary>
    /// Decides which groups are disclosed: all of them in open mode, and none in anonymous mode. Confidential mode
    /// suppresses groups according to the number of people in them, and then applies the audit of averages, which
    /// discloses either all the remaining averages for an item or none.
    /// </summary>
    public static DisclosedGroups Decide(Item item, TallyCube cube, Confidentiality confidentiality)
    {
        if (confidentiality.Mode != ConfidentialityMode.Confidential)
        {
            return SameForAll(cube, confidentiality, confidentiality.Mode == ConfidentialityMode.Open);
        }

        var scored = ApplyPeopleRule(item, cube, confidentiality, tally => tally.N);
        var answered = ApplyPeopleRule(item, cube, confidentiality, tally => tally.N + tally.Skip);
        // On a two-level scale, the open ends of a coarse average meet, so the average would say nothing.
        var isShown =
            cube.Everyone(item).Levels > 2
            && AverageAudit.Run(Scores(item, cube), [.. scored.Agencies, false], [.. scored.Levels, false]).IsDisclosed;
        // An agency is named for its skips only where the whole group's skips are shown.
        var skips = DisclosedTally.From(cube.Everyone(item), confidentiality).Skip is not null;
        return new(
            [.. scored.Agencies.Select(shown => shown && isShown)],
            [.. scored.Levels.Select(shown => shown && isShown)],
            [.. answered.Agencies.Select(shown => shown && skips)],
            confidentiality
        );
    }

    public BallotItemFigures ComputeFigures(Item item, TallyCube cube) =>
        new(
            item.Id,
            DisclosedTally.From(cube.Everyone(item), Confidentiality),
            [.. Agencies.Select((shown, agency) => Result(cube.Agencies[agency], shown, cube.Agency(item, agency)))],
            [.. Levels.Select((shown, level) => Result(cube.Levels[level], shown, cube.Level(item, level)))],
            [
                .. Covered
                    .Index()
                    .Where(agency => agency.Item && OftenSkipped(cube.Agency(item, agency.Index)))
                    .Select(agency => cube.Agencies[agency.Index]),
            ]
        );

    /// <summary>
    /// For every pair of agencies and every pair of levels of work whose averages are both disclosed, returns the whole
    /// group's tally and the sizes of the two groups.
    /// </summary>
    public IEnumerable<(Tally Everyone, int First, int Second)> Pairs(Item item, TallyCube cube)
    {
        var everyone = cube.Everyone(item);
        return Pairs(Agencies, agency => cube.Agency(item, agency).N)
            .Concat(Pairs(Levels, level => cube.Level(item, level).N))
            .Select(pair => (everyone, pair.First, pair.Second));
    }

    private static IEnumerable<(int First, int Second)> Pairs(IReadOnlyList<bool> shown, Func<int, int> sizeOf)
    {
        var sizes = shown
            .Index()
            .Where(group => group.Item)
            .Select(group => sizeOf(group.Index))
            .Where(size => size > 0)
            .ToList();
        return sizes.SelectMany((first, i) => sizes.Skip(i + 1), (first, second) => (first, second));
    }

    private static DisclosedGroups SameForAll(TallyCube cube, Confidentiality confidentiality, bool shown)
    {
        var isAnonymous = confidentiality.Mode == ConfidentialityMode.Anonymous;
        bool[] agencies = isAnonymous ? [] : [.. cube.Agencies.Select(_ => shown)];
        return new(agencies, isAnonymous ? [] : [.. cube.Levels.Select(_ => shown)], agencies, confidentiality);
    }

    private static Suppression ApplyPeopleRule(
        Item item,
        TallyCube cube,
        Confidentiality confidentiality,
        Func<Tally, int> people
    ) =>
        Suppression.Decide(
            [.. Cells(item, cube).Select(row => row.Select(people).ToArray())],
            confidentiality.MinimumGroup,
            lastIsNotStated: true
        );

    private static int[][][] Scores(Item item, TallyCube cube) =>
        [.. Cells(item, cube).Select(row => row.Select(cell => cell.Counts[..^1].ToArray()).ToArray())];

    /// <summary>
    /// Returns the tallies by agency and then by level of work. The last agency and the last level are “not stated”.
    /// </summary>
    private static IEnumerable<IEnumerable<Tally>> Cells(Item item, TallyCube cube) =>
        Enumerable
            .Range(0, cube.Agencies.Count + 1)
            .Select(agency =>
                Enumerable.Range(0, cube.Levels.Count + 1).Select(level => cube.Cell(item, agency, level))
            );

    private GroupResult Result(string name, bool shown, Tally tally) =>
        new(name, shown, !shown ? null : AverageOf(tally)) { Tally = IsOpen ? tally : null };

    private DisclosedAverage? AverageOf(Tally tally) =>
        !IsOpen ? DisclosedAverage.Coarse(tally)
        : CentralTendency.Mean(tally) is { } mean ? DisclosedAverage.Exact(mean)
        : null;

    /// <summary>
    /// Returns whether more than a third of an agency's answers to an item are skips, and enough people skipped it for
    /// the agency to be named without singling anyone out.
    /// </summary>
    private bool OftenSkipped(Tally tally) =>
        tally.Skip >= (IsOpen ? MinSkipsInOpenMode : Confidentiality.MinimumGroup)
        && 3L * tally.Skip > (long)tally.N + tally.Skip;
}
