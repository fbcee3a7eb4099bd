using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace BeyondBoundaries.Bench;

/// <summary>
/// A loop whose running time is a lower bound for that of a tally. It compares every byte of the array once with each
/// of the six possible answers, and adds up the matches. It uses vectors and every core. It ignores items and groups,
/// and lets its byte counters overflow.
/// </summary>
internal static class BarePass
{
    public static int Run(byte[] rows)
    {
        var cores = Environment.ProcessorCount;
        var hits = new int[cores];
        Parallel.For(
            0,
            cores,
            core =>
            {
                var from = (int)((long)rows.Length * core / cores);
                var to = (int)((long)rows.Length * (core + 1) / cores);
                hits[core] = Hits(rows.AsSpan(from..to));
            }
        );
        return hits.Sum();
    }

    private static int Hits(ReadOnlySpan<byte> bytes)
    {
        Vector256<byte> one = default,
            two = default,
            three = default,
            four = default,
            five = default,
            skip = default;
        ref var origin = ref MemoryMarshal.GetReference(bytes);
        var size = (nuint)Vector256<byte>.Count;
        for (nuint at = 0; at + (2 * size) <= (nuint)bytes.Length; at += 2 * size)
        {
            var left = Vector256.LoadUnsafe(ref origin, at);
            var right = Vector256.LoadUnsafe(ref origin, at + size);
            one -=
                Vector256.Equals(left, Vector256.Create((byte)1)) + Vector256.Equals(right, Vector256.Create((byte)1));
            two -=
                Vector256.Equals(left, Vector256.Create((byte)2)) + Vector256.Equals(right, Vector256.Create((byte)2));
            three -=
                Vector256.Equals(left, Vector256.Create((byte)3)) + Vector256.Equals(right, Vector256.Create((byte)3));
            four -=
                Vector256.Equals(left, Vector256.Create((byte)4)) + Vector256.Equals(right, Vector256.Create((byte)4));
            five -=
                Vector256.Equals(left, Vector256.Create((byte)5)) + Vector256.Equals(right, Vector256.Create((byte)5));
            skip -=
                Vector256.Equals(left, Vector256.Create((byte)15))
                + Vector256.Equals(right, Vector256.Create((byte)15));
        }

        return Vector256.Sum(one)
            + Vector256.Sum(two)
            + Vector256.Sum(three)
            + Vector256.Sum(four)
            + Vector256.Sum(five)
            + Vector256.Sum(skip);
    }
}
