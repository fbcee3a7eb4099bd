using System.Net;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Web.Security.RateLimiting;

/// <summary>
/// Looks up the short codes that people type. No other class may look up short codes. Wrong codes are counted for each
/// client address and in total. Right codes are not counted, so that an office of sixty people can join from one
/// address. While an address's token bucket is empty, no codes from that address are looked up. While the bucket for
/// all addresses is empty, no codes are looked up at all.
/// </summary>
/// <remarks>
/// The buckets can be large, because what matters is the total number of guesses, not their speed. With 100 active
/// codes, the odds that 10,000 guesses find one are 1 in 850,000. If one address makes all the guesses that it can make
/// at once, the odds of finding a code are 1 in 430,000. In total, at most 273,000 guesses are possible in the first
/// day (1 in 31,000), and 63 million in a year of uninterrupted attack (1 in 135). The odds rise with the number of
/// active codes. See docs/adr/0008-short-codes.md.
/// </remarks>
public sealed class JoinCodeGuessLimiter(TimeProvider time)
{
    /// <summary>The number of wrong codes that one client address may try at once.</summary>
    public const int MaxPerAddress = 20_000;

    /// <summary>The number of wrong codes that may be tried at once in total.</summary>
    public const int MaxOverall = 100_000;

    /// <summary>
    /// The maximum number of client addresses stored. If there are more, the half with the fewest wrong codes is
    /// removed. The wrong codes from these addresses still count towards the total.
    /// </summary>
    public const int MaxAddresses = 10_000;

    private const string Field = "Code";

    private static readonly TokenBucket AddressBucket = new(MaxPerAddress, TimeSpan.FromSeconds(1));
    private static readonly TokenBucket OverallBucket = new(MaxOverall, TimeSpan.FromSeconds(0.5));

    private static readonly Problem InvalidCode = new(
        "code-form",
        "Enter the code as it was given to you: 8 letters and digits, such as ABCD-EFGH",
        Field
    );
    private static readonly Problem UnknownCode = new(
        "code-unknown",
        "Check the code. There is no open round with this code, or the code has already been used",
        Field
    );
    private static readonly Problem TooManyGuesses = new(
        "code-too-many",
        "There have been too many wrong codes. Wait a minute, then try again. If you have the link or the QR "
            + "code, use that instead",
        Field
    );

    private readonly Lock gate = new();
    private readonly long start = time.GetTimestamp();
    private readonly KeyedTokenBuckets<IPAddress> each = new(AddressBucket, MaxAddresses);
    private TimeSpan allPaidOff;

    /// <summary>
    /// The number of client addresses stored now. Only addresses that have tried wrong codes are stored.
    /// </summary>
    public int TrackedAddresses
    {
        get
        {
            lock (gate)
            {
                return each.Count;
            }
        }
    }

    /// <summary>Looks up a code that a person typed.</summary>
    /// <param name="from">The IP address of the request.</param>
    /// <param name="typed">The typed text. Text that cannot be a code is neither looked up nor counted.</param>
    /// <param name="find">
    /// Finds the target of the code; null if there is none. This function must not change anything, because the request
    /// may come from a mail scanner or be a guess.
    /// </param>
    /// <returns>
    /// The target of the code, or a problem with the field <c>Code</c>: <c>code-form</c>, <c>code-unknown</c> or
    /// <c>code-too-many</c>.
    /// </returns>
    public async Task<Result<T>> LookUp<T>(IPAddress? from, string? typed, Func<ShortCode, Task<T?>> find)
        where T : class
    {
        if (ShortCode.Parse(typed) is not { } code)
        {
            return InvalidCode;
        }

        // A token is taken before the result is known, and returned if the code was right, so that concurrent attempts
        // cannot share the last token.
        var address = ClientAddress.From(from);
        if (!Take(address))
        {
            return TooManyGuesses;
        }

        if (await find(code) is not { } found)
        {
            return UnknownCode;
        }

        Return(address);
        return found;
    }

    private bool Take(IPAddress address)
    {
        lock (gate)
        {
            var now = time.GetElapsedTime(start);
            if (!each.Allows(address, now) || OverallBucket.Take(allPaidOff, now) is not { } all)
            {
                return false;
            }

            each.Take(address, now);
            allPaidOff = all;
            return true;
        }
    }

    private void Return(IPAddress address)
    {
        lock (gate)
        {
            allPaidOff = OverallBucket.Return(allPaidOff);
            each.Return(address, time.GetElapsedTime(start));
        }
    }
}
