using BeyondBoundaries.Web.Tests.Running;
using Microsoft.Playwright;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>Tests a passkey that is created and used with the browser's own virtual authenticator.</summary>
public sealed class PasskeyJourney(Chromium chromium)
{
    [Fact]
    public async Task Passkey_MadeNamedAndUsed_SignsInWithoutAPassword()
    {
        await using var application = await RunningApplication.Start();
        await using var room = await Room.In(application);
        // Browsers do not support passkeys for numeric addresses.
        var site = new UriBuilder(application.Address) { Host = "localhost" }.Uri;
        await using var person = await BrowserUser.With(chromium, "passkey");
        var device = await Device.Create(person.Page);
        await SignInByPassword(person, site);
        await person.GoTo(new Uri(site, "/my-account/passkeys"));

        await person.Press("Add a passkey");
        Assert.Contains("Enter a name for the passkey", await person.Text(), StringComparison.Ordinal);
        Assert.Contains("Enter your password", await person.Text(), StringComparison.Ordinal);
        await person.Fill("Name of the passkey", "Work laptop");
        await person.Fill("Your password", "wrong horse battery");
        await person.Press("Add a passkey");
        Assert.Equal("Work laptop", await person.Page.GetByLabel("Name of the passkey").InputValueAsync());
        Assert.Contains("That is not your password", await person.Text(), StringComparison.Ordinal);

        // A device that cannot verify its user cannot create a passkey.
        await device.VerifyPeople(false);
        await person.Fill("Your password", Room.Password);
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Assertions.Expect(person.Page.GetByText("No passkey was added")).ToBeVisibleAsync();
        await person.Look();
        await device.VerifyPeople(true);
        await person.Press("Add a passkey");
        Assert.Contains("Your passkey has been added", await person.Text(), StringComparison.Ordinal);
        Assert.Contains("Work laptop", await person.Text(), StringComparison.Ordinal);
        Assert.Equal(1, await device.Passkeys());

        await person.Follow("Sign out");
        await person.Press("Sign out");
        await person.GoTo(new Uri(site, "/sign-in?returnUrl=%2Fmy-account%2Fsessions"));
        await device.VerifyPeople(false);
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await Assertions.Expect(person.Page.GetByText("You are not signed in")).ToBeVisibleAsync();
        await person.Look();
        await device.VerifyPeople(true);
        await person.Press("Sign in with a passkey");
        Assert.Equal("Where you are signed in", await person.Heading());
        Assert.Contains("with a passkey", await person.Text(), StringComparison.Ordinal);

        await person.GoTo(new Uri(site, "/my-account/passkeys"));
        await person.Follow("Remove Work laptop");
        await person.Fill("Your password", Room.Password);
        await person.Press("Remove this passkey");
        Assert.Contains("The passkey has been removed", await person.Text(), StringComparison.Ordinal);
        await person.Follow("Sign out");
        await person.Press("Sign out");
        await person.GoTo(new Uri(site, "/sign-in"));
        await person.Press("Sign in with a passkey");
        Assert.Contains("We do not recognise this passkey", await person.Text(), StringComparison.Ordinal);
        // When a request from the script is refused, the browser reports it and the page shows the reason.
        Assert.All(
            person.Complaints,
            complaint => Assert.Contains("400 (Bad Request)", complaint, StringComparison.Ordinal)
        );
    }

    private static async Task SignInByPassword(BrowserUser person, Uri site)
    {
        await person.GoTo(new Uri(site, "/sign-in"));
        await person.Fill("Email address", Room.Email);
        await person.Fill("Password", Room.Password);
        await person.Press("Sign in", exact: true);
    }

    /// <summary>The browser's virtual authenticator.</summary>
    private sealed class Device
    {
        private readonly ICDPSession session;
        private readonly string id;

        private Device(ICDPSession session, string id) => (this.session, this.id) = (session, id);

        public static async Task<Device> Create(IPage page)
        {
            var session = await page.Context.NewCDPSessionAsync(page);
            await session.SendAsync("WebAuthn.enable");
            var added = await session.SendAsync(
                "WebAuthn.addVirtualAuthenticator",
                new()
                {
                    ["options"] = new Dictionary<string, object>
                    {
                        ["protocol"] = "ctap2",
                        ["transport"] = "internal",
                        ["hasResidentKey"] = true,
                        ["hasUserVerification"] = true,
                        ["isUserVerified"] = true,
                        ["automaticPresenceSimulation"] = true,
                    },
                }
            );
            return new(session, added!.Value.GetProperty("authenticatorId").GetString()!);
        }

        public async Task VerifyPeople(bool verifies) =>
            await session.SendAsync(
                "WebAuthn.setUserVerified",
                new() { ["authenticatorId"] = id, ["isUserVerified"] = verifies }
            );

        public async Task<int> Passkeys() =>
            (await session.SendAsync("WebAuthn.getCredentials", new() { ["authenticatorId"] = id }))!
                .Value.GetProperty("credentials")
                .GetArrayLength();
    }
}
