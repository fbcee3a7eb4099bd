using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Tallies;

/// <summary>
/// Counts answers in one pass over bytes: a vector of neighbouring items at a time, down the rows of a group,
/// three answers a sweep, in byte counters that are emptied before they can run over.
/// </summary>
public static class TallyPass
{
    private const int RowsPerByteCounter = 255;
    private const int WorthTwoThreads = 1 << 20;

    /// <summary>Counts every item of every group.</summary>
    /// <param name="rows">Rows of answer codes, one byte an item, rows of a group together, groups in order.</param>
    /// <param name="items">Items a row.</param>
    /// <param name="levels">Levels of the scale (K).</param>
    /// <param name="rowsOfGroup">How many rows each group has; their sum is the number of rows.</param>
    /// <returns>Counts at [(group · items + item) · (K + 1) + (score − 1)], skips at K.</returns>
    /// <exception cref="ArgumentException">The sizes do not fit together.</exception>
    public static int[] Count(ReadOnlyMemory<byte> rows, int items, int levels, ReadOnlySpan<int> rowsOfGroup)
    {
        var starts = new int[rowsOfGroup.Length + 1];
        for (var group = 0; group < rowsOfGroup.Length; group++)
        {
            starts[group + 1] = checked(starts[group] + rowsOfGroup[group]);
        }

        if ((long)starts[^1] * items != rows.Length)
        {
            throw new ArgumentException($"{starts[^1]} rows of {items} items are not {rows.Length} bytes.", nameof(rows));
        }

        var slots = levels + 1;
        var counts = new int[rowsOfGroup.Length * items * slots];
        if (rows.Length < WorthTwoThreads)
        {
            for (var group = 0; group < starts.Length - 1; group++)
            {
                CountGroup(group);
            }
        }
        else
        {
            Parallel.For(0, starts.Length - 1, CountGroup);
        }

        return counts;

        void CountGroup(int group) => CountRows(
            rows.Span[(starts[group] * items)..(starts[group + 1] * items)],
            items,
            levels,
            counts.AsSpan(group * items * slots, items * slots));
    }

    private static void CountRows(ReadOnlySpan<byte> rows, int items, int levels, Span<int> counts)
    {
        if (items < Vector256<byte>.Count)
        {
            CountScalar(rows, items, levels, counts);
            return;
        }

        for (var start = 0; start < rows.Length; start += RowsPerByteCounter * items)
        {
            var chunk = rows[start..Math.Min(rows.Length, start + (RowsPerByteCounter * items))];
            var done = 0;
            while (done < items)
            {
                // The last vector of a row looks back over items that were counted already and leaves those out.
                var first = Math.Min(done, items - Vector256<byte>.Count);
                for (var slot = 0; slot <= levels; slot += 3)
                {
                    CountVector(chunk, items, first, done - first, slot, levels, counts);
                }

                done = first + Vector256<byte>.Count;
            }
        }
    }

    private static void CountVector(ReadOnlySpan<byte> chunk, int items, int first, int counted, int slot, int levels, Span<int> counts)
    {
        var a = Vector256.Create(Code(slot, levels));
        var b = Vector256.Create(Code(slot + 1, levels));
        var c = Vector256.Create(Code(slot + 2, levels));
        Vector256<byte> countA = default, countB = default, countC = default;
        ref var origin = ref MemoryMarshal.GetReference(chunk);
        for (nuint at = (nuint)first; at < (nuint)chunk.Length; at += (nuint)items)
        {
            var row = Vector256.LoadUnsafe(ref origin, at);
            countA -= Vector256.Equals(row, a);
            countB -= Vector256.Equals(row, b);
            countC -= Vector256.Equals(row, c);
        }

        var slots = levels + 1;
        for (var lane = counted; lane < Vector256<byte>.Count; lane++)
        {
            var at = ((first + lane) * slots) + slot;
            counts[at] += countA[lane];
            if (slot + 1 <= levels)
            {
                counts[at + 1] += countB[lane];
            }

            if (slot + 2 <= levels)
            {
                counts[at + 2] += countC[lane];
            }
        }
    }

    private static void CountScalar(ReadOnlySpan<byte> rows, int items, int levels, Span<int> counts)
    {
        var slots = levels + 1;
        for (var i = 0; i < rows.Length; i++)
        {
            var slot = rows[i] == Answer.SkipCode ? levels : rows[i] - 1;
            if (slot >= 0)
            {
                counts[(i % items * slots) + slot]++;
            }
        }
    }

    /// <summary>The answer code that a slot counts; slots past the skip count nothing that is kept.</summary>
    private static byte Code(int slot, int levels) => slot < levels ? (byte)(slot + 1) : Answer.SkipCode;
}
