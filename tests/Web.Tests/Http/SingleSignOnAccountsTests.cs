using System.Net;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>
/// Tests how single sign-on affects accounts: connected accounts, passwords, invitations, and accounts with no other
/// sign-in method.
/// </summary>
public sealed class SingleSignOnAccountsTests(SingleSignOnSite started)
    : IClassFixture<SingleSignOnSite>,
        IAsyncLifetime
{
    private const string Way = "/sign-in/single-sign-on";

    /// <summary>The subject that the provider gives in this test. No other test uses it.</summary>
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

        foreach (
            var (trouble, words) in new[]
            {
                ("refused", "Your account has not been connected"),
                ("unreachable", "We cannot reach"),
            }
        )
        {
            Assert.Contains(
                words,
                await mine.Text($"/my-account/single-sign-on?trouble={trouble}"),
                StringComparison.Ordinal
            );
        }

        var told = await mine.Text("/my-account/single-sign-on?done=already-disconnected");
        Assert.Contains("The connection had already been removed", told, StringComparison.Ordinal);
        Assert.DoesNotContain("signed out on your other devices", told, StringComparison.Ordinal);

        using var stranger = new BrowserSession(Application.Address);
        Assert.Equal("/sign-in/no-rights-yet", (await stranger.Follow(Way)).Path);
    }

    [Fact]
    public async Task Connect_WithATokenThatIsRefused_SaysSoOnThePageItBeganOn()
    {
        await Provider.SignIn(subject, "Fay Northshire", "other@example.org", "signature");
        using var owner = new BrowserSession(Application.Address);
        await owner.SignIn(room.Facilitator);

        var (path, text) = await owner.Follow("/my-account/single-sign-on?handler=go");

        Assert.Equal("/my-account/single-sign-on?trouble=refused", path);
        Assert.Contains("Your account has not been connected", text, StringComparison.Ordinal);
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
            "The email address or the password is wrong. Check both, then try again. If you are not an "
                + "administrator, sign in with Northshire Council",
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
            // If single sign-on is the only sign-in method, the invitation page has no form for a new account. This
            // form then comes from the sign-in page, so it does not belong to the invitation.
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
}
