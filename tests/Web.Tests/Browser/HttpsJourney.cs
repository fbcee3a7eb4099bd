using System.Net;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>
/// Tests the application as it is installed in practice: behind a proxy with HTTPS. Over HTTPS, the application binds
/// its cookies to the host, and the browser must accept them.
/// </summary>
public sealed class HttpsJourney(Chromium chromium)
{
    [Fact]
    public async Task Round_BehindAProxy_IsSetUpAndJoined()
    {
        await using var proxy = await Forwarder.Start(
            IPAddress.Loopback,
            (context, request) => request.Headers.Add("X-Forwarded-Proto", context.Request.Scheme)
        );
        await using var application = await RunningApplication.Start(
            settings: [("Beyond__PublicAddress", $"{proxy.Secure}"), ("Beyond__Proxies", "127.0.0.1")]
        );
        proxy.Behind = application.Address;
        await using var room = await Room.In(application);
        await using var facilitator = await BrowserUser.With(
            chromium,
            "https-facilitator",
            width: 1280,
            inspects: false
        );
        await facilitator.GoTo(new Uri(proxy.Secure, "/sign-in"));
        await facilitator.Fill("Email address", room.Facilitator);
        await facilitator.Fill("Password", Room.Password);
        await facilitator.Press("Sign in", exact: true);
        await facilitator.GoTo(new Uri(proxy.Secure, room.Path));
        var link = await facilitator.Page.Locator(".bb-link-to-send").First.InnerTextAsync();
        Assert.StartsWith(proxy.Secure.ToString(), link, StringComparison.Ordinal);

        await using var phone = await BrowserUser.With(chromium, "https-phone", inspects: false);
        await phone.GoTo(link);
        await phone.Press("Continue");
        await phone.Choose("Health visiting");
        await phone.Choose("Strategic");
        await phone.Fill("Your name", "Person 1");
        await phone.Press("Continue");
        Assert.Contains(proxy.Secure.ToString(), await phone.Text(), StringComparison.Ordinal);
        await phone.Press("Continue to the questions");

        var cookies = (await facilitator.Page.Context.CookiesAsync())
            .Concat(await phone.Page.Context.CookiesAsync())
            .ToList();
        Assert.Equal(
            [
                "__Host-account",
                "__Host-form",
                "__Host-form",
                "__Host-known-browser",
                $"__Host-seat-{room.Round.Value:N}",
            ],
            cookies.Select(cookie => cookie.Name).Order(StringComparer.Ordinal)
        );
        Assert.All(
            cookies,
            cookie =>
                Assert.Equal(
                    (true, true, "localhost", "/"),
                    (cookie.Secure, cookie.HttpOnly, cookie.Domain, cookie.Path)
                )
        );
        Assert.Empty(facilitator.Complaints.Concat(phone.Complaints));
    }

    [Fact]
    public async Task SingleSignOn_BehindAProxy_ComesBackByThePublicAddress()
    {
        await using var provider = await IdentityProvider.Start();
        await using var proxy = await Forwarder.Start(
            IPAddress.Loopback,
            (context, request) => request.Headers.Add("X-Forwarded-Proto", context.Request.Scheme)
        );
        await using var application = await RunningApplication.Start(
            settings:
            [
                ("Beyond__PublicAddress", $"{proxy.Secure}"),
                ("Beyond__Proxies", "127.0.0.1"),
                .. provider.Settings(),
            ]
        );
        proxy.Behind = application.Address;
        await provider.Know(proxy.Secure);
        await provider.SignIn("subject", "Fay Northshire", "fay@example.org");
        await using var person = await BrowserUser.With(chromium, "https-sign-on", inspects: false);

        await person.GoTo(new Uri(proxy.Secure, "/sign-in"));
        await person.Press("Sign in with Northshire Council");

        Assert.Equal(new Uri(proxy.Secure, "/sign-in/no-rights-yet").ToString(), person.Page.Url);
        var cookies = (await person.Page.Context.CookiesAsync()).Where(cookie => cookie.Domain == "localhost").ToList();
        Assert.Contains(cookies, cookie => cookie.Name == "__Host-account");
        Assert.All(cookies, cookie => Assert.StartsWith("__Host-", cookie.Name, StringComparison.Ordinal));
        Assert.Empty(person.Complaints);
    }
}
