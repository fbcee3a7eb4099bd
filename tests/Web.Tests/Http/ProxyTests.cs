using System.Net;
using BeyondBoundaries.Web.Tests.Running;
using Microsoft.AspNetCore.Http;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>
/// Tests the application behind a proxy that terminates TLS. Only a proxy in the settings is trusted, and redirects
/// never loop.
/// </summary>
public sealed class ProxyTests : IAsyncLifetime
{
    private const string Elsewhere = "https://evil.example";

    private static readonly IPAddress NamedAddress = IPAddress.Parse("127.0.0.2");
    private static readonly IPAddress OtherAddress = IPAddress.Parse("127.0.0.3");

    private Forwarder named = null!;
    private Forwarder other = null!;
    private RunningApplication application = null!;
    private HttpClient client = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        named = await Forwarder.Start(NamedAddress, SayAll);
        other = await Forwarder.Start(OtherAddress, SayAll);
        // Some hosts set ASPNETCORE_FORWARDEDHEADERS_ENABLED by default. This variable must not make the application
        // trust every proxy.
        application = await RunningApplication.Start(
            settings:
            [
                ("Beyond__PublicAddress", "https://beyond.example.gov.uk"),
                ("Beyond__Proxies", $"{NamedAddress}"),
                ("ASPNETCORE_FORWARDEDHEADERS_ENABLED", "true"),
            ]
        );
        named.Behind = other.Behind = application.Address;
        client = new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                SslOptions =
                {
                    RemoteCertificateValidationCallback = (_, certificate, _, _) =>
                        certificate?.Subject == "CN=localhost",
                },
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await application.DisposeAsync();
        await named.DisposeAsync();
        await other.DisposeAsync();
    }

    [Fact]
    public async Task Report_ThroughEachProxy_SaysWhatWasUnderstood()
    {
        foreach (
            var (proxy, expected) in new[]
            {
                (named, """{"client":"named","scheme":"https","host":true}"""),
                (other, """{"client":"unknown-proxy","scheme":"http","host":true}"""),
            }
        )
        {
            using var answer = await Ask(proxy.Secure, "/health/proxy", forwardedFor: "203.0.113.9");
            Assert.Equal(expected, await answer.Content.ReadAsStringAsync(Cancellation));
        }

        using var silent = await Ask(named.Secure, "/health/proxy");
        Assert.Equal(
            """{"client":"none","scheme":"https","host":true}""",
            await silent.Content.ReadAsStringAsync(Cancellation)
        );
    }

    [Fact]
    public async Task Cookies_BehindTheProxy_AreBoundToTheHostAndSecure()
    {
        foreach (var proxy in new[] { named, other })
        {
            using var answer = await Ask(proxy.Secure, "/sign-in");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.All(
                answer.Headers.GetValues("Set-Cookie"),
                cookie =>
                {
                    Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
                    Assert.Contains("; path=/", cookie, StringComparison.OrdinalIgnoreCase);
                    Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
                    Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
                    Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
                }
            );
            Assert.Equal("max-age=31536000", answer.Headers.GetValues("Strict-Transport-Security").Single());
        }
    }

    [Fact]
    public async Task Cookie_ThatANeighbourPlanted_IsNotSeen()
    {
        using var page = await Ask(named.Secure, "/sign-in");
        var cookie = page.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        var html = await page.Content.ReadAsStringAsync(Cancellation);
        var token = ParticipantClient.Field(html, "__RequestVerificationToken");
        var form = $"__RequestVerificationToken={Uri.EscapeDataString(token)}&Input.Email=&Input.Password=";
        using var right = await Ask(named.Secure, "/sign-in", form, cookie);
        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
        using var planted = await Ask(named.Secure, "/sign-in", form, cookie["__Host-".Length..]);
        Assert.Equal(HttpStatusCode.BadRequest, planted.StatusCode);
    }

    [Fact]
    public async Task Redirect_ToHttps_HappensOnceAndOnlyAtTheWordOfTheNamedProxy()
    {
        // There is no redirect while the proxy has reported only HTTP, because another proxy in front of it may
        // terminate TLS.
        using var first = await Ask(named.Plain, "/demonstration?a=%2F");
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        using var secure = await Ask(named.Secure, "/demonstration?a=%2F");
        Assert.Equal(HttpStatusCode.OK, secure.StatusCode);
        using var plain = await Ask(named.Plain, "/demonstration?a=%2F");
        Assert.Equal(HttpStatusCode.TemporaryRedirect, plain.StatusCode);
        Assert.Equal("https://beyond.example.gov.uk/demonstration?a=%2F", plain.Headers.Location!.OriginalString);
        foreach (var address in new[] { other.Plain, other.Secure, application.Address })
        {
            using var answer = await Ask(address, "/demonstration");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Host_ThatIsNotOurs_IsRefusedWhoeverNamesIt()
    {
        foreach (
            var (address, host, forwarded, status) in new[]
            {
                (application.Address, "evil.example", "", 400),
                (application.Address, "beyond.example.gov.uk.evil.example", "", 400),
                (application.Address, "evil.example", "beyond.example.gov.uk", 400),
                (application.Address, "localhost", "", 200),
                (application.Address, "[::1]:5080", "", 200),
                (application.Address, "BEYOND.example.gov.uk", "evil.example", 200),
                (named.Secure, "app", "beyond.example.gov.uk", 200),
                (named.Secure, "app", "evil.example", 400),
                (other.Secure, "app", "beyond.example.gov.uk", 400),
            }
        )
        {
            using var answer = await Ask(address, "/sign-in", host: host, forwardedHost: forwarded);
            Assert.Equal((host, forwarded, status), (host, forwarded, (int)answer.StatusCode));
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.True(answer.Headers.CacheControl!.NoStore);
            Assert.DoesNotContain(
                "evil",
                await answer.Content.ReadAsStringAsync(Cancellation),
                StringComparison.Ordinal
            );
        }

        using var redirect = await Ask(named.Secure, "/partnerships", forwardedHost: "evil.example");
        Assert.DoesNotContain("evil", redirect.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Address_OfAPerson_IsTakenFromTheNamedProxyAlone()
    {
        // A client that sends too many requests has to wait, but other clients do not.
        Assert.True(await AsksTooOften(named.Secure, _ => "203.0.113.7"));
        using var neighbour = await Ask(named.Secure, "/demonstration.csv", forwardedFor: "203.0.113.8");
        Assert.Equal(HttpStatusCode.OK, neighbour.StatusCode);
        // The rate limit uses only the last address, which the trusted proxy added, and ignores any invented addresses
        // before it.
        var madeUp = 0;
        Assert.True(await AsksTooOften(named.Secure, _ => $"203.0.113.{10 + (++madeUp % 200)}, 203.0.113.7"));
        // The rate limit treats a proxy that is not trusted as one address, whatever addresses it reports.
        Assert.True(await AsksTooOften(other.Secure, time => $"203.0.113.{time % 250}"));
    }

    /// <summary>Sends requests until one is refused, and returns whether one was.</summary>
    private async Task<bool> AsksTooOften(Uri address, Func<int, string> from)
    {
        // Send many requests at once, so that they use up the rate limit, even on a slow machine.
        for (var batch = 0; batch < 60; batch++)
        {
            var answers = await Task.WhenAll(
                Enumerable
                    .Range(batch * 50, 50)
                    .Select(time => Ask(address, "/demonstration.csv", forwardedFor: from(time)))
            );
            if (answers.FirstOrDefault(answer => answer.StatusCode == HttpStatusCode.TooManyRequests) is { } refused)
            {
                Assert.True(refused.Headers.RetryAfter!.Delta > TimeSpan.Zero);
                Assert.Contains(
                    "Too many requests",
                    await refused.Content.ReadAsStringAsync(Cancellation),
                    StringComparison.Ordinal
                );
                return true;
            }
        }

        return false;
    }

    private async Task<HttpResponseMessage> Ask(
        Uri address,
        string path,
        string? form = null,
        string? cookie = null,
        string host = "beyond.example.gov.uk",
        string forwardedHost = "",
        string forwardedFor = ""
    )
    {
        using var request = new HttpRequestMessage(
            form is null ? HttpMethod.Get : HttpMethod.Post,
            new Uri(address, path)
        );
        request.Content = form is null
            ? null
            : new StringContent(form, System.Text.Encoding.ASCII, "application/x-www-form-urlencoded");
        request.Headers.Host = host;
        foreach (
            var (name, value) in new[]
            {
                ("Cookie", cookie),
                ("X-Forwarded-Host", forwardedHost),
                ("X-Forwarded-For", forwardedFor),
                ("X-Original-Proto", "http"),
                ("X-Forwarded-Prefix", Elsewhere),
            }
        )
        {
            if (!string.IsNullOrEmpty(value))
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return await client.SendAsync(request, Cancellation);
    }

    /// <summary>Adds a header with the scheme of the request. The request's own headers are forwarded too.</summary>
    private static void SayAll(HttpContext context, HttpRequestMessage request) =>
        request.Headers.TryAddWithoutValidation("X-Forwarded-Proto", context.Request.Scheme);
}
