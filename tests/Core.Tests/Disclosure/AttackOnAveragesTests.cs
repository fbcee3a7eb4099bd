using System.Text;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Disclosure.Averages;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Json;
using CsCheck;

namespace BeyondBoundaries.Core.Tests.Disclosure;

/// <summary>
/// Attacks the averages of agencies and levels of work, together with the tally. The first version of the disclosure
/// rule, which always showed rounded averages, fails every one of these tests. <see
/// cref="Attacker_AgainstTheFirstVersion_IsCertain"/> proves that the attacker does find a leak when there is one.
/// </summary>
public sealed class AttackOnAveragesTests
{
    private static readonly Framework Framework = SmallFramework.WithLevels(5);

    /// <summary>
    /// The number of people from each agency at each level of work, and the maximum number of fillings: tallies with
    /// more fillings are not tried. Every group has at least five people.
    /// </summary>
    public static TheoryData<int[][], int> Groups =>
        new()
        {
            {
                [
                    [5],
                    [5],
                ],
                400
            },
            {
                [
                    [5],
                    [6],
                ],
                400
            },
            {
                [
                    [5],
                    [7],
                ],
                400
            },
            {
                [
                    [6],
                    [6],
                ],
                150
            },
            {
                [
                    [5],
                    [5],
                    [5],
                ],
                60
            },
            {
                [
                    [3, 2],
                    [2, 3],
                ],
                60
            },
            {
                [
                    [4, 1],
                    [1, 5],
                ],
                40
            },
            {
                [
                    [5, 0],
                    [1, 5],
                ],
                50
            },
            {
                [
                    [2, 3],
                    [3, 2],
                    [3, 2],
                ],
                36
            },
        };

    /// <summary>
    /// Combined tallies of two agencies, for the attack on everything published, including the pattern of suppressed
    /// figures.
    /// </summary>
    public static TheoryData<int[]> Telling =>
        new()
        {
            { [0, 0, 8, 4, 0] },
            { [0, 2, 10, 0, 0] },
            { [1, 2, 4, 0, 5] },
            { [0, 0, 7, 5, 0] },
            { [6, 0, 0, 0, 6] },
            { [0, 0, 11, 1, 0] },
            { [1, 2, 3, 4, 2] },
            { [0, 5, 0, 7, 0] },
            { [0, 0, 0, 5, 7] },
        };

    [Theory]
    [MemberData(nameof(Groups))]
    public void Averages_OfEverySmallRound_MakeNobodyCertain(int[][] people, int mostWorlds)
    {
        var (sizes, tried) = (Sizes(people), 0);
        foreach (var tally in Attacker.Tallies(sizes.Sum()))
        {
            if (FillingEnumeration.Count(tally, sizes, mostWorlds) > mostWorlds)
            {
                continue;
            }

            tried++;
            Assert.Null(Attacker.CertainIn(Attacker.Worlds(tally, sizes), world => Audited(people, world)));
        }

        Assert.True(tried > 50, $"{tried} tallies");
    }

    [Fact]
    public void Attacker_AgainstTheFirstVersion_IsCertain()
    {
        int[][] people =
        [
            [5],
            [7],
        ];
        var certain = Attacker
            .Tallies(12)
            .Count(tally => Attacker.CertainIn(Attacker.Worlds(tally, [5, 7]), FirstVersion) is not null);
        Assert.InRange(certain, 500, 1820);
        Assert.Null(Attacker.CertainIn(Attacker.Worlds([0, 0, 8, 4, 0], [5, 7]), _ => ""));
        Assert.NotNull(
            Attacker.CertainIn(
                Attacker.Worlds([0, 2, 10, 0, 0], [3, 2, 4, 3]),
                world =>
                    FirstVersion([
                        Sum(world[0], world[1]),
                        Sum(world[2], world[3]),
                        Sum(world[0], world[2]),
                        Sum(world[1], world[3]),
                    ])
            )
        );
        Assert.Equal(
            "averages 30 35",
            Audited(
                people,
                [
                    [0, 2, 1, 2, 0],
                    [0, 1, 3, 3, 0],
                ]
            )
        );
    }

    [Theory]
    [MemberData(nameof(Telling))]
    public void EverythingPublished_OfARoundOfTwoAgencies_MakesNobodyCertain(int[] tally) =>
        Assert.Null(Attacker.CertainIn(Attacker.Worlds(tally, [5, 7]), world => Published(world)));

