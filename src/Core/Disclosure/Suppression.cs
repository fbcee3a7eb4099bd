namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// The groups that suppression allows to be shown for one item, in confidential mode. The decision depends on the
/// numbers of people, never on their scores.
/// </summary>
/// <param name="WholeGroup">
/// Whether any figure for the whole group may be shown, which requires that at least three people scored.
/// </param>
/// <param name="Agencies">For each agency, whether it may be shown.</param>
/// <param name="Levels">For each level of work, whether it may be shown.</param>
public sealed record Suppression(bool WholeGroup, IReadOnlyList<bool> Agencies, IReadOnlyList<bool> Levels)
{
    /// <summary>
    /// The minimum number of people who must have scored an item before any figure for the whole group is shown in
    /// confidential and anonymous modes.
    /// </summary>
    public const int MinScoresForWholeGroup = 3;

    /// <summary>
    /// The size of the smallest set of people whose total score a reader can isolate by arithmetic on the figures
    /// that are shown; null when the whole group is not shown.
    /// </summary>
    public long? SmallestExposed => Graph?.Invoke().FindSmallestCut();

    private Func<ReidentificationGraph>? Graph { get; init; }

    /// <summary>Applies suppression to one item.</summary>
    /// <param name="counts">
    /// The numbers of people, as [agency][level]: those who scored or, for a decision about skips, those who scored or
    /// skipped. The last agency and the last level are “not stated” when <paramref name="lastIsNotStated"/> is true.
    /// </param>
    /// <param name="k">The minimum group.</param>
    /// <param name="lastIsNotStated">
    /// Whether the last agency and the last level contain the people who did not state theirs. These people are never
    /// shown as a group.
    /// </param>
    /// <returns>The decision, without an entry for “not stated” in its lists.</returns>
    public static Suppression Decide(int[][] counts, int k, bool lastIsNotStated = false)
    {
        var levelCount = counts.Length == 0 ? 0 : counts[0].Length;
        var agencySizes = counts.Select(row => row.Sum()).ToArray();
        var levelSizes = Enumerable.Range(0, levelCount).Select(level => counts.Sum(row => row[level])).ToArray();
        var stated = lastIsNotStated ? 1 : 0;
        var nobody = (Agencies: new bool[agencySizes.Length], Levels: new bool[levelSizes.Length]);
        if (agencySizes.Sum() < MinScoresForWholeGroup)
        {
            return new(false, nobody.Agencies[..^stated], nobody.Levels[..^stated]);
        }

        var agencies = SuppressGroups(agencySizes, k, lastIsNotStated);
        var levels = SuppressGroups(levelSizes, k, lastIsNotStated);
        if (agencies.Contains(true) && levels.Contains(true))
        {
            (agencies, levels) = SuppressTable(counts, agencySizes, agencies, levels, k);
        }

        return new(true, agencies[..^stated], levels[..^stated])
        {
            Graph = () => ReidentificationGraph.From(counts, agencies, levels),
        };
    }

    /// <summary>
    /// Suppresses every group of fewer than k people. While the suppressed groups together have 1 to k − 1 people,
    /// also suppresses the smallest group that is still shown (if several have the same size, the one listed last).
    /// </summary>
    /// <param name="sizes">
    /// For each group, the number of people who scored or, for a decision about skips, who scored or skipped.
    /// </param>
    /// <param name="k">The minimum group.</param>
    /// <param name="lastIsNotStated">Whether the last group is “not stated”, which is never shown.</param>
    /// <returns>For each group, whether it may be shown.</returns>
    public static bool[] SuppressGroups(IReadOnlyList<int> sizes, int k, bool lastIsNotStated = false)
    {
        var shown = sizes.Select((size, i) => size >= k && !(lastIsNotStated && i == sizes.Count - 1)).ToArray();
        while (true)
        {
            var hidden = sizes.Where((_, i) => !shown[i]).Sum();
            if (hidden == 0 || hidden >= k || !shown.Contains(true))
            {
                return shown;
            }

            shown[SmallestFirst(sizes, shown)[0]] = false;
        }
    }

    private static (bool[] Agencies, bool[] Levels) SuppressTable(
        int[][] counts,
        int[] agencySizes,
        bool[] agencies,
        bool[] levels,
        int k
    )
    {
        // A cut of fewer than k people rules out the candidate that it was found for. It also rules out every other
        // candidate whose pool of suppressed agencies does not have people on both sides of the cut, so no search is
        // needed for these.
        var cuts = new List<(bool[] Here, bool[] There)>();
        foreach (var candidate in Candidates(agencies, SmallestFirst(agencySizes, agencies)))
        {
            if (cuts.Exists(cut => !IsBridged(cut, candidate, agencySizes)))
            {
                continue;
            }

            if (ReidentificationGraph.From(counts, candidate, levels).FindCutUnder(k) is not { } under)
            {
                return (candidate, levels);
            }

            var nodes = candidate.Select((shown, agency) => shown ? agency : candidate.Length).ToList();
            cuts.Add(([.. nodes.Select(under.IsOnFirstSide)], [.. nodes.Select(under.IsOnSecondSide)]));
        }

        return (agencies, new bool[levels.Length]);
    }

    /// <summary>Returns whether the pool of suppressed agencies has people on both sides of a cut.</summary>
    private static bool IsBridged((bool[] Here, bool[] There) cut, bool[] candidate, int[] agencySizes)
    {
        bool here = false,
            there = false;
        for (var agency = 0; agency < candidate.Length; agency++)
        {
            if (!candidate[agency] && agencySizes[agency] > 0)
            {
                here |= cut.Here[agency];
                there |= cut.There[agency];
            }
        }

        return here && there;
    }

    /// <summary>
    /// Returns the agencies unchanged, then with each one suppressed in turn, and then with each pair suppressed in
    /// turn.
    /// </summary>
    private static IEnumerable<bool[]> Candidates(bool[] agencies, int[] order)
    {
        yield return agencies;
        foreach (var one in order)
        {
            yield return Without(agencies, one);
        }

        for (var i = 0; i < order.Length; i++)
        {
            for (var j = i + 1; j < order.Length; j++)
            {
                yield return Without(Without(agencies, order[i]), order[j]);
            }
        }
    }

    private static bool[] Without(bool[] shown, int group)
    {
        var copy = (bool[])shown.Clone();
        copy[group] = false;
        return copy;
    }

    private static int[] SmallestFirst(IReadOnlyList<int> sizes, bool[] shown) =>
        [.. Enumerable.Range(0, shown.Length).Where(i => shown[i]).OrderBy(i => sizes[i]).ThenByDescending(i => i)];
}
