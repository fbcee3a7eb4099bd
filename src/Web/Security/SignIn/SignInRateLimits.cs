using System.Net;
using System.Security.Cryptography;
using System.Text;
using BeyondBoundaries.Core;
using BeyondBoundaries.Web.Security.RateLimiting;

namespace BeyondBoundaries.Web.Security.SignIn;

/// <summary>
/// Limits wrong passwords and codes; correct ones are not counted. For passwords, each client address has a token
/// bucket for each account, and another for all accounts together. Each account also has a bucket that all addresses
/// share; when it is empty, each address still has a slow lane, which allows fewer attempts. A browser that was used to
/// sign in to the account before is limited only by its own bucket. So wrong passwords from other addresses never
/// prevent a user from signing in.
/// </summary>
/// <remarks>
/// Attempts with an email address that has no account are counted in the same way, so that having to wait does not
/// reveal whether an account exists. The buckets are in the memory of one process. See
/// docs/adr/0030-wrong-attempts.md.
/// </remarks>
public sealed class SignInRateLimits(TimeProvider time)
{
    /// <summary>The number of wrong passwords that one client address may try at once on one account.</summary>
    public const int MaxPerAddressAndAccount = 10;

    /// <summary>
    /// The number of wrong passwords that all client addresses together may try at once on one account.
    /// </summary>
    public const int MaxPerAccount = 100;

    /// <summary>
    /// The number of wrong passwords that one client address may try at once across all accounts. A whole office might
    /// share one address.
    /// </summary>
    public const int MaxPerAddress = 300;

    /// <summary>
    /// The number of wrong passwords that one client address may try at once on an account whose shared bucket is
    /// empty. Each address has its own slow lane, so that wrong passwords from other addresses never prevent a user
    /// from signing in.
    /// </summary>
    public const int MaxInSlowLane = 3;

    /// <summary>
    /// The number of wrong codes that may be tried at once on one account. Each browser that was used to sign in to the
    /// account before has its own limit of this size. Only a person who knows the password can try codes.
    /// </summary>
    public const int MaxCodes = 5;

    private const int MaxRemembered = 10_000;

    /// <summary>The problem to report when a bucket is empty.</summary>
    public static readonly Problem TooManyAttempts = new(
        "too-many-tries",
        "There have been too many attempts. Wait a few minutes, then try again",
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

    /// <summary>Checks a password, unless the limit on failed attempts has been reached.</summary>
    /// <param name="from">The IP address of the request.</param>
    /// <param name="email">The email address, which might not belong to any account.</param>
    /// <param name="browser">
    /// The id of a browser that was used to sign in to the account before, or of the user's session; null if there is
    /// neither.
    /// </param>
    /// <param name="look">
    /// Returns whether the password is right; null if it could not be checked, in which case no token is used.
    /// </param>
    /// <returns>
    /// Whether the password is right; null if a bucket is empty or the password could not be checked.
    /// </returns>
    public async Task<bool?> CheckPassword(IPAddress? from, string email, string? browser, Func<Task<bool?>> look)
    {
        var address = ClientAddress.From(from);
        // The email address is normalised in the same way as in ASP.NET Core Identity's look-up, so that a different
        // spelling does not get its own bucket.
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

            // A token is taken before the result is known, and returned if the password was right, so that concurrent
            // attempts cannot share the last token.
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

    /// <summary>
    /// Checks the code that the user enters after the password, unless the limit on failed attempts has been reached.
    /// </summary>
    /// <returns>Whether the code is right; null if the bucket is empty.</returns>
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
