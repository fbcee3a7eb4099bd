namespace BeyondBoundaries.Core.Disclosure.Averages;

/// <summary>
/// The people who scored one item, divided into blocks: one for each combination of an agency and a level of work. All
/// agencies that are not shown count as one agency here, and all levels of work that are not shown count as one level.
/// No figure that is shown can distinguish the people within a block. The table also contains the groups whose averages
/// would be shown, agencies first.
/// </summary>
/// <param name="Blocks">The counts of each score, for each block.</param>
/// <param name="Groups">For each group, the indexes of its blocks.</param>
internal sealed record BlockTable(IReadOnlyList<int[]> Blocks, IReadOnlyList<int[]> Groups)
{
    /// <summary>The number of levels on the scale.</summary>
    public int Levels => Blocks[0].Length;

    /// <summary>The number of people in each block.</summary>
    public int[] Sizes { get; } = [.. Blocks.Select(block => block.Sum())];

    /// <summary>The counts of each score, for everyone.</summary>
    public int[] Tally { get; } =
    [.. Enumerable.Range(0, Blocks[0].Length).Select(score => Blocks.Sum(block => block[score]))];

    /// <summary>Groups the people who scored one item into blocks. Blocks without people are left out.</summary>
    /// <param name="cells">
    /// The counts of each score, at [agency][level]; people who did not state their agency or level of work are counted
    /// under an agency or level that is never shown.
    /// </param>
    /// <param name="agencies">For each agency, whether its average would be shown.</param>
    /// <param name="levels">For each level of work, whether its average would be shown.</param>
    public static BlockTable Pool(int[][][] cells, IReadOnlyList<bool> agencies, IReadOnlyList<bool> levels)
    {
        var pooled =
            from agency in Enumerable.Range(0, agencies.Count)
            from level in Enumerable.Range(0, levels.Count)
            let home = (Agency: agencies[agency] ? agency : agencies.Count, Level: levels[level] ? level : levels.Count)
            group cells[agency][level] by home into block
            let counts = Sum(block)
            where counts.Any(people => people > 0)
            orderby block.Key
            select (block.Key.Agency, block.Key.Level, Counts: counts);
        var blocks = pooled.ToList();
        return new(
            [.. blocks.Select(block => block.Counts)],
            [
                .. DisclosedIndexes(agencies).Select(agency => Places(block => block.Agency == agency)),
                .. DisclosedIndexes(levels).Select(level => Places(block => block.Level == level)),
            ]
        );

        int[] Places(Func<(int Agency, int Level, int[] Counts), bool> isIn) =>
            [.. blocks.Index().Where(block => isIn(block.Item)).Select(block => block.Index)];
    }

    /// <summary>Computes the vector of this table: the coarse average of each group, in tenths.</summary>
    public int[] ComputeVector() =>
        [
            .. Groups.Select(group =>
                DisclosedAverage.CoarseTenths(
                    group.Sum(block => SumScores(Blocks[block])),
                    group.Sum(block => Sizes[block]),
                    Levels
                )
            ),
        ];

    /// <summary>Computes the sum of the scores in a block, with the scores numbered from 1.</summary>
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
    public static long SumScores(ReadOnlySpan<int> counts)
    {
        var sum = 0L;
        for (var score = 0; score < counts.Length; score++)
        {
            sum += (score + 1L) * counts[score];
        }

        return sum;
    }

    private static IEnumerable<int> DisclosedIndexes(IReadOnlyList<bool> groups) =>
        groups.Index().Where(group => group.Item).Select(group => group.Index);

    private static int[] Sum(IEnumerable<int[]> cells) =>
        cells.Aggregate((left, right) => [.. left.Zip(right, (one, other) => one + other)]);
}
