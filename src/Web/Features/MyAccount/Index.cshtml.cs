using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Accounts;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.MyAccount;

/// <summary>Somebody's own account: what they are called and how they sign in.</summary>
public sealed class IndexModel(AccountQueries accounts, SessionQueries sessions, SingleSignOn singleSignOn, TimeProvider time) : PageModel
{
    public AccountDetails Account { get; private set; } = null!;

    public bool ShowsSingleSignOn => singleSignOn.IsThere || Account.Identities.Count > 0;

    public string SingleSignOnName => char.ToUpperInvariant(singleSignOn.Name[0]) + singleSignOn.Name[1..];

    /// <summary>On how many devices they are signed in.</summary>
    public int Sessions { get; private set; }

    /// <summary>What they have just changed, in words.</summary>
    public string? Change { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? changed)
    {
        if (await accounts.Find(User.Account(), HttpContext.RequestAborted) is not { } account)
        {
            return NotFound();
        }

        Account = account;
        Sessions = (await sessions.Of(User.Account(), time.GetUtcNow(), HttpContext.RequestAborted)).Count;
        Change = AccountChange.Words(changed);
        return Page();
    }

    internal static string TwoSteps(AccountDetails account) => (account.HasTwoSteps, account.RecoveryCodes) switch
    {
        (false, _) => "Off",
        (true, 0) => "On. No recovery codes left: get new ones",
        (true, 1) => "On, 1 recovery code left",
        (true, var left) => $"On, {left} recovery codes left",
    };

    internal static string Passkeys(AccountDetails account) => account.Passkeys switch
    {
        0 => "None",
        1 => "1 passkey",
        var many => $"{many} passkeys",
    };

    internal static string Identities(AccountDetails account) => account.Identities.Count == 0 ? "Not connected" : string.Join(", ", account.Identities.Select(identity => identity.Name));

    internal static string Devices(int sessions) => sessions == 1 ? "On this device only" : $"On {sessions} devices";
}
