using BeyondBoundaries.Core.Regions;

namespace BeyondBoundaries.Core.Tests.Regions;

/// <summary>
/// Someone who knows the rule, every published figure, which areas took part in each renewal, and the values that
/// represent the averages of all other areas. They look for the averages of one area, the target.
/// </summary>
internal static class RegionAttacker
{
    /// <summary>The number of averages that are whole or half points on a scale of five levels.</summary>
    public const int Steps = 9;

    /// <summary>
    /// The ways in which the rule can replace averages: the position of the block of three, and which of two values
    /// each of the other blocks has.
    /// </summary>
    public static readonly IReadOnlyList<int[]> Blocks =
    [
        .. from three in Enumerable.Range(0, 4) from coins in Enumerable.Range(0, 8) select Cut(2 * three, coins),
    ];

    /// <summary>The only way to replace averages without random rounding: every average stays the same.</summary>
    public static readonly IReadOnlyList<int[]> Exact =
    [
        [.. Enumerable.Range(0, Steps)],
    ];

    /// <summary>
    /// The ways to replace averages if each one either moves by half a point or stays the same, independently of its
    /// neighbours.
    /// </summary>
    public static readonly IReadOnlyList<int[]> Independent =
    [
        .. Enumerable.Range(0, 19_683).Select(number => MoveEach(number)),
    ];

    /// <summary>Finds the values that can represent the target's average in a renewal with these other areas.</summary>
    public static HashSet<int> FindValues(RegionFigures? published, IReadOnlyList<int> others) =>
        [
            .. Enumerable
                .Range(0, Steps)
                .Where(value => published is null || RegionFigures.Compute([.. others, value], 1, 5) == published),
        ];

    /// <summary>Finds the averages that the target could have had in each of its rounds.</summary>
    /// <param name="ways">The ways in which averages may have been replaced.</param>
    /// <param name="seen">For each of the target's rounds, the values that can represent its average.</param>
    /// <param name="known">Earlier averages that the attacker knows, each with the value that represents it.</param>
    public static List<HashSet<int>> FindAverages(
        IReadOnlyList<int[]> ways,
        IReadOnlyList<HashSet<int>> seen,
        params (int Average, int Value)[] known
    )
    {
        var possible = seen.Select(_ => new HashSet<int>()).ToList();
        foreach (var way in ways.Where(way => known.All(one => way[one.Average] == one.Value)))
        {
            var averages = seen.Select(values =>
                    Enumerable.Range(0, Steps).Where(average => values.Contains(way[average])).ToList()
                )
                .ToList();
            if (averages.TrueForAll(one => one.Count > 0))
            {
                foreach (var (round, one) in averages.Index())
                {
                    possible[round].UnionWith(one);
                }
            }
        }

        return possible;
    }

    private static int[] Cut(int three, int coins)
    {
        var way = new int[Steps];
        for (var step = 0; step < Steps; )
        {
            if (step == three)
            {
                way.AsSpan(step, 3).Fill(step + 1);
                step += 3;
            }
            else
            {
                way.AsSpan(step, 2).Fill(step + (coins & 1));
                coins >>= 1;
                step += 2;
            }
        }

        return way;
    }

    private static int[] MoveEach(int number)
    {
        var way = new int[Steps];
        for (var step = 0; step < Steps; step++, number /= 3)
        {
            way[step] = Math.Clamp(step + (number % 3) - 1, 0, Steps - 1);
        }

        return way;
    }
}
