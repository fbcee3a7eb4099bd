using System.Numerics;
using System.Runtime.CompilerServices;

namespace BeyondBoundaries.Core.Disclosure.Averages;

/// <summary>
/// A filling that can be changed by exchanging scores. It records the sum of the scores in each group, and whether
/// each group's coarse average still equals the one to be shown. A set of scores is a bit mask with one bit per score.
/// </summary>
internal sealed class MutableFilling
{
    private readonly int levels;
    private readonly int[] counts;
    private readonly uint[] occurring;
    private readonly uint[] repeated;
    private readonly long[] sums;
    private readonly (long Lowest, long Highest)[] ranges;
    private readonly int[][] groupsOf;
    private int changed;

    /// <summary>Creates the true filling.</summary>
    public MutableFilling(BlockTable table)
    {
        levels = table.Levels;
        Blocks = table.Blocks.Count;
        counts = new int[Blocks * levels];
        (occurring, repeated) = (new uint[Blocks], new uint[Blocks]);
        foreach (var (block, of) in table.Blocks.Index())
        {
            foreach (var (score, people) in of.Index())
            {
                Add(block, score, people);
            }
        }

        groupsOf =
        [
            .. Enumerable
                .Range(0, Blocks)
                .Select(block =>
                    table
                        .Groups.Index()
                        .Where(group => group.Item.Contains(block))
                        .Select(group => group.Index)
                        .ToArray()
                ),
        ];
        sums = [.. table.Groups.Select(group => group.Sum(block => BlockTable.SumScores(table.Blocks[block])))];
        ranges =
        [
            .. table
                .ComputeVector()
                .Select(
                    (tenths, group) =>
                        DisclosedAverage
                            .SumRange(tenths, table.Groups[group].Sum(block => table.Sizes[block]), levels)!
                            .Value
                ),
        ];
    }

    public int Blocks { get; }

    /// <summary>
    /// Returns the number of people in a block who gave a score, not counting a score that is set aside.
    /// </summary>
    public int this[int block, int score] => counts[(block * levels) + score];

    /// <summary>Returns the scores that occur in a block, not counting one that is set aside.</summary>
    public uint Scores(int block) => occurring[block];

    /// <summary>Finds the only score that occurs in a block; null when there are several or none.</summary>
    public int? OnlyScore(int block) => BitOperations.IsPow2(occurring[block]) ? FirstOf(occurring[block]) : null;

    /// <summary>
    /// Returns whether a block leaves every observer at least two possible scores. This is so if at least three scores
    /// occur in the block, or if two do and more than one person gave each of them.
    /// </summary>
    public bool IsVaried(int block) =>
        BitOperations.PopCount(occurring[block]) > 2 || BitOperations.PopCount(repeated[block]) > 1;

    /// <summary>
    /// Sets aside one person's own score, so that no exchange takes it. The score still counts in the sums.
    /// </summary>
    public void SetAside(int block, int score) => Add(block, score, -1);

    /// <summary>Restores a score that was set aside.</summary>
    public void PutBack(int block, int score) => Add(block, score, 1);

    /// <summary>
    /// Finds a group whose coarse average differs from the one to be shown. There must be such a group.
    /// </summary>
    public int ChangedGroup()
    {
        var group = 0;
        while (IsKept(group))
        {
            group++;
        }

        return group;
    }

    public bool IsIn(int group, int block) => groupsOf[block].AsSpan().Contains(group);

    /// <summary>
    /// Finds how many points can move from the second block's sum to the first block's if every coarse average must
    /// then equal the one to be shown.
    /// </summary>
    /// <returns>
    /// The lowest and the highest number of points. The lowest is above the highest when no number is possible.
    /// </returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public (int Lowest, int Highest) Rise(int first, int second)
    {
        var (lowest, highest, rest) = ((long)-levels, (long)levels, changed);
        foreach (var group in groupsOf[first])
        {
            if (!IsIn(group, second))
            {
                lowest = Math.Max(lowest, ranges[group].Lowest - sums[group]);
                highest = Math.Min(highest, ranges[group].Highest - sums[group]);
                rest -= IsKept(group) ? 0 : 1;
            }
        }

        foreach (var group in groupsOf[second])
        {
            if (!IsIn(group, first))
            {
                lowest = Math.Max(lowest, sums[group] - ranges[group].Highest);
                highest = Math.Min(highest, sums[group] - ranges[group].Lowest);
                rest -= IsKept(group) ? 0 : 1;
            }
        }

        return rest > 0 ? (1, 0) : ((int)lowest, (int)highest);
    }

    /// <summary>
    /// Finds the scores in the second block that can be exchanged for a given score in the first block, if the rise in
    /// the first block's sum must be within a range.
    /// </summary>
    /// <param name="second">The block whose scores are taken.</param>
    /// <param name="given">The score that the first block gives in return.</param>
    /// <param name="rise">The lowest and the highest number of points by which the first block's sum may rise.</param>
    public uint Takeable(int second, int given, (int Lowest, int Highest) rise)
    {
        var (from, to) = (Math.Max(0, given + rise.Lowest), Math.Min(levels - 1, given + rise.Highest));
        return from > to
            ? 0
            : occurring[second] & (uint.MaxValue << from) & (uint.MaxValue >> (31 - to)) & ~(1u << given);
    }

    public void Apply(ScoreExchange exchange) => Move(exchange, 1);

    public void Undo(ScoreExchange exchange) => Move(exchange, -1);

    /// <summary>Returns the lowest score in a set.</summary>
    public static int FirstOf(uint scores) => BitOperations.TrailingZeroCount(scores);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Move(ScoreExchange exchange, int sign)
    {
        Add(exchange.First, exchange.Given, -sign);
        Add(exchange.First, exchange.Taken, sign);
        Add(exchange.Second, exchange.Taken, -sign);
        Add(exchange.Second, exchange.Given, sign);
        Change(groupsOf[exchange.First], sign * (exchange.Taken - exchange.Given));
        Change(groupsOf[exchange.Second], sign * (exchange.Given - exchange.Taken));
    }

    private void Add(int block, int score, int people)
    {
        var now = counts[(block * levels) + score] += people;
        var bit = 1u << score;
        occurring[block] = now > 0 ? occurring[block] | bit : occurring[block] & ~bit;
        repeated[block] = now > 1 ? repeated[block] | bit : repeated[block] & ~bit;
    }

    private void Change(int[] groups, int by)
    {
        foreach (var group in groups)
        {
            var was = IsKept(group);
            sums[group] += by;
            changed += (was, IsKept(group)) switch
            {
                (true, false) => 1,
                (false, true) => -1,
                _ => 0,
            };
        }
    }

    private bool IsKept(int group) => sums[group] >= ranges[group].Lowest && sums[group] <= ranges[group].Highest;
}
