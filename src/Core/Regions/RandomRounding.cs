using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace BeyondBoundaries.Core.Regions;

/// <summary>
/// Replaces an area's average with a value up to half a point away, so that at least two averages always remain
/// possible, whatever else someone knows.
/// </summary>
/// <remarks>
/// The half points on the scale are divided into blocks of two neighbours and one block of three. All the values in a
/// block are replaced by the same value: the middle one in the block of three, and one of the two in each of the
/// remaining blocks. The area's secret and the enabler determine where the block of three is, and which of two
/// neighbours represents both. For each area and enabler, the same average therefore becomes the same value in every
/// renewal and every round. This means that later renewals reveal nothing more about that average.
/// </remarks>
public static class RandomRounding
{
    /// <summary>The number of bytes in an area's secret.</summary>
    public const int SecretBytes = 32;

    /// <summary>The minimum number of levels on the scale. A shorter scale would be a single block.</summary>
    public const int MinLevels = 3;

    /// <summary>Replaces an average.</summary>
    /// <param name="secret">The area's secret.</param>
    /// <param name="item">The enabler's id.</param>
    /// <param name="step">The average, in half points from the first score on the scale.</param>
    /// <param name="levels">The number of levels on the scale, at least <see cref="MinLevels"/>.</param>
    /// <returns>The value that replaces the average, in half points from the first score on the scale.</returns>
    public static int Replace(ReadOnlySpan<byte> secret, string item, int step, int levels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(levels, MinLevels);
        var three = 2 * Draw(secret, $"{item}\nthree", levels - 1);
        if (step >= three && step <= three + 2)
        {
            return three + 1;
        }

        var first = step < three ? step - (step % 2) : step - ((step + 1) % 2);
        return first + Draw(secret, string.Create(CultureInfo.InvariantCulture, $"{item}\ntwo {first}"), 2);
    }

    /// <summary>
    /// Draws a number from 0 to <paramref name="choices"/> − 1. All of these numbers are equally likely.
    /// </summary>
    private static int Draw(ReadOnlySpan<byte> secret, string label, int choices)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var remainder = ((ulong.MaxValue % (ulong)choices) + 1) % (ulong)choices;
        for (var attempt = 0; ; attempt++)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"{label}\n{attempt}");
            HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(text), hash);
            var number = BinaryPrimitives.ReadUInt64BigEndian(hash);
            // The highest numbers would make some of the choices more likely, so they are skipped.
            if (number <= ulong.MaxValue - remainder)
            {
                return (int)(number % (ulong)choices);
            }
        }
    }
}
