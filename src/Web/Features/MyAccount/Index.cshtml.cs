using BeyondBoundaries.Storage.AccessTokens;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Web.Security.Rights;
using BeyondBoundaries.Web.Security.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.MyAccount;

/// <summary>The user's own account: their name, sign-in methods, sessions and tokens.</summary>
public sealed class IndexModel(
    AccountQueries accounts,
    SessionQueries sessions,
    AccessTokenQueries tokens,
    SingleSignOn singleSignOn,
    TimeProvider time
) : PageModel
{
    public AccountDetails Account { get; private set; } = null!;

    public bool ShowsSingleSignOn => singleSignOn.IsConfigured || Account.Identities.Count > 0;

    public string SingleSignOnName => char.ToUpperInvariant(singleSignOn.Name[0]) + singleSignOn.Name[1..];

    /// <summary>The number of the user's sessions.</summary>
    public int Sessions { get; private set; }

    /// <summary>The number of the user's tokens, including those that no longer work.</summary>
    public int Tokens { get; private set; }

    /// <summary>The message about the change that the user has just made, if any.</summary>
    public string? Change { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? changed)
    {
        if (await accounts.Find(User.GetAccountId(), HttpContext.RequestAborted) is not { } account)
        {
            return NotFound();
        }

        Account = account;
        Sessions = (await sessions.ListFor(User.GetAccountId(), time.GetUtcNow(), HttpContext.RequestAborted)).Count;
        Tokens = (await tokens.ListFor(User.GetAccountId(), HttpContext.RequestAborted)).Count;
        Change = AccountChange.GetText(changed);
        return Page();
    }

    internal static string DescribeTwoFactor(AccountDetails account) =>
        (account.HasTwoFactor, account.RecoveryCodes) switch
        {
            (false, _) => "Off",
            (true, 0) => "On. No recovery codes left: get new ones",
            (true, 1) => "On, 1 recovery code left",
            (true, var left) => $"On, {left} recovery codes left",
        };

    internal static string DescribePasskeys(AccountDetails account) =>
        account.Passkeys switch
        {
            0 => "None",
            1 => "1 passkey",
            var many => $"{many} passkeys",
        };

    internal static string DescribeIdentities(AccountDetails account) =>
        account.Identities.Count == 0
            ? "Not connected"
            : string.Join(", ", account.Identities.Select(identity => identity.Name));

    internal static string DescribeTokens(int tokens) =>
        tokens switch
        {
            0 => "None",
            1 => "1 token",
            _ => $"{tokens} tokens",
        };

    internal static string DescribeDevices(int sessions) =>
        sessions == 1 ? "On this device only" : $"On {sessions} devices";
}
