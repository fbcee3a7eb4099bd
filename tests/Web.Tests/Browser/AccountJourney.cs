using System.Text.RegularExpressions;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Web.Tests.Running;
using Microsoft.Playwright;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>Tests the account pages in a browser, in every state.</summary>
public sealed partial class AccountJourney(Chromium chromium)
{
    private const string NewPassword = "another horse battery";
    private const string NewEmail = "fay@example.org";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Account_FromSignInToTwoStepsAndBack_WorksWithAndWithoutScripts(bool scripts)
    {
        await using var application = await RunningApplication.Start();
        await using var room = await Room.In(application);
        await using var person = await BrowserUser.With(chromium, "account", scripts, width: 320);
        await using var elsewhere = await BrowserUser.With(chromium, "elsewhere", scripts, inspects: false);
        await elsewhere.SignIn(application);

        await person.GoTo(new Uri(application.Address, "/sign-in"));
        await person.Fill("Email address", "nobody@example.org");
        await person.Fill("Password", "wrong horse battery");
        await person.Press("Sign in", exact: true);
        Assert.StartsWith("Error: ", await person.Page.TitleAsync(), StringComparison.Ordinal);
        await person.SignIn(application);
        await person.Follow("My account");

        await person.Follow("Change Name");
        await person.Fill("Your name", "");
        await person.Press("Change your name");
        Assert.Contains("Enter your name", await person.Text(), StringComparison.Ordinal);
        await person.Fill("Your name", "Fay of the council");
        await person.Press("Change your name");
        Assert.Contains("Your name has been changed", await person.Text(), StringComparison.Ordinal);

        await person.Follow("Change Email address");
        await person.Fill("New email address", "nobody");
        await person.Fill("Your password", "wrong horse battery");
        await person.Press("Change your email address");
        Assert.Equal("nobody", await person.Page.GetByLabel("New email address").InputValueAsync());
        Assert.Contains("That is not your password", await person.Text(), StringComparison.Ordinal);
        await person.Fill("Your password", Room.Password);
        await person.Press("Change your email address");
        Assert.Contains("Enter an email address in the correct format", await person.Text(), StringComparison.Ordinal);
        await person.Fill("New email address", NewEmail);
        await person.Fill("Your password", Room.Password);
        await person.Press("Change your email address");
        Assert.Contains("Your email address has been changed", await person.Text(), StringComparison.Ordinal);

        await person.Follow("See where you are signed in");
        await person.Press("Sign out Chrom");
        Assert.Contains("You have been signed out on that device", await person.Text(), StringComparison.Ordinal);
        await elsewhere.GoTo(new Uri(application.Address, "/my-account"));
        Assert.Equal("Sign in", await elsewhere.Heading());

        await MakeToken(person);

        await person.Follow("My account");
        await person.Follow("Change Password");
        await person.Press("Change your password");
        await person.Fill("Current password", Room.Password);
        await person.Fill("New password", "Password1234");
        await person.Press("Change your password");
        Assert.Contains("too easy to guess", await person.Text(), StringComparison.Ordinal);
        await person.Fill("Current password", Room.Password);
        await person.Fill("New password", NewPassword);
        await person.Press("Change your password");
        Assert.Contains("Your password has been changed", await person.Text(), StringComparison.Ordinal);

        var codes = await TurnOnTwoSteps(person);
        await person.Follow("Sign out");
        await person.Press("Sign out");
        await SignIn(person, application);
        Assert.Equal("Enter your code", await person.Heading());
        await person.Fill("Code", "12");
        await person.Press("Continue");
        Assert.Contains("The code is wrong", await person.Text(), StringComparison.Ordinal);
        await person.Fill("Code", codes[0]);
        await person.Press("Continue");
        await person.Follow("My account");
        await person.Follow("Change Two-factor sign-in");
        await person.Follow("Get new recovery codes");
        await person.Press("Get new recovery codes");
        await person.Fill("Your password", NewPassword);
        await person.Press("Get new recovery codes");
        Assert.Equal("Your recovery codes", await person.Heading());
        await person.Follow("My account");
        await person.Follow("Change Two-factor sign-in");
        await person.Follow("Turn off two-factor sign-in");
        await person.Fill("Your password", NewPassword);
        await person.Press("Turn off two-factor sign-in");
        Assert.Contains("Two-factor sign-in is off", await person.Text(), StringComparison.Ordinal);
        if (!scripts)
        {
            await person.Follow("Change Passkeys");
            Assert.Contains("does not support passkeys", await person.Text(), StringComparison.Ordinal);
        }

        Assert.Empty(person.Complaints);
    }

