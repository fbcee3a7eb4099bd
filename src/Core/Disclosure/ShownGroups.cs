using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>Which agencies and levels of work may show their average for one item, and which agencies may be named as those that could not say.</summary>
/// <param name="Agencies">One an agency.</param>
/// <param name="Levels">One a level of work.</param>
/// <param name="Covered">One an agency: whether it may be said how often it skipped.</param>
/// <param name="Confidentiality">Mode and minimum group.</param>
internal sealed record ShownGroups(IReadOnlyList<bool> Agencies, IReadOnlyList<bool> Levels, IReadOnlyList<bool> Covered, Confidentiality Confidentiality)
{
    /// <summary>Fewest people of an agency who must have skipped for it to be named in mode open: one person is no “often”.</summary>
    private const int FewestSkippedInOpen = 2;

    private bool IsOpen => Confidentiality.Mode == ConfidentialityMode.Open;

    public static ShownGroups Of(Item item, TallyCube cube, Confidentiality confidentiality)
    {
        if (confidentiality.Mode != ConfidentialityMode.Confidential)
        {
            var open = confidentiality.Mode == ConfidentialityMode.Open;
            bool[] agencies = open ? [.. cube.Agencies.Select(_ => true)] : [];
            return new(agencies, open ? [.. cube.Levels.Select(_ => true)] : [], agencies, confidentiality);
        }

        var scored = Rule(item, cube, confidentiality, tally => tally.N);
        var answered = Rule(item, cube, confidentiality, tally => tally.N + tally.Skip);
        return new(scored.Agencies, scored.Levels, answered.Agencies, confidentiality);
    }

    public ItemFigures Figures(Item item, TallyCube cube, ConfidentialityMode mode) => new(
        item.Id,
        ShownTally.Of(cube.Everyone(item), mode),
        [.. Agencies.Select((shown, agency) => Result(cube.Agencies[agency], shown, cube.Agency(item, agency)))],
        [.. Levels.Select((shown, level) => Result(cube.Levels[level], shown, cube.Level(item, level)))],
        [.. Covered.Index().Where(agency => agency.Item && OftenSkipped(cube.Agency(item, agency.Index))).Select(agency => cube.Agencies[agency.Index])]);

    /// <summary>Every two agencies and every two levels of work whose averages stand side by side.</summary>
    public IEnumerable<(Tally First, Tally Second)> Pairs(Item item, TallyCube cube) =>
        Pairs(Agencies, agency => cube.Agency(item, agency)).Concat(Pairs(Levels, level => cube.Level(item, level)));

    private static IEnumerable<(Tally First, Tally Second)> Pairs(IReadOnlyList<bool> shown, Func<int, Tally> tallyOf)
    {
        var tallies = shown.Index().Where(group => group.Item).Select(group => tallyOf(group.Index)).Where(tally => tally.N > 0).ToList();
        return tallies.SelectMany((first, i) => tallies.Skip(i + 1), (first, second) => (first, second));
    }

    private static Suppression Rule(Item item, TallyCube cube, Confidentiality confidentiality, Func<Tally, int> people) =>
        Suppression.Of(
            [.. Enumerable.Range(0, cube.Agencies.Count + 1)
                .Select(agency => Enumerable.Range(0, cube.Levels.Count + 1).Select(level => people(cube.Cell(item, agency, level))).ToArray())],
            confidentiality.MinimumGroup,
            lastIsNotStated: true);

    private GroupResult Result(string name, bool shown, Tally tally) =>
        new(name, shown, !shown ? null : IsOpen ? Average.Mean(tally) : GroupAverage.Of(tally)) { Tally = IsOpen ? tally : null };

    /// <summary>More than a third, and enough of them that nobody is singled out.</summary>
    private bool OftenSkipped(Tally tally) =>
        tally.Skip >= (IsOpen ? FewestSkippedInOpen : Confidentiality.MinimumGroup) && 3L * tally.Skip > (long)tally.N + tally.Skip;
}
