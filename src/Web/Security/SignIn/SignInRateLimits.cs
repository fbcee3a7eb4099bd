using System.Net;
using System.Security.Cryptography;
using System.Text;
using BeyondBoundaries.Core;
using BeyondBoundaries.Web.Security.RateLimiting;

namespace BeyondBoundaries.Web.Security.SignIn;

/// <summary>
/// Wrong passwords and codes cost a part of a budget; right ones cost nothing. Each address has a budget of its own on
/// each account, and
/// keeps a slow lane when others have spent what the account has. A browser that has signed in to the account before
/// has a budget of its
/// own too. So wrong tries of others never keep a right password out.
/// </summary>
/// <remarks>
/// Names that no account has are counted as all others are, so a wait tells nothing. The budgets live in the memory of
/// one process.
/// See docs/adr/0013-accounts.md.
/// </remarks>
public sealed class SignInRateLimits(TimeProvider time)
{
    /// <summary>How many wrong passwords one address may try at once on one account.</summary>
    public const int MaxPerAddressAndAccount = 10;

    /// <summary>How many wrong passwords may be tried at once on one account, from everywhere.</summary>
    public const int MaxPerAccount = 100;

    /// <summary>How many wrong passwords one address may try at once on all accounts. An office shares it.</summary>
    public const int MaxPerAddress = 300;

    /// <summary>
    /// How many wrong passwords one address may try at once on an account whose own budget is spent. Each address has
    /// such a lane of its own,
    /// so that wrong tries of others never keep the right password out.
    /// </summary>
    public const int MaxInSlowLane = 3;

    /// <summary>
    /// How many wrong codes may be tried at once on one account. Only who knows the password can try any.
    /// </summary>
    public const int MaxCodes = 5;

    private const int MaxRemembered = 10_000;

    /// <summary>The answer when a budget is spent.</summary>
    public static readonly Problem TooManyAttempts = new(
        "too-many-tries",
        "There were too many wrong attempts. Wait a minute, then try again",
        "email"
    );

    private readonly Lock gate = new();
    private readonly long start = time.GetTimestamp();
    private readonly KeyedTokenBuckets<(string Whom, string Place)> places = new(
        new(MaxPerAddressAndAccount, TimeSpan.FromSeconds(30)),
        MaxRemembered
    );
    private readonly KeyedTokenBuckets<string> accounts = new(
        new(MaxPerAccount, TimeSpan.FromMinutes(1)),
        MaxRemembered
    );
    private readonly KeyedTokenBuckets<(string Whom, string Place)> slow = new(
        new(MaxInSlowLane, TimeSpan.FromMinutes(10)),
        MaxRemembered
    );
    private readonly KeyedTokenBuckets<IPAddress> addresses = new(
        new(MaxPerAddress, TimeSpan.FromSeconds(2)),
        MaxRemembered
    );
    private readonly KeyedTokenBuckets<(AccountId Whom, string Place)> codes = new(
        new(MaxCodes, TimeSpan.FromMinutes(15)),
        MaxRemembered
    );

    /// <summary>Looks whether a password is right, when one more may be wrong.</summary>
    /// <param name="from">The address of the request.</param>
    /// <param name="email">Whose account it would be; there may be none.</param>
    /// <param name="browser">The browser, if it has signed in to the account before.</param>
    /// <param name="look">
    /// Whether the password is right; null when nobody had time to look, which costs nothing.
    /// </param>
    /// <returns>Whether it is; null when the budget is spent, and then nothing was looked at.</returns>
    public async Task<bool?> CheckPassword(IPAddress? from, string email, string? browser, Func<Task<bool?>> look)
    {
        var address = ClientAddress.From(from);
        // Written as Identity looks it up, so that no other spelling has a budget of its own.
        var whom = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(email.Normalize().ToUpperInvariant())));
        (string Whom, string Place) place = (whom, browser ?? address.ToString());
        bool isSlow;
        lock (gate)
        {
            var now = time.GetElapsedTime(start);
            isSlow = browser is null && !accounts.Allows(whom, now);
            if (
                !places.Allows(place, now)
                || (browser is null && !addresses.Allows(address, now))
                || (isSlow && !slow.Allows(place, now))
            )
            {
                return null;
            }

            // Taken before the answer is known and given back if it was right: tries that run at once must not share
            // what is left for one.
            places.Take(place, now);
            if (isSlow)
            {
                slow.Take(place, now);
            }
            else if (browser is null)
            {
                accounts.Take(whom, now);
            }

            if (browser is null)
            {
                addresses.Take(address, now);
            }
        }

        bool? right = null;
        try
        {
            right = await look();
        }
        finally
        {
            if (right != false)
            {
                GiveBack();
            }
        }

        return right;

        void GiveBack()
        {
            lock (gate)
            {
                var now = time.GetElapsedTime(start);
                places.Return(place, now);
                if (isSlow)
                {
                    slow.Return(place, now);
                }
                else if (browser is null)
                {
                    accounts.Return(whom, now);
                }

                if (browser is null)
                {
                    addresses.Return(address, now);
                }
            }
        }
    }

    /// <summary>The same for the code that comes after the password.</summary>
    public async Task<bool?> CheckCode(AccountId account, string? browser, Func<Task<bool>> look)
    {
        var place = (account, browser ?? "");
        lock (gate)
        {
            var now = time.GetElapsedTime(start);
            if (!codes.Allows(place, now))
            {
                return null;
            }

            codes.Take(place, now);
        }

        if (!await look())
        {
            return false;
        }

        lock (gate)
        {
            codes.Return(place, time.GetElapsedTime(start));
        }

        return true;
    }
}
