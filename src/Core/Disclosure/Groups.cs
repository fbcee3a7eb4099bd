using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>What may be shown of agencies and levels of work, by mode.</summary>
internal static class Groups
{
    public static (IReadOnlyList<GroupResult> Agencies, IReadOnlyList<GroupResult> Levels) Of(Item item, TallyCube cube, Confidentiality confidentiality)
    {
        if (confidentiality.Mode == ConfidentialityMode.Anonymous)
        {
            return ([], []);
        }

        if (confidentiality.Mode == ConfidentialityMode.Open)
        {
            return (
                [.. cube.Agencies.Select((name, agency) => new GroupResult(name, true, Average.Mean(cube.Agency(item, agency))))],
                [.. cube.Levels.Select((name, level) => new GroupResult(name, true, Average.Mean(cube.Level(item, level))))]);
        }

        var scored = Enumerable.Range(0, cube.Agencies.Count + 1)
            .Select(agency => Enumerable.Range(0, cube.Levels.Count + 1).Select(level => cube.Cell(item, agency, level).N).ToArray())
            .ToArray();
        var shown = Suppression.Of(scored, confidentiality.MinimumGroup, lastIsNotStated: true);
        return (
            [.. cube.Agencies.Select((name, agency) => Coarse(name, shown.Agencies[agency], cube.Agency(item, agency)))],
            [.. cube.Levels.Select((name, level) => Coarse(name, shown.Levels[level], cube.Level(item, level)))]);
    }

    private static GroupResult Coarse(string name, bool shown, Tally tally) =>
        new(name, shown, shown ? GroupAverage.Of(tally) : null);
}
