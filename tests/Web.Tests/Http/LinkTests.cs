using System.Buffers.Text;
using System.Net;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>
/// Tests links that contain a secret. The secret is too long to guess, and is removed from the address bar once it is
/// used. A program that only reads the page does not use up the secret.
/// </summary>
[Collection(nameof(WholeSite))]
public sealed class LinkTests(WholeSite site)
{
    private const int FewestBits = 128;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Links_ThatOpenSomething_HoldEnoughToBeGuessedByNobody()
    {
        var links = Links().ToList();
        Assert.True(links.Count > 5);
        foreach (var address in links)
        {
            var token = address[(address.LastIndexOf('/') + 1)..];
            Assert.True(Base64Url.DecodeFromChars(token).Length * 8 >= FewestBits, address);
        }
    }

    [Fact]
    public async Task Link_LookedAt_GivesNothingAway()
    {
        foreach (var address in Links())
        {
            using var scanner = new HttpVisitor(site.Application.Address);
            using var answer = await scanner.Ask("GET", address);
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound, address);
            // The page sets no cookies except those for the form and for a new return link, because the link does
            // nothing until the button is selected.
            Assert.DoesNotContain(scanner.Cookies, cookie => cookie.Name is not ("form" or "next-link"));
            Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
            Assert.True(answer.Headers.CacheControl!.NoStore);
        }
    }

    [Fact]
    public async Task Link_Used_LeavesTheAddressAndStaysInACookieOutOfReachOfScripts()
    {
        var opened = 0;
        foreach (
            var address in Links()
                .Where(address =>
                    address.StartsWith("/join/", StringComparison.Ordinal)
                    || address.StartsWith("/return/", StringComparison.Ordinal)
                )
        )
        {
            using var person = new HttpVisitor(site.Application.Address);
            using var page = await person.Ask("GET", address);
            if (page.StatusCode != HttpStatusCode.OK)
            {
                continue;
            }

            var promise = ParticipantClient.Field(await page.Content.ReadAsStringAsync(Cancellation), "Promise");
            using var used = await person.Post(address, address, ("Promise", promise));
            // The secret in the address belongs to another round's return link.
            if (used.StatusCode == HttpStatusCode.NotFound)
            {
                continue;
            }

            Assert.Equal((address, HttpStatusCode.Redirect), (address, used.StatusCode));
            Assert.DoesNotContain(
                address[(address.LastIndexOf('/') + 1)..],
                used.Headers.Location!.OriginalString,
                StringComparison.Ordinal
            );
            var given = used
                .Headers.GetValues("Set-Cookie")
                .Single(cookie => !cookie.StartsWith("form=", StringComparison.Ordinal));
            Assert.Contains("; httponly", given, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; samesite=lax", given, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; path=/", given, StringComparison.OrdinalIgnoreCase);
            opened++;
        }

        Assert.Equal(2, opened);
    }

    [Fact]
    public async Task Links_ToSend_BeginWithThePublicAddress()
    {
        var page = await site.Facilitator.Text($"/rounds/{site.Rounds[^1].Value}");
        Assert.Contains(">http://localhost:5080/join/", page, StringComparison.Ordinal);
        Assert.DoesNotContain("works only on this computer", page, StringComparison.Ordinal);
    }

    private IEnumerable<string> Links() =>
        Routes
            .All.Where(route => route.Pattern.EndsWith("/{token}", StringComparison.Ordinal))
            .SelectMany(site.Addresses);
}
