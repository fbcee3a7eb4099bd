using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Tallies;

/// <summary>
/// Uses vector instructions to count answers that are stored as one byte each. The counter takes one vector of
/// neighbouring items at a time and goes down the rows of a group. Each table looks for two of the possible answers at
/// once. It turns an answer code into a byte with a 1 in its low half for a hit on the first of the two answers, or a 1
/// in its high half for a hit on the second. Counts in half bytes are added to counts in bytes before they can
/// overflow. In the same way, counts in bytes are added to counts in integers.
/// </summary>
public static class TallyCounter
{
    private const int MaxInHalfByte = 15;
    private const int MaxInByte = 255;
    private const int SlotsPerSweep = 6;
    private const int MaxStackInts = 1 << 12;
    private const int ParallelThresholdBytes = 1 << 20;

    /// <summary>Counts the answers to every item in every group.</summary>
    /// <param name="rows">
    /// Rows of answer codes, with one byte (0 to 15) per item. The rows of each group are together, and the groups are
    /// in the order of <paramref name="rowsOfGroup"/>.
    /// </param>
    /// <param name="items">The number of items in a row.</param>
    /// <param name="levels">The number of levels on the scale (K).</param>
    /// <param name="rowsOfGroup">
    /// The number of rows in each group. These numbers must add up to the number of rows.
    /// </param>
    /// <returns>
    /// For each group and item, one count for each level, and then one for skips. The first of these K + 1 counts is at
    /// [(group · items + item) · (K + 1)].
    /// </returns>
    /// <exception cref="ArgumentException">The number of bytes is not rows × items.</exception>
    public static int[] Count(ReadOnlyMemory<byte> rows, int items, int levels, ReadOnlySpan<int> rowsOfGroup)
    {
        var starts = new int[rowsOfGroup.Length + 1];
        for (var group = 0; group < rowsOfGroup.Length; group++)
        {
            starts[group + 1] = checked(starts[group] + rowsOfGroup[group]);
        }

        if ((long)starts[^1] * items != rows.Length)
        {
            throw new ArgumentException(
                $"{starts[^1]} rows of {items} items need {(long)starts[^1] * items} bytes, one for each item, "
                    + $"but there are {rows.Length}.",
                nameof(rows)
            );
        }

        var slots = levels + 1;
        var counts = new int[rowsOfGroup.Length * items * slots];
        if (rows.Length < ParallelThresholdBytes)
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

        void CountGroup(int group) =>
            CountRows(
                rows.Span[(starts[group] * items)..(starts[group + 1] * items)],
                items,
                levels,
                counts.AsSpan(group * items * slots, items * slots)
            );
    }

    private static void CountRows(ReadOnlySpan<byte> rows, int items, int levels, Span<int> counts)
    {
        // The last vector of a row can extend into the next row, but hits beyond the end of its row are dropped. If a
        // row is so near the end of the array that a vector could read past the end, its items are counted one by one.
        var padded = (items + Vector256<byte>.Count - 1) / Vector256<byte>.Count * Vector256<byte>.Count;
        var inVectors = rows.Length < padded || items == 0 ? 0 : ((rows.Length - padded) / items) + 1;
        if (inVectors > 0)
        {
            CountInVectors(rows, inVectors, items, padded, levels, counts);
        }

        CountOneByOne(rows[(inVectors * items)..], items, levels, counts);
    }

