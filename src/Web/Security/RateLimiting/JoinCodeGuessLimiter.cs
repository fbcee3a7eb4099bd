using System.Net;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Web.Security.RateLimiting;

/// <summary>
/// The one way to look up a short code that somebody typed. Wrong codes are counted for the address they come from and
/// over all; right ones cost nothing, so that an office of sixty joins from one address. When either budget is spent,
/// nothing is looked up until a part of it is paid off.
/// </summary>
/// <remarks>
/// The budgets are large because it is the number of guesses that matters and not their speed. With 100 codes alive,
/// 10,000 guesses hit one with odds of 1 in 850,000; all that one address may guess at once, 1 in 430,000. The most
/// that
/// may be guessed over all is 273,000 in the first day (1 in 31,000) and 63 million in a year of uninterrupted attack
/// (1 in 135). The odds grow with the number of codes alive. See docs/adr/0008-short-codes.md.
/// </remarks>
public sealed class JoinCodeGuessLimiter(TimeProvider time)
{
    /// <summary>How many wrong codes one address may try at once.</summary>
    public const int MaxPerAddress = 20_000;

    /// <summary>How many wrong codes may be tried at once over all.</summary>
    public const int MaxOverall = 100_000;

    /// <summary>
    /// How many addresses are remembered. Beyond that, those that tried the least are forgotten; over all they still
    /// count.
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
        "Check the code: no open round has this one",
        Field
    );
    private static readonly Problem TooManyGuesses = new(
        "code-too-many",
        "There were too many wrong codes. Wait a minute and try again, or use the link or the QR code",
        Field
    );

    private readonly Lock gate = new();
    private readonly long start = time.GetTimestamp();
    private readonly KeyedTokenBuckets<IPAddress> each = new(AddressBucket, MaxAddresses);
    private TimeSpan allPaidOff;

    /// <summary>How many addresses are remembered now: only those that tried wrong codes.</summary>
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

    /// <summary>Looks up what somebody typed.</summary>
    /// <param name="from">The address of the request.</param>
    /// <param name="typed">What was typed. What cannot be a code is not looked up and costs nothing.</param>
    /// <param name="find">
    /// Finds what the code opens, or null. It must not write: a mail scanner or a guess may be asking.
    /// </param>
    /// <returns>
    /// What the code opens, or a problem of the field <c>Code</c>: <c>code-form</c>, <c>code-unknown</c> or
    /// <c>code-too-many</c>.
    /// </returns>
    public async Task<Result<T>> LookUp<T>(IPAddress? from, string? typed, Func<ShortCode, Task<T?>> find)
        where T : class
    {
        if (ShortCode.Parse(typed) is not { } code)
        {
            return InvalidCode;
        }

        // Taken before the answer is known and given back if it was right: tries that run at once must not share what
        // is left for one.
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
