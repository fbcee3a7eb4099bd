using System.Security.Cryptography;
using BeyondBoundaries.Core;
using BeyondBoundaries.Web.Security.Cookies;
using Microsoft.AspNetCore.DataProtection;

namespace BeyondBoundaries.Web.Security.SignIn;

/// <summary>
/// Records, in a protected cookie, the last five accounts that a browser was used to sign in to. The cookie does not
/// give access to anything. It only prevents other people's failed attempts from making this browser wait.
/// </summary>
public sealed class RecognisedBrowserCookie(IDataProtectionProvider protection)
{
    private const string CookieName = CookieNames.RecognisedBrowser;
    private const char Between = ' ';
    private const int MaxAccounts = 5;

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(180);

    private readonly IDataProtector protector = protection.CreateProtector(CookieName);

    /// <summary>Finds the id of the browser; null if it was not used to sign in to this account before.</summary>
    public string? FindId(HttpContext context, AccountId account) =>
        Read(context) is [var browser, .. var accounts] && accounts.Contains(account.Value.ToString()) ? browser : null;

    public void Remember(HttpContext context, AccountId account)
    {
        var known = Read(context);
        var browser = known is [var name, ..] ? name : RandomNumberGenerator.GetHexString(32);
        string[] parts =
        [
            browser,
            account.Value.ToString(),
            .. known.Skip(1).Where(one => one != account.Value.ToString()).Take(MaxAccounts - 1),
        ];
        context.Response.Cookies.Append(
            CookieName,
            protector.Protect(string.Join(Between, parts)),
            CookieOptionsFactory.CreateStrict(context, Lifetime)
        );
    }

    private string[] Read(HttpContext context)
    {
        try
        {
            return context.Request.Cookies[CookieName] is { Length: > 0 } text
                ? protector.Unprotect(text).Split(Between)
                : [];
        }
        catch (CryptographicException)
        {
            return [];
        }
    }
}