    private static async Task MakeToken(BrowserUser person)
    {
        await person.Follow("My account");
        await person.Follow("See your personal access tokens");
        await person.Press("Create a token");
        await person.Press("Create the token");
        Assert.Contains("Select what the program may read", await person.Text(), StringComparison.Ordinal);
        await person.Fill("Name of the token", "Quarterly figures");
        await person.Choose("Partnerships, rounds and frameworks");
        await person.Choose("All partnerships that I belong to");
        await BrowserUser.Check(person.Page.GetByLabel("90 days"));
        await person.Fill("Your password", Room.Password);
        await person.Press("Create the token");
        Assert.Equal("Your token is ready", await person.Heading());
        await person.Press("I have copied it");
        await person.Follow("Revoke Quarterly figures");
        await person.Press("Revoke the token");
        Assert.Contains("The token has been revoked", await person.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SingleSignOn_FromTheSignInPageToSigningOut_IsSeenInEveryState()
    {
        await using var provider = await IdentityProvider.Start();
        await using var application = await RunningApplication.Start(settings: provider.Settings());
        await provider.Know(application);
        await using var room = await Room.In(application);
        await room.AddAccount("administrator@example.org", administrator: true);
        await using var person = await BrowserUser.With(chromium, "sign-on", width: 320);

        await provider.Refuse();
        await person.GoTo(new Uri(application.Address, "/sign-in"));
        await person.Press("Sign in with Northshire Council");
        Assert.Contains("You are not signed in", await person.Text(), StringComparison.Ordinal);
        await provider.SignIn("subject", "Fay Northshire", Room.Email);
        await person.Press("Sign in with Northshire Council");
        Assert.Equal("You are signed in", await person.Heading());
        Assert.Contains(
            "Ask the facilitator of your partnership for an invitation",
            await person.Text(),
            StringComparison.Ordinal
        );
        await person.Follow("Sign out");
        await person.Press("Sign out");
        Assert.Equal("You are signed out", await person.Heading());

        await using var owner = await BrowserUser.With(chromium, "connect", width: 320);
        await provider.SignIn("mine", "Fay Northshire", Room.Email);
        await owner.SignIn(application);
        await owner.Follow("My account");
        await owner.Follow("Change Northshire Council");
        await owner.Press("Go to Northshire Council");
        Assert.Equal("Connect this account?", await owner.Heading());
        await owner.Press("Connect the account");
        Assert.Contains("Enter your password", await owner.Text(), StringComparison.Ordinal);
        await owner.Fill("Your password for Beyond Boundaries", Room.Password);
        await owner.Press("Connect the account");
        Assert.Contains("Your account is connected", await owner.Text(), StringComparison.Ordinal);
        await owner.Follow("My account");
        await owner.Follow("Change Northshire Council");
        await owner.Fill("Your password", Room.Password);
        await owner.Press("Disconnect");
        Assert.Contains("The connection has been removed", await owner.Text(), StringComparison.Ordinal);
        Assert.Empty(person.Complaints.Concat(owner.Complaints));
    }

    [Fact]
    public async Task Sessions_OfEverybody_AreEndedByAnAdministrator()
    {
        await using var application = await RunningApplication.Start();
        await using var room = await Room.In(application);
        await room.AddAccount("administrator@example.org", administrator: true);
        await using var facilitator = await BrowserUser.With(chromium, "ended", inspects: false);
        await facilitator.SignIn(application);
        await using var second = await BrowserUser.With(chromium, "ended-too", inspects: false);
        await second.SignIn(application);
        await using var administrator = await BrowserUser.With(chromium, "sessions", width: 320);
        await administrator.GoTo(new Uri(application.Address, "/sign-in"));
        await administrator.Fill("Email address", "administrator@example.org");
        await administrator.Fill("Password", Room.Password);
        await administrator.Press("Sign in", exact: true);
        await administrator.Follow("Administration");
        await administrator.Follow("See who is signed in");
        await administrator.Press("Sign Facilitator out everywhere");
        Assert.Contains("The user has been signed out", await administrator.Text(), StringComparison.Ordinal);
        await facilitator.GoTo(new Uri(application.Address, "/my-account"));
        Assert.Equal("Sign in", await facilitator.Heading());
        Assert.Empty(administrator.Complaints);
    }

    private static async Task SignIn(BrowserUser person, RunningApplication application)
    {
        await person.GoTo(new Uri(application.Address, "/sign-in"));
        await person.Fill("Email address", NewEmail);
        await person.Fill("Password", NewPassword);
        await person.Press("Sign in", exact: true);
    }

    private static async Task<IReadOnlyList<string>> TurnOnTwoSteps(BrowserUser person)
    {
        await person.Follow("Change Two-factor sign-in");
        await person.Press("Turn on two-factor sign-in");
        Assert.Contains("Enter your password", await person.Text(), StringComparison.Ordinal);
        await person.Fill("Your password", NewPassword);
        await person.Press("Turn on two-factor sign-in");
        Assert.Equal(1, await person.Page.Locator(".bb-qr svg").CountAsync());
        await person.Page.GetByText("If you cannot scan the code").ClickAsync();
        await person.Look();
        var key = (await person.Page.Locator(".bb-key").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await person.Fill("Code from your app", "12");
        await person.Press("Turn on two-factor sign-in");
        await person.Fill("Code from your app", Totp.CodeAt(key, DateTimeOffset.UtcNow));
        await person.Press("Turn on two-factor sign-in");
        Assert.Equal("Your recovery codes", await person.Heading());
        var saved = Uri.UnescapeDataString(
            (
                await person
                    .Page.GetByRole(AriaRole.Link, new() { Name = "Save the codes as a text file" })
                    .GetAttributeAsync("href")
            )!
        );
        var codes = RecoveryCode().Matches(saved).Select(match => match.Value).ToList();
        Assert.Equal(10, codes.Count);
        Assert.All(codes, code => Assert.Contains(code, person.Text().Result, StringComparison.Ordinal));
        await person.Press("I have saved them");
        Assert.Contains("On, 10 recovery codes left", await person.Text(), StringComparison.Ordinal);
        return codes;
    }

    [GeneratedRegex("([A-Z2-9]{4}-){3}[A-Z2-9]{4}")]
    private static partial Regex RecoveryCode();
}
