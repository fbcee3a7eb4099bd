using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Tallies;

/// <summary>
/// Counts answers in one pass over bytes: a vector of neighbouring bytes at a time, down the rows of a group,
/// three answers a sweep, in byte counters that are emptied before they can run over.
/// As many rows are read side by side, as one wide row, as fill whole vectors well.
/// </summary>
public static class TallyPass
{
    private const int MostInByteCounter = 255;
    private const int BytesKeptNear = 1 << 14;
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
        var abreast = RowsAbreast(items);
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
            abreast,
            levels,
            counts.AsSpan(group * items * slots, items * slots));
    }

    /// <summary>The fewest rows that, side by side, leave at most an eighth of their vectors empty.</summary>
    private static int RowsAbreast(int items)
    {
        var rows = 1;
        while (8 * Padded(rows * items) > 9 * rows * items)
        {
            rows++;
        }

        return rows;
    }

    /// <summary>So many bytes in whole vectors.</summary>
    private static int Padded(int bytes) => (bytes + Vector256<byte>.Count - 1) / Vector256<byte>.Count * Vector256<byte>.Count;

    private static void CountRows(ReadOnlySpan<byte> rows, int items, int abreast, int levels, Span<int> counts)
    {
        var width = items * abreast;
        var whole = width == 0 ? 0 : rows.Length / width * width;
        if (whole > 0)
        {
            CountWide(rows[..whole], width, items, levels, counts);
        }

        CountOneByOne(rows[whole..], items, levels, counts);
    }

    private static void CountWide(ReadOnlySpan<byte> rows, int width, int items, int levels, Span<int> counts)
    {
        // Hits at [slot · padded + column]; a sweep may fill up to two slots more than there are.
        var padded = Padded(width);
        var slots = levels + 1;
        var hits = new int[(slots + 2) * padded];
        var chunkSize = width * Math.Clamp(BytesKeptNear / width, 1, MostInByteCounter);
        for (var start = 0; start < rows.Length; start += chunkSize)
        {
            var chunk = rows[start..Math.Min(rows.Length, start + chunkSize)];
            for (var at = 0; at < padded; at += Vector256<byte>.Count)
            {
                // The last vector of a row looks back over columns that were counted already; those are left out below.
                var column = Math.Min(at, width - Vector256<byte>.Count);
                for (var slot = 0; slot < slots; slot += 3)
                {
                    CountColumns(chunk[column..], width, slot, levels, hits.AsSpan((slot * padded) + at), padded);
                }
            }
        }

        for (var slot = 0; slot < slots; slot++)
        {
            var item = 0;
            for (var column = 0; column < width; column++)
            {
                var at = column < padded - Vector256<byte>.Count ? column : column + padded - width;
                counts[(item * slots) + slot] += hits[(slot * padded) + at];
                item = item + 1 == items ? 0 : item + 1;
            }
        }
    }

    private static void CountColumns(ReadOnlySpan<byte> chunk, int width, int slot, int levels, Span<int> hits, int padded)
    {
        var a = Vector256.Create(Code(slot, levels));
        var b = Vector256.Create(Code(slot + 1, levels));
        var c = Vector256.Create(Code(slot + 2, levels));
        Vector256<byte> countA = default, countB = default, countC = default;
        ref var origin = ref MemoryMarshal.GetReference(chunk);
        for (nuint at = 0; at < (nuint)chunk.Length; at += (nuint)width)
        {
            var row = Vector256.LoadUnsafe(ref origin, at);
            countA -= Vector256.Equals(row, a);
            countB -= Vector256.Equals(row, b);
            countC -= Vector256.Equals(row, c);
        }

        Add(countA, hits);
        Add(countB, hits[padded..]);
        Add(countC, hits[(2 * padded)..]);
    }

    private static void Add(Vector256<byte> count, Span<int> hits)
    {
        var (low, high) = Vector256.Widen(count);
        Add(low, hits);
        Add(high, hits[Vector256<ushort>.Count..]);
    }

    private static void Add(Vector256<ushort> count, Span<int> hits)
    {
        var (low, high) = Vector256.Widen(count);
        ref var at = ref MemoryMarshal.GetReference(hits);
        (Vector256.LoadUnsafe(ref at).AsUInt32() + low).AsInt32().StoreUnsafe(ref at);
        (Vector256.LoadUnsafe(ref at, (nuint)Vector256<int>.Count).AsUInt32() + high).AsInt32().StoreUnsafe(ref at, (nuint)Vector256<int>.Count);
    }

    private static void CountOneByOne(ReadOnlySpan<byte> rows, int items, int levels, Span<int> counts)
    {
        var slots = levels + 1;
        for (var row = 0; row < rows.Length; row += items)
        {
            for (var item = 0; item < items; item++)
            {
                var code = rows[row + item];
                if (code == Answer.SkipCode)
                {
                    counts[(item * slots) + levels]++;
                }
                else if (code != 0 && code <= levels)
                {
                    counts[(item * slots) + code - 1]++;
                }
            }
        }
    }

    /// <summary>The answer code that a slot counts; what slots past the skip count is not kept.</summary>
    private static byte Code(int slot, int levels) => slot < levels ? (byte)(slot + 1) : Answer.SkipCode;
}
