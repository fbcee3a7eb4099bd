using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.MyAccount;

/// <summary>
/// Shows the key for an authenticator app and asks for the first code from that app. If the code is right, the response
/// shows the recovery codes once.
/// </summary>
public sealed class TurnOnTwoFactorModel(AccountQueries accounts, TwoFactorStore twoSteps, TimeProvider time)
    : PasswordAccountPage(accounts)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The key for the app, as text.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The address that an authenticator app reads from the QR code.</summary>
    public string Address
    {
        get
        {
            var issuer = Uri.EscapeDataString("Beyond Boundaries");
            return $"otpauth://totp/{issuer}:{Uri.EscapeDataString(Account.Email)}?secret={Key}&issuer={issuer}";
        }
    }

    public async Task<IActionResult> OnGetAsync() => await ReadKey() ? Page() : LocalRedirect(MyAccountLinks.TwoFactor);

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await ReadKey())
        {
            return LocalRedirect(MyAccountLinks.TwoFactor);
        }

        if (string.IsNullOrWhiteSpace(Input.Code))
        {
            ModelState.AddModelError("Input.Code", "Enter the code that your app shows");
            return Page();
        }

        var turnedOn = await twoSteps.TurnOn(
            User.GetAccountId(),
            Input.Code,
            time.GetUtcNow(),
            HttpContext.RequestAborted
        );
        if (!turnedOn.TryGetValue(out var codes))
        {
            ModelState.AddProblems(turnedOn.Problems);
            return Page();
        }

        await HttpContext.SignInAsync(IdentityConstants.ApplicationScheme, User);
        return this.Show(codes);
    }

    /// <summary>Formats a key in groups of four characters, for people to read.</summary>
    internal static string FormatKey(string key) => string.Join(' ', key.Chunk(4).Select(group => new string(group)));

    private async Task<bool> ReadKey() =>
        (Key = await twoSteps.FindPendingKey(User.GetAccountId(), HttpContext.RequestAborted) ?? "").Length > 0;

    public sealed record Form
    {
        public string? Code { get; init; }
    }
}
