using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Audit;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Web.Security.Passwords;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Identity;

namespace BeyondBoundaries.Web.Security.SignIn;

/// <summary>
/// Finds the account for an email address and password. If there is no account, this class does the same work and
/// returns the same problem as for a wrong password.
/// </summary>
public sealed class PasswordSignIn(
    UserManager<Account> accounts,
    IPasswordHasher<Account> hasher,
    SignInRateLimits tries,
    PasswordHashingScheduler turns,
    RecognisedBrowserCookie browsers,
    SingleSignOn singleSignOn,
    AuditStore audit,
    TimeProvider time
)
{
    private static readonly Problem WrongPassword = new(
        "sign-in-wrong",
        "The email address or the password is wrong. Check both, then try again",
        "email"
    );
    private static readonly Problem RecentSignInRequired = new(
        "sign-in-again",
        "You signed in more than 10 minutes ago. Sign out, sign in again, then come back to this page"
    );
    private static readonly TimeSpan JustNow = TimeSpan.FromMinutes(10);
    private static readonly Account Nobody = new();

    // The hash to check a password against if the account does not exist or has no password. It is computed once, in
    // the same way as a real hash, so that the check takes as long as one for a real account.
    private static string? nobodysHash;

    /// <summary>The problem for a user who may sign in only with single sign-on.</summary>
    public Problem OtherMethod =>
        new(
            "single-sign-on-only",
            $"Only administrators can sign in with a password or passkey. Sign in with {singleSignOn.Name}",
            "email"
        );

    /// <summary>Checks an email address and password.</summary>
    /// <returns>
    /// The account, or a problem with the field <c>email</c>: <c>sign-in-wrong</c>, <c>too-many-tries</c> or
    /// <c>busy</c>.
    /// </returns>
    public async Task<Result<Account>> Check(HttpContext context, string email, string password)
    {
        var account = await accounts.FindByNameAsync(email);
        var browser = account is null ? null : browsers.FindId(context, new(account.Id));
        var isAllowed = false;
        var right = await tries.CheckPassword(
            context.Connection.RemoteIpAddress,
            email,
            browser,
            () =>
            {
                isAllowed = true;
                return turns.Run<bool?>(
                    context,
                    () =>
                    {
                        var hash =
                            account?.PasswordHash
                            ?? (nobodysHash ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString()));
                        var isRight =
                            hasher.VerifyHashedPassword(account ?? Nobody, hash, password)
                            != PasswordVerificationResult.Failed;
                        // A user who may not use this sign-in method is not told whether the password was right, and
                        // the attempt is counted as wrong.
                        return Task.FromResult<bool?>(
                            isRight && account?.PasswordHash is not null && singleSignOn.AllowsOtherMethods(account)
                        );
                    }
                );
            }
        );
        if (right is null && !isAllowed)
        {
            await audit.RecordFailedSignIns(new(account?.Id ?? Guid.Empty), time.GetUtcNow(), context.RequestAborted);
        }

        return right switch
        {
            null => (isAllowed ? PasswordHashingScheduler.TooBusy : SignInRateLimits.TooManyAttempts) with
            {
                Field = "email",
            },
            true => account!,
            false when singleSignOn.IsOnlyMethod => WrongPassword with
            {
                Message = $"{WrongPassword.Message}. If you are not an administrator, sign in with {singleSignOn.Name}",
            },
            false => WrongPassword,
        };
    }

    /// <summary>
    /// Verifies the signed-in user before they change a sign-in method or create a token: by their password or, if they
    /// have none, by a very recent sign-in. Someone else who finds a browser in which the user is still signed in can
    /// usually provide neither.
    /// </summary>
    /// <returns>The problem; null if the user is verified.</returns>
    public async Task<Problem?> Reauthenticate(
        HttpContext context,
        AccountDetails account,
        string? password,
        string field
    ) =>
        account.HasPassword ? await CheckOwnPassword(context, password, field)
        : time.GetUtcNow() - context.User.GetSignedInSince() > JustNow ? RecentSignInRequired
        : null;

    /// <summary>Checks the password of the signed-in user, for example before a change to their account.</summary>
    /// <param name="context">The request.</param>
    /// <param name="password">The password as typed.</param>
    /// <param name="field">The field in which the password was typed.</param>
    /// <returns>The problem; null if the password is right.</returns>
    public async Task<Problem?> CheckOwnPassword(HttpContext context, string? password, string field)
    {
        if (string.IsNullOrEmpty(password))
        {
            return new Problem("no-password", "Enter your password", field);
        }

        var id = context.User.GetAccountId();
        var account = await accounts.FindByIdAsync(id.Value.ToString());
        var isAllowed = false;
        // The session has its own token bucket, so that other people's attempts cannot make the user wait.
        var right = account?.PasswordHash is null
            ? false
            : await tries.CheckPassword(
                context.Connection.RemoteIpAddress,
                account.UserName!,
                context.User.GetSessionId().Value.ToString(),
                () =>
                {
                    isAllowed = true;
                    return turns.Run<bool?>(
                        context,
                        () =>
                            Task.FromResult<bool?>(
                                hasher.VerifyHashedPassword(account, account.PasswordHash, password)
                                    != PasswordVerificationResult.Failed
                            )
                    );
                }
            );
        return right switch
        {
            null => (isAllowed ? PasswordHashingScheduler.TooBusy : SignInRateLimits.TooManyAttempts) with
            {
                Field = field,
            },
            true => null,
            false => new Problem("password-wrong", "That is not your password. Check it, then try again", field),
        };
    }
}
