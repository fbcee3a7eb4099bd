using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BeyondBoundaries.Core.Disclosure.Averages;

/// <summary>
/// Finds the vectors of coarse averages that must not be shown (`withheld`), by checking all fillings. A vector is
/// suppressed if its fillings identify a score. More vectors are then suppressed, until the fact that averages are
/// suppressed no longer identifies a score, or until all vectors are suppressed. The result depends only on the tally
/// and on who scored.
/// </summary>
internal sealed class SuppressedVectors
{
    private readonly int[] tally;
    private readonly int[] sizes;
    private readonly IReadOnlyList<int[]> groups;

    /// <summary>
    /// For each group and each sum of its scores, the coarse average as one character. A vector is therefore a string,
    /// which can be compared and hashed as a whole.
    /// </summary>
    private readonly char[][] coarse;

    private SuppressedVectors(int[] tally, int[] sizes, IReadOnlyList<int[]> groups)
    {
        (this.tally, this.sizes, this.groups) = (tally, sizes, groups);
        coarse = [.. groups.Select(group => CoarseBySum(group.Sum(block => sizes[block]), tally.Length))];
    }

    /// <summary>Finds the suppressed vectors, in ascending order.</summary>
    /// <param name="tally">The counts of each score, for everyone.</param>
    /// <param name="sizes">The number of people in each block.</param>
    /// <param name="groups">For each group whose average would be shown, the indexes of its blocks.</param>
    /// <returns>The suppressed vectors. Each contains the coarse averages of the groups, in tenths.</returns>
    public static IReadOnlyList<int[]> Compute(int[] tally, int[] sizes, IReadOnlyList<int[]> groups) =>
        [
            .. new SuppressedVectors(tally, sizes, groups)
                .Find()
                .Order(StringComparer.Ordinal)
                .Select(vector => vector.Select(tenths => (int)tenths).ToArray()),
        ];

    private static char[] CoarseBySum(int n, int levels) =>
        [.. Enumerable.Range(0, (levels * n) + 1).Select(sum => (char)DisclosedAverage.CoarseTenths(sum, n, levels))];

    private HashSet<string> Find()
    {
        var byVector = FillingsByVector();
        var left = new PossibleScores(tally, sizes.Length);
        var withheld = byVector
            .Where(same => IdentifyScore(left, same.Value))
            .Select(same => same.Key)
            .ToHashSet(StringComparer.Ordinal);
        var others = byVector
            .Keys.Where(vector => !withheld.Contains(vector))
            .OrderBy(vector => byVector[vector].Count)
            .ThenBy(vector => vector, StringComparer.Ordinal);

        // If the averages for an item are suppressed, the possible fillings are those of the suppressed vectors.
        left.Clear();
        foreach (var vector in withheld)
        {
            byVector[vector].AddTo(left);
        }

        foreach (var vector in others)
        {
            if (!left.IdentifiesScore)
            {
                break;
            }

            withheld.Add(vector);
            byVector[vector].AddTo(left);
        }

        return withheld;
    }

    private static bool IdentifyScore(PossibleScores left, FillingList fillings)
    {
        left.Clear();
        fillings.AddTo(left);
        return left.IdentifiesScore;
    }

    private Dictionary<string, FillingList> FillingsByVector()
    {
        var byVector = new Dictionary<string, FillingList>(StringComparer.Ordinal);
        var lookup = byVector.GetAlternateLookup<ReadOnlySpan<char>>();
        var now = new Now(this);
        var same = default(FillingList);
        FillingEnumeration.ForEach(
            tally,
            sizes,
            [MethodImpl(MethodImplOptions.AggressiveOptimization)]
            (filling, from) =>
            {
                var isAnother = now.Update(filling, from) || same is null;
                if (isAnother && !lookup.TryGetValue(now.Vector, out same))
                {
                    lookup[now.Vector] = same = new(sizes.Length);
                }

                same!.Add(now.Shape);
                return true;
            }
        );
        return byVector;
    }

    /// <summary>
    /// The filling that is being visited: its shape, its vector, and the sums from which the vector is computed.
    /// </summary>
    private sealed class Now(SuppressedVectors all)
    {
        private readonly int levels = all.tally.Length;
        private readonly int[] sums = new int[all.sizes.Length];
        private readonly int[] groupSums = new int[all.groups.Count];
        private readonly int[][] groupsOf =
        [
            .. Enumerable
                .Range(0, all.sizes.Length)
                .Select(block =>
                    all.groups.Index().Where(group => group.Item.Contains(block)).Select(group => group.Index).ToArray()
                ),
        ];

        public ulong[] Shape { get; } = new ulong[2 * FillingShape.WordsFor(all.sizes.Length)];

        public char[] Vector { get; } = new char[all.groups.Count];

        /// <summary>Updates the shape, the sums and the vector for the blocks that may have changed.</summary>
        /// <returns>Whether the vector has changed.</returns>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public bool Update(int[] filling, int from)
        {
            for (var block = from; block < sums.Length; block++)
            {
                var (sum, occurs, repeated, at) = (0, 0UL, 0UL, block * levels);
                for (var score = 0; score < levels; score++)
                {
                    var people = filling[at + score];
                    sum += (score + 1) * people;
                    occurs |= people > 0 ? 1UL << score : 0;
                    repeated |= people > 1 ? 1UL << score : 0;
                }

                FillingShape.Set(Shape, block, occurs, repeated);
                foreach (var group in groupsOf[block])
                {
                    groupSums[group] += sum - sums[block];
                }

                sums[block] = sum;
            }

            var isAnother = false;
            for (var group = 0; group < groupSums.Length; group++)
            {
                var average = all.coarse[group][groupSums[group]];
                isAnother |= Vector[group] != average;
                Vector[group] = average;
            }

            return isAnother;
        }
    }

    /// <summary>The shapes of fillings, one after another in one list.</summary>
    private sealed class FillingList(int blocks)
    {
        private readonly int length = 2 * FillingShape.WordsFor(blocks);
        private readonly List<ulong> shapes = [];

        public int Count => shapes.Count / length;

        public void Add(ReadOnlySpan<ulong> shape) => shapes.AddRange(shape);

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void AddTo(PossibleScores left)
        {
            var all = CollectionsMarshal.AsSpan(shapes);
            for (var at = 0; at < all.Length; at += length)
            {
                left.Add(all.Slice(at, length));
            }
        }
    }
}
