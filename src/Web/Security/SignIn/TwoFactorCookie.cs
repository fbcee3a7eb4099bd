using System.Security.Claims;
using BeyondBoundaries.Storage.Tables;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace BeyondBoundaries.Web.Security.SignIn;

/// <summary>
/// Records, in a protected cookie, which user entered the correct password. The cookie lasts for ten minutes, or until
/// the user enters the correct code.
/// </summary>
internal static class TwoFactorCookie
{
    private const string StampClaim = "password-given";

    public static Task Set(HttpContext context, Account account) =>
        context.SignInAsync(
            IdentityConstants.TwoFactorUserIdScheme,
            new ClaimsPrincipal(
                new ClaimsIdentity(
                    [
                        new(ClaimTypes.NameIdentifier, account.Id.ToString()),
                        new(StampClaim, account.SecurityStamp ?? ""),
                    ],
                    IdentityConstants.TwoFactorUserIdScheme
                )
            )
        );

    /// <summary>
    /// Finds the account whose user must enter a code; null if no password was entered recently, or if the account has
    /// been removed or its sign-in methods have changed since then.
    /// </summary>
    public static async Task<Account?> FindAccount(HttpContext context, UserManager<Account> accounts)
    {
        var asked = (await context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Principal;
        return
            asked?.FindFirstValue(StampClaim) is { } stamp
            && await accounts.FindByIdAsync(asked.FindFirstValue(ClaimTypes.NameIdentifier)!)
                is { TwoFactorEnabled: true } account
            && account.SecurityStamp == stamp
            ? account
            : null;
    }

    public static Task Delete(HttpContext context) => context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
}
