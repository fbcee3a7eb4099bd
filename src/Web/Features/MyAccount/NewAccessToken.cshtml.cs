using System.Globalization;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Access;
using BeyondBoundaries.Storage.AccessTokens;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Partnerships;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Rights;
using BeyondBoundaries.Web.Security.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.MyAccount;

/// <summary>Creates a personal access token, which is shown only in the response to the form.</summary>
public sealed class NewAccessTokenModel(
    AccountQueries accounts,
    PartnershipQueries partnerships,
    AccessTokenStore store,
    PasswordSignIn passwords,
    TimeProvider time
) : AccountPage(accounts)
{
    /// <summary>The form value that means all partnerships.</summary>
    public const string AllPartnerships = "all";

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The token, once it has been created.</summary>
    public string? Token { get; private set; }

    public IReadOnlyList<PartnershipSummary> Partnerships { get; private set; } = [];

    private DateOnly Today => DateText.GetLondonDate(time.GetUtcNow());

    public Task OnGetAsync() => ReadPartnerships();

    public async Task<IActionResult> OnPostAsync()
    {
        await ReadPartnerships();
        var chosen = Partnerships.FirstOrDefault(one => one.Id.Value.ToString() == Input.Partnership)?.Id;
        var setup = AccessTokenSetup.From(
            Input.Name,
            Input.Scopes ?? [],
            chosen,
            int.TryParse(Input.Days, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : null,
            Today
        );
        ModelState.AddProblems(setup.Problems);
        if (chosen is null && Input.Partnership != AllPartnerships)
        {
            ModelState.AddProblems([
                new("no-partnership", "Select which partnerships the program may read about", "partnership"),
            ]);
        }

        if (await passwords.Reauthenticate(HttpContext, Account, Input.Password, "password") is { } wrong)
        {
            ModelState.AddProblems([wrong]);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var created = await store.Create(
            User.GetAccountId(),
            setup.Value!,
            Account.SecurityStamp,
            time.GetUtcNow(),
            HttpContext.RequestAborted
        );
        Token = created.Value;
        ModelState.AddProblems(created.Problems);
        return Page();
    }

    internal string DescribeLifetime(int days) =>
        $"{(days == AccessTokenSetup.MaxDays ? "A year" : $"{days} days")}, until {UkDate.Format(Today.AddDays(days))}";

    private async Task ReadPartnerships() =>
        Partnerships = await partnerships.ListFor(User.GetAccountId(), HttpContext.RequestAborted);

    public sealed record Form
    {
        public string? Name { get; init; }

        public IReadOnlyList<string>? Scopes { get; init; }

        public string? Partnership { get; init; }

        public string? Days { get; init; }

        public string? Password { get; init; }
    }
}
