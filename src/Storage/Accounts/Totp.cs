using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace BeyondBoundaries.Storage.Accounts;

/// <summary>
/// Computes codes that change every 30 seconds, as authenticator apps do (RFC 6238 with six digits and SHA-1).
/// </summary>
public static class Totp
{
    internal const int KeyBytes = 20;

    private const int Digits = 6;
    private const int SecondsPerStep = 30;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>Computes the code for a key at a given time.</summary>
    /// <param name="key">The key as text; see <see cref="EncodeKey"/>.</param>
    /// <param name="time">A time at which the code is valid.</param>
    public static string CodeAt(string key, DateTimeOffset time) => ComputeCode(DecodeKey(key), ComputeStep(time));

    /// <summary>
    /// Encodes a key as text that people can type: base 32, so 20 bytes become 32 letters and digits.
    /// </summary>
    internal static string EncodeKey(byte[] key)
    {
        var text = new StringBuilder();
        var (bits, waiting) = (0, 0);
        foreach (var one in key)
        {
            (bits, waiting) = ((bits << 8) | one, waiting + 8);
            for (; waiting >= 5; waiting -= 5)
            {
                text.Append(Base32[(bits >> (waiting - 5)) & 31]);
            }

            bits &= (1 << waiting) - 1;
        }

        return text.ToString();
    }

    /// <summary>
    /// Finds the time step that a code belongs to: the current one or, in case the clocks differ, the one before or
    /// after it; null if the code is wrong.
    /// </summary>
    internal static long? FindStep(byte[] key, string code, DateTimeOffset now)
    {
        long? found = null;
        for (var step = ComputeStep(now) - 1; step <= ComputeStep(now) + 1; step++)
        {
            if (
                CryptographicOperations.FixedTimeEquals(
                    Encoding.UTF8.GetBytes(ComputeCode(key, step)),
                    Encoding.UTF8.GetBytes(code)
                )
            )
            {
                found = step;
            }
        }

        return found;
    }

    [SuppressMessage(
        "Security",
        "CA5350",
        Justification = "Authenticator apps use SHA-1, which is still secure when used in HMAC."
    )]
    internal static string ComputeCode(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(key, counter, hash);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 15)..]) & int.MaxValue;
        return (number % 1_000_000).ToString($"D{Digits}", CultureInfo.InvariantCulture);
    }

    private static long ComputeStep(DateTimeOffset time) => time.ToUnixTimeSeconds() / SecondsPerStep;

    private static byte[] DecodeKey(string text)
    {
        var key = new List<byte>();
        var (bits, waiting) = (0, 0);
        foreach (var letter in text)
        {
            (bits, waiting) = ((bits << 5) | Base32.IndexOf(letter, StringComparison.Ordinal), waiting + 5);
            if (waiting >= 8)
            {
                waiting -= 8;
                key.Add((byte)(bits >> waiting));
                bits &= (1 << waiting) - 1;
            }
        }

        return [.. key];
    }
}
