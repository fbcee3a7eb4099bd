using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Accounts;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.MyAccount;

/// <summary>Shows the key for the app and asks for its first code. The answer to the right one shows the recovery codes, once.</summary>
public sealed class TurnOnTwoStepModel(AccountQueries accounts, TwoStepStore twoSteps, TimeProvider time) : PasswordAccountPage(accounts)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The key, as the app knows it.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The key as an authenticator app reads it from a picture.</summary>
    public string Address => $"otpauth://totp/{Uri.EscapeDataString("Beyond Boundaries")}:{Uri.EscapeDataString(Account.Email)}?secret={Key}&issuer={Uri.EscapeDataString("Beyond Boundaries")}";

    public async Task<IActionResult> OnGetAsync() => await ReadKey() ? Page() : LocalRedirect(Links.MyTwoStep);

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await ReadKey())
        {
            return LocalRedirect(Links.MyTwoStep);
        }

        if (string.IsNullOrWhiteSpace(Input.Code))
        {
            ModelState.AddModelError("Input.Code", "Enter the code that your app shows");
            return Page();
        }

        var turnedOn = await twoSteps.TurnOn(User.Account(), Input.Code, time.GetUtcNow(), HttpContext.RequestAborted);
        if (!turnedOn.Is(out var codes))
        {
            ModelState.Add(turnedOn.Problems);
            return Page();
        }

        await HttpContext.SignInAsync(IdentityConstants.ApplicationScheme, User);
        return this.Show(codes);
    }

    /// <summary>Four at a time, as people read them.</summary>
    internal static string InGroups(string key) => string.Join(' ', key.Chunk(4).Select(group => new string(group)));

    private async Task<bool> ReadKey() => (Key = await twoSteps.Waiting(User.Account(), HttpContext.RequestAborted) ?? "").Length > 0;

    public sealed record Form
    {
        public string? Code { get; init; }
    }
}
