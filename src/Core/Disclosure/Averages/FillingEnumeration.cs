using System.Runtime.CompilerServices;

namespace BeyondBoundaries.Core.Disclosure.Averages;

/// <summary>
/// Distributes a tally over blocks of given sizes in every possible way. Each way is a filling: counts of each score
/// for each block, which add up to the tally. Methods that run a hundred thousand times are compiled with full
/// optimisation on their first call, because reveals are too rare for the runtime to optimise these methods later.
/// </summary>
internal sealed class FillingEnumeration
{
    private readonly int[] sizes;
    private readonly int[] left;
    private readonly int[] filling;
    private readonly Func<int[], int, bool> visit;

    /// <summary>The first block that may have changed since the last visit.</summary>
    private int changedFrom;

    private FillingEnumeration(int[] tally, int[] sizes, Func<int[], int, bool> visit)
    {
        this.sizes = sizes;
        this.visit = visit;
        left = [.. tally];
        filling = new int[sizes.Length * tally.Length];
    }

    /// <summary>Counts the fillings (`count_fillings`), up to a limit.</summary>
    /// <param name="tally">The counts of each score, for everyone.</param>
    /// <param name="sizes">
    /// The number of people in each block; the sizes add up to the number of people in the tally.
    /// </param>
    /// <param name="limit">The number above which counting stops.</param>
    /// <returns>The number of fillings; a value above <paramref name="limit"/> if there are more than that.</returns>
    public static long Count(int[] tally, int[] sizes, long limit = long.MaxValue - 1)
    {
        if (sizes.Length == 1)
        {
            return 1;
        }

        // The two largest blocks are merged. For each filling, the ways to divide the merged block into these two are
        // counted without visiting them. The order of the blocks does not change the count.
        var smallestFirst = sizes.Order().ToArray();
        var (last, ways) = (smallestFirst[^1], new long[smallestFirst[^2] + 1]);
        int[] merged = [.. smallestFirst[..^2], smallestFirst[^2] + last];
        var count = 0L;
        ForEach(tally, merged, (filling, _) => (count += Ways(filling.AsSpan(^tally.Length..), ways)) <= limit);
        return count;
    }

    /// <summary>Visits every filling.</summary>
    /// <param name="tally">The counts of each score, for everyone.</param>
    /// <param name="sizes">
    /// The number of people in each block; the sizes add up to the number of people in the tally.
    /// </param>
    /// <param name="visit">
    /// Receives an array with the counts for all blocks, one block after another, and the index of the first block that
    /// may have changed since the last visit. The array is reused. Returns false to stop.
    /// </param>
    public static void ForEach(int[] tally, int[] sizes, Func<int[], int, bool> visit) =>
        new FillingEnumeration(tally, sizes, visit).Deal(0, 0, sizes[0]);

    /// <summary>Counts the ways to take a given number of people out of a tally.</summary>
    /// <param name="tally">The counts of each score.</param>
    /// <param name="ways">
    /// A work array with one more element than there are people to take. The method overwrites its contents.
    /// </param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static long Ways(ReadOnlySpan<int> tally, long[] ways)
    {
        Array.Clear(ways);
        ways[0] = 1;
        foreach (var people in tally)
        {
            // Each new element is the sum of (people + 1) old elements, ending with the one at the same index. This sum
            // is the difference between two running sums. The second loop counts down, so that each running sum is read
            // before it is replaced.
            for (var taken = 1; taken < ways.Length; taken++)
            {
                ways[taken] += ways[taken - 1];
            }

            for (var taken = ways.Length - 1; taken > people; taken--)
            {
                ways[taken] -= ways[taken - people - 1];
            }
        }

        return ways[^1];
    }

    /// <summary>
    /// Assigns people with this score, and then people with each higher score, to one block in every possible way, and
    /// continues with the next block.
    /// </summary>
    /// <param name="block">The block.</param>
    /// <param name="score">The score, numbered from 0.</param>
    /// <param name="need">The number of people that the block still needs.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Deal(int block, int score, int need)
    {
        var at = (block * left.Length) + score;
        if (block == sizes.Length - 1)
        {
            left.CopyTo(filling, at);
            var from = changedFrom;
            changedFrom = block;
            return visit(filling, from);
        }

        if (score == 0 && OnlyScoreLeft() is { } only)
        {
            return TakeRest(block, only);
        }

        if (score == left.Length - 1)
        {
            return Take(block, score, need, block + 1, 0, sizes[block + 1]);
        }

        var higher = 0;
        for (var other = score + 1; other < left.Length; other++)
        {
            higher += left[other];
        }

        for (var people = Math.Max(0, need - higher); people <= Math.Min(left[score], need); people++)
        {
            if (!Take(block, score, people, block, score + 1, need - people))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Finds the only score that is still to be assigned; null when there are several.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int? OnlyScoreLeft()
    {
        int? only = null;
        for (var score = 0; score < left.Length; score++)
        {
            if (left[score] > 0)
            {
                if (only is not null)
                {
                    return null;
                }

                only = score;
            }
        }

        return only;
    }

    /// <summary>Assigns one score to all remaining blocks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TakeRest(int block, int only)
    {
        filling.AsSpan(block * left.Length).Clear();
        for (var rest = block; rest < sizes.Length; rest++)
        {
            filling[(rest * left.Length) + only] = sizes[rest];
        }

        var from = Math.Min(changedFrom, block);
        changedFrom = block;
        return visit(filling, from);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Take(int block, int score, int people, int nextBlock, int nextScore, int need)
    {
        changedFrom = Math.Min(changedFrom, block);
        filling[(block * left.Length) + score] = people;
        left[score] -= people;
        var goOn = Deal(nextBlock, nextScore, need);
        left[score] += people;
        return goOn;
    }
}
