using System.Net;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>Tests single sign-on with a real provider: only the issuer and subject identify a user.</summary>
public sealed class SingleSignOnTests(SingleSignOnSite started) : IClassFixture<SingleSignOnSite>, IAsyncLifetime
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

            // Only a valid token is accepted.
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

        // The cookies must be short. By default, nginx accepts only 4KB of headers in a response, and the browser sends
        // the cookies back in the next request.
        var cookies = answer.Headers.GetValues("Set-Cookie").Sum(cookie => cookie.Length);
        Assert.InRange(cookies, 1, 2_000);
        Assert.Equal("/sign-in/no-rights-yet", (await person.Follow(answer.Headers.Location!.OriginalString)).Path);
    }

    /// <summary>Returns the address that the provider sends the user back to.</summary>
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
}
