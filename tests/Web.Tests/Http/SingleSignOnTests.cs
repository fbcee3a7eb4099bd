using System.Net;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>Tests single sign-on with a real provider: only issuer and subject identify a user.</summary>
public sealed class SingleSignOnTests(SingleSignOnTests.Started started)
    : IClassFixture<SingleSignOnTests.Started>,
        IAsyncLifetime
{
    private const string Way = "/sign-in/single-sign-on";

    /// <summary>The provider's subject for this test, which no other test uses.</summary>
    private readonly string subject = $"{Guid.NewGuid()}";
    private Room room = null!;

    private IdentityProvider Provider => started.Provider;

    private RunningApplication Application => started.Application;

    public async ValueTask InitializeAsync()
    {
        await started.AsAtFirst();
        room = await Room.In(Application, email: $"{Guid.NewGuid():N}@example.org");
    }

    public ValueTask DisposeAsync() => room.DisposeAsync();

    [Fact]
    public async Task FirstTime_SameAddressAsAPassword_IsAnotherPersonWithoutRights()
    {
        await Provider.SignIn(subject, "Fay Northshire", room.Facilitator);
        using var person = new BrowserSession(Application.Address);

        var (path, text) = await person.Follow(Way);

        Assert.Equal("/sign-in/no-rights-yet", path);
        Assert.Contains("Fay Northshire", text, StringComparison.Ordinal);
        Assert.Contains("not a member of a partnership yet", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await person.Get(room.Path)).StatusCode);
        Assert.Contains("with single sign-on", await person.Text("/my-account/sessions"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await person.Get("/my-account/password")).StatusCode);

        // The account with a password has not changed, and the new account has no password.
        using var owner = new BrowserSession(Application.Address);
        Assert.Equal("/partnerships", await owner.SignIn(room.Facilitator));
        Assert.Equal(HttpStatusCode.OK, (await owner.Get(room.Path)).StatusCode);
        Assert.Contains("Not connected", await owner.Text("/my-account"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SecondTenant_SameAddressAndSubject_IsAnotherPerson()
    {
        using var first = new BrowserSession(Application.Address);
        using var again = new BrowserSession(Application.Address);
        using var second = new BrowserSession(Application.Address);
        await Provider.SignIn(subject, "Fay of the first", "same@example.org");
        await first.Follow(Way);
        await Rename(first, "The first");

        await started.Restart(tenant: 1);
        await Provider.SignIn(subject, "Fay of the second", "same@example.org");
        await second.Follow(Way);
        Assert.Contains("Fay of the second", await second.Text("/my-account"), StringComparison.Ordinal);
        Assert.DoesNotContain("The first", await second.Text("/my-account"), StringComparison.Ordinal);

        await started.Restart();
        await again.Follow(Way);
        Assert.Contains("The first", await again.Text("/my-account"), StringComparison.Ordinal);
        Assert.Contains("On 2 devices", await again.Text("/my-account"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_WithOneThingWrong_IsRefused()
    {
        foreach (var wrong in new[] { "nonce", "no-nonce", "audience", "issuer", "signature", "expired", null })
        {
            await Provider.SignIn(subject, "Eve", "eve@example.org", wrong);
            using var person = new BrowserSession(Application.Address);

            var (path, text) = await person.Follow(Way);

            // Only a token without faults is accepted.
            Assert.Equal((wrong, wrong is null ? "/sign-in/no-rights-yet" : "/sign-in?trouble=refused"), (wrong, path));
            Assert.Equal(
                wrong is not null,
                text.Contains("Either Northshire Council did not sign you in", StringComparison.Ordinal)
            );
            Assert.Equal(wrong is null, person.Cookie("account") is not null);
        }
    }

    [Fact]
    public async Task Way_ToTheProvider_CarriesChallengeStateAndNonce()
    {
        using var person = new BrowserSession(Application.Address);
        using var going = await person.Get(Way);
        Assert.StartsWith(Provider.Issuers[0], going.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var cookies = going.Headers.GetValues("Set-Cookie").ToList();
        Assert.Contains(cookies, cookie => cookie.Contains("single-sign-on-nonce.", StringComparison.Ordinal));
        Assert.Contains(cookies, cookie => cookie.Contains("single-sign-on-way.", StringComparison.Ordinal));
        Assert.All(cookies, cookie => Assert.Contains("httponly", cookie, StringComparison.Ordinal));
        Assert.All(cookies, cookie => Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal));
        Assert.All(cookies, cookie => Assert.Contains("; path=/;", cookie, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Callback_OfAnothersBrowserOrTwice_IsRefused()
    {
        await Provider.SignIn($"{subject}-attacker", "Eve", "eve@example.org");
        using var attacker = new BrowserSession(Application.Address);
        var callback = await CallbackOf(attacker);

        using var victim = new BrowserSession(Application.Address);
        Assert.Equal("/sign-in?trouble=refused", (await victim.Follow(callback)).Path);
        Assert.Null(victim.Cookie("account"));
        Assert.Equal("/sign-in/no-rights-yet", (await attacker.Follow(callback)).Path);
        Assert.Equal(
            "/sign-in?trouble=refused",
            (await attacker.Follow(callback)).Path.Replace(
                "/partnerships",
                "/sign-in?trouble=refused",
                StringComparison.Ordinal
            )
        );
        Assert.Equal("/sign-in", (await victim.Follow("/sign-in/single-sign-on/done")).Path);
    }

    [Fact]
    public async Task SignIn_GivenUpAtTheProvider_SaysSo()
    {
        await Provider.Refuse();
        using var person = new BrowserSession(Application.Address);
        Assert.Equal("/sign-in?trouble=refused", (await person.Follow(Way)).Path);
    }

    [Fact]
    public async Task SignIn_AskedToGoOn_GoesOnWithinTheSiteAlone()
    {
        await Provider.SignIn(subject, "Fay", "fay@example.org");
        using var person = new BrowserSession(Application.Address);
        Assert.Equal("/my-account/sessions", (await person.Follow($"{Way}?returnUrl=%2Fmy-account%2Fsessions")).Path);
        using var other = new BrowserSession(Application.Address);
        Assert.Equal(
            "/sign-in/no-rights-yet",
            (await other.Follow($"{Way}?returnUrl=https%3A%2F%2Fevil.example")).Path
        );
    }

    [Fact]
    public async Task Connect_OnPurposeAndWithThePassword_OpensOnesOwnAccount()
    {
        await Provider.SignIn(subject, "Fay Northshire", "other@example.org");
        using var owner = new BrowserSession(Application.Address);
        await owner.SignIn(room.Facilitator);
        var (path, text) = await owner.Follow("/my-account/single-sign-on?handler=go");
        Assert.Equal("/my-account/single-sign-on/connect", path);
        Assert.Contains("Fay Northshire", text, StringComparison.Ordinal);

        using (var refused = await owner.Post(path, ("Input.Password", "wrong horse battery")))
        {
            Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        }

        // Returning from the provider does not connect the account yet, so this person has no access.
        using var early = new BrowserSession(Application.Address);
        Assert.Equal("/sign-in/no-rights-yet", (await early.Follow(Way)).Path);
        using (var taken = await owner.Post(path, ("Input.Password", Room.Password)))
        {
            Assert.Contains(
                "already connected to another account",
                await taken.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
                StringComparison.Ordinal
            );
        }

        await Provider.SignIn($"{subject}-mine", "Fay Northshire", "other@example.org");
        using var mine = new BrowserSession(Application.Address);
        await mine.SignIn(room.Facilitator);
        await mine.Follow("/my-account/single-sign-on?handler=go");
        using (var connected = await mine.Post(path, ("Input.Password", Room.Password)))
        {
            Assert.Equal("/my-account/single-sign-on?done=connected", connected.Headers.Location?.OriginalString);
        }

        Assert.StartsWith("/sign-in", await owner.Leads("/my-account"), StringComparison.Ordinal);
        using var person = new BrowserSession(Application.Address);
        Assert.Equal("/partnerships", (await person.Follow(Way)).Path);
        Assert.Equal(HttpStatusCode.OK, (await person.Get(room.Path)).StatusCode);

        foreach (var done in new[] { "?done=disconnected", "?done=already-disconnected" })
        {
            using var gone = await mine.Send(
                "/my-account/single-sign-on",
                await mine.Form("/sign-out"),
                ("issuer", Provider.Issuers[0]),
                ("subject", $"{subject}-mine"),
                ("Input.Password", Room.Password)
            );
            Assert.Equal($"/my-account/single-sign-on{done}", gone.Headers.Location?.OriginalString);
        }

        var told = await mine.Text("/my-account/single-sign-on?done=already-disconnected");
        Assert.Contains("The connection had already been removed", told, StringComparison.Ordinal);
        Assert.DoesNotContain("signed out on your other devices", told, StringComparison.Ordinal);

        using var stranger = new BrowserSession(Application.Address);
        Assert.Equal("/sign-in/no-rights-yet", (await stranger.Follow(Way)).Path);
    }

    [Fact]
    public async Task Account_WithoutAPassword_IsOfferedNoRecoveryLink()
    {
        await Provider.SignIn(subject, "Fay Northshire", $"{subject}@example.org");
        using var person = new BrowserSession(Application.Address);
        await person.Follow(Way);
        var email = $"{Guid.NewGuid():N}@example.org";
        await room.AddAccount(email, administrator: true);
        using var administrator = new BrowserSession(Application.Address);
        await administrator.SignIn(email);
        var account = (
            await room.Get<AdministrationQueries>().ListAccounts(TestContext.Current.CancellationToken)
        ).Single(one => one.Email == $"{subject}@example.org");

        var without = await administrator.Text($"/administration/accounts/{account.Id.Value}");
        var with = await administrator.Text($"/administration/accounts/{room.Account.Value}");

        Assert.DoesNotContain("Create an account recovery link", without, StringComparison.Ordinal);
        Assert.Contains("This account has no password", without, StringComparison.Ordinal);
        Assert.Contains("Create an account recovery link", with, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnlyWay_ForWhoeverIsNoAdministrator_RefusesPasswords()
    {
        await room.AddAccount("administrator@example.org", administrator: true);
        await started.Restart(only: true);
        using var person = new BrowserSession(Application.Address);
        Assert.Null(await person.SignIn(room.Facilitator));
        using var answer = await person.Post(
            "/sign-in",
            ("Input.Email", room.Facilitator),
            ("Input.Password", Room.Password)
        );
        Assert.Contains(
            "The email address or the password is wrong. Check both, then try again. If you are not an administrator, sign in with Northshire Council",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        using var wrong = await person.Post(
            "/sign-in",
            ("Input.Email", room.Facilitator),
            ("Input.Password", "wrong horse battery")
        );
        Assert.Contains(
            "The email address or the password is wrong",
            await wrong.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        using var administrator = new BrowserSession(Application.Address);
        Assert.Equal("/partnerships", await administrator.SignIn("administrator@example.org"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Invitation_OpenedFirst_IsAcceptedWithTheAccountOfTheSingleSignOn(bool only)
    {
        await started.Restart(only: only);
        await Provider.SignIn(subject, "Vi Northshire", "vi@example.org");
        var partnership = (
            await room.Get<RoundQueries>().Find(room.Account, room.Round, TestContext.Current.CancellationToken)
        )!.Partnership;
        var secret = MemberStore.CreateToken();
        Room.Must(
            await room.Get<MemberStore>()
                .Invite(
                    room.Account,
                    partnership,
                    MemberRole.Viewer,
                    "Vi",
                    secret,
                    DateTimeOffset.UtcNow,
                    TestContext.Current.CancellationToken
                )
        );
        using var person = new BrowserSession(Application.Address);
        using (await person.Post($"/invitations/{secret}"))
        {
            Assert.Equal(
                !only,
                (await person.Text("/invitation")).Contains("Create the account and accept", StringComparison.Ordinal)
            );
        }

        using (
            var made = await person.Send(
                "/invitation?handler=New",
                await person.Form(only ? "/sign-in" : "/invitation"),
                ("Input.Name", "Vi"),
                ("Input.Email", "vi@example.org"),
                ("Input.Password", "short")
            )
        )
        {
            // With single sign-on only, the form comes from the sign-in page, so it does not belong to this invitation.
            Assert.Equal(only ? HttpStatusCode.Conflict : HttpStatusCode.OK, made.StatusCode);
        }

        Assert.Contains(
            "/sign-in/single-sign-on?returnUrl=%2Finvitation",
            await person.Text("/sign-in?returnUrl=%2Finvitation"),
            StringComparison.Ordinal
        );
        var (path, text) = await person.Follow($"{Way}?returnUrl=%2Finvitation");
        Assert.Equal("/invitation", path);
        Assert.Contains("Vi Northshire", text, StringComparison.Ordinal);
        using var accepted = await person.Post(path);
        Assert.Equal($"/partnerships/{partnership.Value}", accepted.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await person.Get(accepted.Headers.Location!.OriginalString)).StatusCode);
    }

    [Fact]
    public async Task SignOut_OfASingleSignOn_EndsOursAndOffersTheProviders()
    {
        await Provider.SignIn(subject, "Fay", "fay@example.org");
        using var person = new BrowserSession(Application.Address);
        await person.Follow(Way);
        using var left = await person.Post("/sign-out");
        Assert.Equal("/signed-out", left.Headers.Location?.OriginalString);
        Assert.StartsWith("/sign-in", await person.Leads("/my-account"), StringComparison.Ordinal);
        Assert.Contains(
            $"{Provider.Issuers[0]}/session/end?client_id=beyond-boundaries",
            await person.Text("/signed-out"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task SignIn_UserInfoThatFails_WorksWithWhatTheTokenSays()
    {
        await Provider.SignIn(subject, "Fay Northshire", "fay@example.org", tamper: "no-userinfo");
        using var person = new BrowserSession(Application.Address);

        var (path, text) = await person.Follow(Way);

        Assert.Equal("/sign-in/no-rights-yet", path);
        Assert.Contains("Fay Northshire", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_UserOfTwoHundredGroups_KeepsNoneOfThem()
    {
        await Provider.SignIn(subject, "Fay Northshire", "fay@example.org", tamper: "groups");
        using var person = new BrowserSession(Application.Address);

        using var answer = await person.Get(await CallbackOf(person));

        // The cookies must be short. By default, nginx accepts 4KB of headers in a response, and the browser sends the
        // cookies back in the next request.
        var cookies = answer.Headers.GetValues("Set-Cookie").Sum(cookie => cookie.Length);
        Assert.InRange(cookies, 1, 2_000);
        Assert.Equal("/sign-in/no-rights-yet", (await person.Follow(answer.Headers.Location!.OriginalString)).Path);
    }

    /// <summary>Returns the address to which the provider sends a user back.</summary>
    private static async Task<string> CallbackOf(BrowserSession person)
    {
        var address = new Uri(person.Address, Way);
        while (true)
        {
            using var answer = await person.Get(address.ToString());
            address = new Uri(address, answer.Headers.Location!);
            if (address.AbsolutePath == "/sign-in/single-sign-on/callback")
            {
                return address.PathAndQuery;
            }
        }
    }

    private static async Task Rename(BrowserSession person, string name)
    {
        using var renamed = await person.Post("/my-account/name", ("Input.Name", name));
        Assert.Equal(HttpStatusCode.Redirect, renamed.StatusCode);
    }

    /// <summary>
    /// One provider and one application for all of these tests. If a test has changed the settings, they are restored
    /// before the next test.
    /// </summary>
    public sealed class Started : IAsyncLifetime
    {
        private bool isChanged;

        public IdentityProvider Provider { get; private set; } = null!;

        public RunningApplication Application { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Provider = await IdentityProvider.Start();
            Application = await RunningApplication.Start(settings: Provider.Settings());
            await Provider.Know(Application);
        }

        public async ValueTask DisposeAsync()
        {
            await Application.DisposeAsync();
            await Provider.DisposeAsync();
        }

        public async Task Restart(int tenant = 0, bool only = false)
        {
            isChanged = true;
            await Application.Restart(Provider.Settings(tenant, only));
        }

        public async Task AsAtFirst()
        {
            if (isChanged)
            {
                await Restart();
                isChanged = false;
            }
        }
    }
}