    private static void CountInVectors(
        ReadOnlySpan<byte> rows,
        int rowCount,
        int items,
        int padded,
        int levels,
        Span<int> counts
    )
    {
        // Hits are counted at [slot · padded + item]. There is also space for the unused slots of the last sweep.
        var slots = levels + 1;
        var sweeps = (slots + SlotsPerSweep - 1) / SlotsPerSweep;
        var size = sweeps * SlotsPerSweep * padded;
        var hits = size <= MaxStackInts ? stackalloc int[size] : new int[size];
        for (var row = 0; row < rowCount; row += MaxInByte)
        {
            for (var item = 0; item < padded; item += Vector256<byte>.Count)
            {
                for (var slot = 0; slot < slots; slot += SlotsPerSweep)
                {
                    ref readonly var first = ref rows[(row * items) + item];
                    Sweep(
                        in first,
                        Math.Min(MaxInByte, rowCount - row),
                        items,
                        slot,
                        levels,
                        hits[((slot * padded) + item)..],
                        padded
                    );
                }
            }
        }

        for (var slot = 0; slot < slots; slot++)
        {
            var at = slot;
            foreach (var count in hits.Slice(slot * padded, items))
            {
                counts[at] = count;
                at += slots;
            }
        }
    }

    /// <summary>Counts hits on six answer codes, one per slot, in one vector of items and at most 255 rows.</summary>
    private static void Sweep(
        ref readonly byte first,
        int rowCount,
        int items,
        int slot,
        int levels,
        Span<int> hits,
        int padded
    )
    {
        var tableA = Table(slot, levels);
        var tableB = Table(slot + 2, levels);
        var tableC = Table(slot + 4, levels);
        Vector256<byte> lowA = default,
            highA = default,
            lowB = default,
            highB = default,
            lowC = default,
            highC = default;
        nuint at = 0;
        for (var row = 0; row < rowCount; row += MaxInHalfByte)
        {
            Vector256<byte> a = default,
                b = default,
                c = default;
            var end = (nuint)Math.Min(rowCount, row + MaxInHalfByte) * (nuint)items;
            for (; at < end; at += (nuint)items)
            {
                var codes = Vector256.LoadUnsafe(in first, at);
                a += Look(tableA, codes);
                b += Look(tableB, codes);
                c += Look(tableC, codes);
            }

            lowA += Low(a);
            highA += High(a);
            lowB += Low(b);
            highB += High(b);
            lowC += Low(c);
            highC += High(c);
        }

        Add(lowA, hits);
        Add(highA, hits[padded..]);
        Add(lowB, hits[(2 * padded)..]);
        Add(highB, hits[(3 * padded)..]);
        Add(lowC, hits[(4 * padded)..]);
        Add(highC, hits[(5 * padded)..]);
    }

    /// <summary>
    /// Returns a table with a byte for each code. The byte has a 1 in its low half if the code belongs to this slot, or
    /// a 1 in its high half if the code belongs to the next slot; otherwise, it is 0.
    /// </summary>
    private static Vector256<byte> Table(int slot, int levels)
    {
        var codes = Vector128<byte>.Indices;
        var low = Vector128.Equals(codes, Vector128.Create(Code(slot, levels))) & Vector128.Create((byte)0x01);
        var high = Vector128.Equals(codes, Vector128.Create(Code(slot + 1, levels))) & Vector128.Create((byte)0x10);
        return Vector256.Create(low | high);
    }

    private static Vector256<byte> Look(Vector256<byte> table, Vector256<byte> codes) =>
        Avx2.IsSupported
            ? Avx2.Shuffle(table, codes)
            : Vector256.Create(
                Vector128.Shuffle(table.GetLower(), codes.GetLower()),
                Vector128.Shuffle(table.GetLower(), codes.GetUpper())
            );

    private static Vector256<byte> Low(Vector256<byte> halves) => halves & Vector256.Create((byte)0x0F);

    private static Vector256<byte> High(Vector256<byte> halves) => Vector256.ShiftRightLogical(halves, 4);

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
        (Vector256.LoadUnsafe(ref at, (nuint)Vector256<int>.Count).AsUInt32() + high)
            .AsInt32()
            .StoreUnsafe(ref at, (nuint)Vector256<int>.Count);
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

    /// <summary>
    /// Returns the answer code that a slot counts. Slots after the one for skips count a code that does not occur.
    /// </summary>
    private static byte Code(int slot, int levels) =>
        slot < levels ? (byte)(slot + 1)
        : slot == levels ? Answer.SkipCode
        : byte.MaxValue;
}
