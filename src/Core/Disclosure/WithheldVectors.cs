using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// The vectors of coarse averages that may not be published (`withheld`), found by going through all fillings. A
/// vector is withheld when its
/// fillings tell; more are withheld until “the averages are not shown” tells nothing either. It depends on the tally
/// and on who scored alone.
/// </summary>
internal sealed class WithheldVectors
{
    private readonly int[] tally;
    private readonly int[] sizes;
    private readonly IReadOnlyList<int[]> groups;

    /// <summary>
    /// The coarse average of each group by its sum, as one character: a vector is a string, which compares and hashes
    /// as a whole.
    /// </summary>
    private readonly char[][] coarse;

    private WithheldVectors(int[] tally, int[] sizes, IReadOnlyList<int[]> groups)
    {
        (this.tally, this.sizes, this.groups) = (tally, sizes, groups);
        coarse = [.. groups.Select(group => CoarseBySum(group.Sum(block => sizes[block]), tally.Length))];
    }

    /// <summary>Finds the withheld vectors, in ascending order.</summary>
    /// <param name="tally">The counts [c1 … cK] of everyone.</param>
    /// <param name="sizes">How many people each block has.</param>
    /// <param name="groups">For each group whose average would be shown, the indexes of its blocks.</param>
    /// <returns>The vectors: the coarse averages of the groups, in tenths.</returns>
    public static IReadOnlyList<int[]> Of(int[] tally, int[] sizes, IReadOnlyList<int[]> groups) =>
        [.. new WithheldVectors(tally, sizes, groups).Find().Order(StringComparer.Ordinal).Select(vector => vector.Select(tenths => (int)tenths).ToArray())];

    private static char[] CoarseBySum(int n, int levels) =>
        [.. Enumerable.Range(0, (levels * n) + 1).Select(sum => (char)DisclosedAverage.CoarseTenths(sum, n, levels))];

    private HashSet<string> Find()
    {
        var byVector = FillingsByVector();
        var left = new ScoresLeft(tally, sizes.Length);
        var withheld = byVector.Where(same => Tells(left, same.Value)).Select(same => same.Key).ToHashSet(StringComparer.Ordinal);
        var others = byVector.Keys.Where(vector => !withheld.Contains(vector))
            .OrderBy(vector => byVector[vector].Count).ThenBy(vector => vector, StringComparer.Ordinal);

        // That an item is withheld leaves all of these fillings possible, and no others.
        left.Clear();
        foreach (var vector in withheld)
        {
            byVector[vector].AddTo(left);
        }

        foreach (var vector in others)
        {
            if (!left.Tells)
            {
                break;
            }

            withheld.Add(vector);
            byVector[vector].AddTo(left);
        }

        return withheld;
    }

    private static bool Tells(ScoresLeft left, FillingList fillings)
    {
        left.Clear();
        fillings.AddTo(left);
        return left.Tells;
    }

    private Dictionary<string, FillingList> FillingsByVector()
    {
        var byVector = new Dictionary<string, FillingList>(StringComparer.Ordinal);
        var lookup = byVector.GetAlternateLookup<ReadOnlySpan<char>>();
        var vector = new char[groups.Count];
        var sums = new long[sizes.Length];
        Fillings.ForEach(
            tally,
            sizes,
            [MethodImpl(MethodImplOptions.AggressiveOptimization)] (filling) =>
            {
                Vector(filling, sums, vector);
                if (!lookup.TryGetValue(vector, out var same))
                {
                    lookup[vector] = same = new(tally.Length, sizes.Length);
                }

                same.Add(filling);
                return true;
            });
        return byVector;
    }

    /// <summary>Computes the vector of a filling.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Vector(int[] filling, long[] sums, char[] vector)
    {
        for (var block = 0; block < sums.Length; block++)
        {
            sums[block] = BlockTable.SumOf(filling.AsSpan(block * tally.Length, tally.Length));
        }

        for (var group = 0; group < vector.Length; group++)
        {
            var sum = 0L;
            foreach (var block in groups[group])
            {
                sum += sums[block];
            }

            vector[group] = coarse[group][sum];
        }
    }

    /// <summary>The shapes of fillings, one after the other in one list.</summary>
    private sealed class FillingList(int levels, int blocks)
    {
        private readonly int length = 2 * FillingShape.WordsOf(blocks);
        private readonly List<ulong> shapes = [];

        public int Count => shapes.Count / length;

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Add(ReadOnlySpan<int> filling)
        {
            CollectionsMarshal.SetCount(shapes, shapes.Count + length);
            FillingShape.Compute(filling, levels, CollectionsMarshal.AsSpan(shapes)[^length..]);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void AddTo(ScoresLeft left)
        {
            var all = CollectionsMarshal.AsSpan(shapes);
            for (var at = 0; at < all.Length; at += length)
            {
                left.Add(all.Slice(at, length));
            }
        }
    }
}