    /// <summary>
    /// Checks all fillings of the small rounds whose averages the search for witnesses found safe. The search gives no
    /// guarantee for people who appear neither in the true filling nor in one close to it (see “Remaining risks” in
    /// the method).
    /// </summary>
    [Fact]
    public void Averages_FoundSafeByWitnesses_MakeNobodyCertain()
    {
        var shown = 0;
        Gen.Select(Gen.Int[1, 5].Array[22], Gen.Int[0, 2].Array[22], Gen.Int[0, 1].Array[22], Gen.Bool)
            .Sample(
                (scores, agencies, levels, agree) =>
                {
                    var cells = Enumerable
                        .Range(0, 3)
                        .Select(_ => Enumerable.Range(0, 2).Select(_ => new int[5]).ToArray())
                        .ToArray();
                    for (var i = 0; i < scores.Length; i++)
                    {
                        cells[agencies[i]][levels[i]][agree ? 1 + (scores[i] / 2) : scores[i] - 1]++;
                    }

                    var people = Suppression.Decide(
                        [.. cells.Select(row => row.Select(cell => cell.Sum()).ToArray())],
                        5
                    );
                    var table = BlockTable.Pool(cells, people.Agencies, people.Levels);
                    if (
                        table.Groups.Count == 0
                        || FillingEnumeration.Count(table.Tally, table.Sizes, 20_000) > 20_000
                        || !AverageAudit.Run(cells, people.Agencies, people.Levels, maxFillings: 0).IsDisclosed
                    )
                    {
                        return;
                    }

                    Interlocked.Increment(ref shown);
                    var vector = table.ComputeVector();
                    var alike = Attacker
                        .Worlds(table.Tally, table.Sizes)
                        .Where(world => (table with { Blocks = world }).ComputeVector().SequenceEqual(vector))
                        .ToList();
                    Assert.Null(Attacker.Certain(alike, [.. table.Blocks]));
                },
                iter: 400
            );
        Assert.True(shown > 5, $"{shown} shown");
    }

    private static string Audited(int[][] people, int[][] world)
    {
        var next = 0;
        var cells = people
            .Select(row => row.Select(cell => cell == 0 ? new int[5] : world[next++]).ToArray())
            .ToArray();
        var audit = AverageAudit.Run(
            cells,
            [.. people.Select(_ => true)],
            [.. people[0].Select(_ => people[0].Length > 1)]
        );
        return audit.IsDisclosed ? $"averages {string.Join(' ', audit.Averages!)}" : "none";
    }

    /// <summary>
    /// Returns the averages that the first version of the rule published, each rounded to the nearest half point.
    /// </summary>
    private static string FirstVersion(int[][] groups) =>
        string.Join(
            ' ',
            groups.Select(counts =>
                Math.Round(
                    2m * counts.Select((people, score) => people * (score + 1)).Sum() / counts.Sum(),
                    MidpointRounding.AwayFromZero
                )
            )
        );

    /// <summary>Returns the results of a whole round as JSON, which contains every figure.</summary>
    private static string Published(int[][] world)
    {
        var people = world.SelectMany(
            (counts, agency) =>
                counts.SelectMany((count, score) => Enumerable.Repeat((agency, score: score + 1), count))
        );
        var set = new ResponseSet(
            Framework,
            [
                .. people.Select(
                    (one, i) =>
                        new Response(
                            $"person-{i}",
                            $"Agency {one.agency}",
                            "",
                            AnswerSet.Empty(Framework).With(Framework.Enablers[0], Answer.FromScore(one.score))
                        )
                ),
            ],
            ["Agency 0", "Agency 1"],
            []
        );
        using var file = new MemoryStream();
        ResultsJson.Write(
            RoundResults.Compute(set, BeyondBoundaries.Core.Rounds.Confidentiality.Default, invited: 20),
            file
        );
        return Encoding.UTF8.GetString(file.ToArray());
    }

    private static int[] Sizes(int[][] people) => [.. people.SelectMany(row => row).Where(cell => cell > 0)];

    private static int[] Sum(int[] left, int[] right) => [.. left.Zip(right, (one, other) => one + other)];
}
