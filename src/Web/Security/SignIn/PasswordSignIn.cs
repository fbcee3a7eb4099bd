using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Audit;
using BeyondBoundaries.Web.Security.Passwords;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Identity;

namespace BeyondBoundaries.Web.Security.SignIn;

/// <summary>
/// Whose e-mail address and password somebody typed. Without such an account it does the same work and says the same.
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
        "The email address or the password is wrong. Check both and try again",
        "email"
    );
    private static readonly Problem RecentSignInRequired = new(
        "sign-in-again",
        "You signed in a while ago. Sign out and in again, then come back to this page"
    );
    private static readonly TimeSpan JustNow = TimeSpan.FromMinutes(10);
    private static readonly Account Nobody = new();

    // Made once, the way real ones are: checking against it takes as long.
    private static string? nobodysHash;

    /// <summary>What somebody is told who may sign in by single sign-on alone.</summary>
    public Problem OtherMethod =>
        new("single-sign-on-only", $"Only administrators sign in like this. Sign in with {singleSignOn.Name}", "email");

    /// <summary>Checks them.</summary>
    /// <returns>The account; or <c>sign-in-wrong</c> or <c>too-many-tries</c>, of the field <c>email</c>.</returns>
    public async Task<Result<Account>> Check(HttpContext context, string email, string password)
    {
        var account = await accounts.FindByNameAsync(email);
        var browser = account is null ? null : browsers.FindId(context, new(account.Id));
        var right = await tries.CheckPassword(
            context.Connection.RemoteIpAddress,
            email,
            browser,
            () =>
                turns.Run<bool?>(
                    context,
                    () =>
                    {
                        var hash =
                            account?.PasswordHash
                            ?? (nobodysHash ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString()));
                        var isRight =
                            hasher.VerifyHashedPassword(account ?? Nobody, hash, password)
                            != PasswordVerificationResult.Failed;
                        // Whoever may not sign in like this learns nothing of the password, and pays for asking.
                        return Task.FromResult<bool?>(
                            isRight && account?.PasswordHash is not null && singleSignOn.AllowsOtherMethods(account)
                        );
                    }
                )
        );
        if (right is null)
        {
            await audit.RecordFailedSignIns(new(account?.Id ?? Guid.Empty), time.GetUtcNow(), context.RequestAborted);
        }

        return right switch
        {
            null => SignInRateLimits.TooManyAttempts,
            true => account!,
            false when singleSignOn.IsOnlyMethod => WrongPassword with
            {
                Message = $"{WrongPassword.Message}. If you are not an administrator, sign in with {singleSignOn.Name}",
            },
            false => WrongPassword,
        };
    }

    /// <summary>
    /// Makes sure of whoever is signed in before they change what they sign in with: by their password or, without one,
    /// by their
    /// having signed in just now. A thief of an open browser can do neither.
    /// </summary>
    /// <returns>What is wrong; null when it is them.</returns>
    public async Task<Problem?> Reauthenticate(
        HttpContext context,
        AccountDetails account,
        string? password,
        string field
    ) =>
        account.HasPassword ? await CheckOwnPassword(context, password, field)
        : time.GetUtcNow() - context.User.GetSignedInSince() > JustNow ? RecentSignInRequired
        : null;

    /// <summary>Checks the password of whoever is signed in, before they change what they sign in with.</summary>
    /// <param name="context">Their request.</param>
    /// <param name="password">What they typed.</param>
    /// <param name="field">Where they typed it.</param>
    /// <returns>What is wrong; null when it is right.</returns>
    public async Task<Problem?> CheckOwnPassword(HttpContext context, string? password, string field)
    {
        if (string.IsNullOrEmpty(password))
        {
            return new Problem("no-password", "Enter your password", field);
        }

        var id = context.User.GetAccountId();
        var account = await accounts.FindByIdAsync(id.Value.ToString());
        // A budget of this session's own: nobody else can keep its owner waiting.
        var right = account?.PasswordHash is null
            ? false
            : await tries.CheckPassword(
                context.Connection.RemoteIpAddress,
                account.UserName!,
                context.User.GetSessionId().Value.ToString(),
                () =>
                    turns.Run<bool?>(
                        context,
                        () =>
                            Task.FromResult<bool?>(
                                hasher.VerifyHashedPassword(account, account.PasswordHash, password)
                                    != PasswordVerificationResult.Failed
                            )
                    )
            );
        return right switch
        {
            null => SignInRateLimits.TooManyAttempts with { Field = field },
            true => null,
            false => new Problem("password-wrong", "That is not your password. Check it and try again", field),
        };
    }
}
