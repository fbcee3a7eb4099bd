using System.Net;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>
/// Tests rules for every route in the application's table of endpoints, for every visitor: reading changes nothing, and
/// nothing is written without the form's token.
/// </summary>
[Collection(nameof(WholeSite))]
public sealed class EveryRouteTests(WholeSite site)
{
    private static readonly string[] Writes = ["POST", "PUT", "DELETE", "PATCH"];

    private static readonly string[] Leaving =
    [
        "//evil.example",
        "/\\evil.example",
        "https:evil.example",
        "https://evil.example/",
        "%2F%2Fevil.example",
        "/%5Cevil.example",
        "\t//evil.example",
        "/\t/evil.example",
        "~//evil.example",
        "javascript:alert(1)",
        "http://localhost@evil.example",
    ];

    [Fact]
    public async Task EveryRoute_IsSeenBySomebody()
    {
        // Routes for situations that do not occur here: a site without an account, an error, an erasure, two-factor
        // sign-in and single sign-on. The last route in the list only redirects to another page.
        string[] elsewhere =
        [
            "/set-up/",
            "/problem/",
            "/erased",
            "/my-account/single-sign-on",
            "/my-account/two-step/",
            "/my-account/recovery-codes",
            "/sign-in/",
            "/rounds/{id:guid}/projector/",
        ];
        var unseen = new List<string>();
        foreach (
            var route in Routes.All.Where(route =>
                !elsewhere.Any(start => route.Pattern.StartsWith(start, StringComparison.Ordinal))
            )
        )
        {
            var statuses = await Statuses(route, "GET");
            Assert.DoesNotContain(statuses, answer => answer.Status >= 500);
            // 429 means that the route exists, but was requested too often.
            if (statuses.All(answer => answer.Status is not (200 or 429)))
            {
                unseen.Add($"{route}: {string.Join(", ", statuses)}");
            }
        }

        Assert.True(unseen.Count == 0, string.Join('\n', unseen));
    }

    [Fact]
    public async Task Reading_EveryRouteAsEverybody_ChangesNothing()
    {
        var before = await Rows();
        foreach (var method in new[] { "GET", "HEAD", "OPTIONS" })
        {
            foreach (var route in Routes.All)
            {
                await Statuses(route, method);
            }
        }

        Assert.Equal(before, await Rows());
        Assert.True(before.Count(row => row.StartsWith("Participants: ", StringComparison.Ordinal)) > 10);
    }

    [Fact]
    public async Task Writing_WithoutTheToken_IsRefusedEverywhere()
    {
        var before = await Rows();
        var tried = 0;
        foreach (var route in Routes.All)
        {
            foreach (var asker in site.Everyone)
            {
                foreach (
                    var (address, method) in site.Addresses(route)
                        .SelectMany(address => Writes.Select(method => (address, method)))
                )
                {
                    using var form = new FormUrlEncodedContent([
                        new("Input.Name", "x"),
                        new("act", "submit"),
                        new("score:1.1", "4"),
                    ]);
                    using var answer = await asker.Ask(method, address, form);
                    tried++;
                    // 400 means that the token is missing, 302 that an unknown visitor is redirected to the sign-in
                    // page, 403 and 404 that the page belongs to someone else, and 405 that there is no form.
                    Assert.True(
                        answer.StatusCode
                            is HttpStatusCode.BadRequest
                                or HttpStatusCode.Redirect
                                or HttpStatusCode.Forbidden
                                or HttpStatusCode.NotFound
                                or HttpStatusCode.MethodNotAllowed,
                        $"{method} {address}: {answer.StatusCode}"
                    );
                    if (answer.StatusCode == HttpStatusCode.Redirect)
                    {
                        Assert.StartsWith(
                            "/sign-in",
                            answer.Headers.Location!.PathAndQuery(),
                            StringComparison.Ordinal
                        );
                    }
                }
            }
        }

        // At least one visitor has the right that the route requires. Only the token is missing from this visitor's
        // request, so the response has status 400.
        foreach (var route in Routes.All.Where(route => route.IsWritten))
        {
            var statuses = await Statuses(route, "POST", route.Button);
            Assert.True(statuses.Any(answer => answer.Status == 400), string.Join(", ", statuses));
        }

        Assert.Equal(before, await Rows());
        Assert.True(tried > 1_000, $"{tried}");
    }

    [Fact]
    public async Task Method_ThatAPageDoesNotHandle_IsNotAllowed()
    {
        foreach (
            var route in Routes.All.Where(route =>
                route.IsPage && !route.IsWritten && !route.Pattern.StartsWith("/problem/", StringComparison.Ordinal)
            )
        )
        {
            var statuses = await Statuses(route, "POST");
            // A POST to the address of a participant's stream reaches the page for an enabler, which refuses the
            // request because it has no token.
            var refused = route.Pattern == "/answer/{round:guid}/changes" ? 400 : 405;
            Assert.True(statuses.Any(answer => answer.Status == refused), string.Join(", ", statuses));
        }

        using var answer = await site.Facilitator.Ask("POST", "/partnerships");
        Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow);
    }

    [Fact]
    public async Task Redirect_OfEveryRoute_StaysOnTheSite()
    {
        foreach (
            var route in Routes.All.Where(route =>
                route.IsPage && !route.Pattern.Contains(".{", StringComparison.Ordinal)
            )
        )
        {
            foreach (var asker in site.Everyone)
            {
                foreach (var address in site.Addresses(route).Take(1))
                {
                    foreach (var elsewhere in Leaving.Take(3).Select(Uri.EscapeDataString))
                    {
                        using var answer = await asker.Ask(
                            "GET",
                            $"{address}?returnUrl={elsewhere}&ReturnUrl={elsewhere}&url={elsewhere}&next={elsewhere}"
                        );
                        if (answer.Headers.Location is { } location)
                        {
                            var target = new Uri(site.Application.Address, location);
                            Assert.True(
                                target.Authority == site.Application.Address.Authority
                                    && !location.OriginalString.StartsWith("/\\", StringComparison.Ordinal),
                                $"{address} leads to {location}"
                            );
                        }
                    }
                }
            }
        }
    }

    [Fact]
    public async Task SignIn_AskedToLeaveTheSite_StaysOnIt()
    {
        foreach (var elsewhere in Leaving)
        {
            using var newcomer = new HttpVisitor(site.Application.Address);
            using var answer = await newcomer.Post(
                $"/sign-in?returnUrl={Uri.EscapeDataString(elsewhere)}",
                "/sign-in",
                ("Input.Email", site.Email),
                ("Input.Password", Room.Password)
            );
            // An encoded address does not lead to another site, but to a page that does not exist.
            Assert.Equal(
                (elsewhere, elsewhere.StartsWith("/%", StringComparison.Ordinal) ? elsewhere : "/partnerships"),
                (elsewhere, answer.Headers.Location!.OriginalString)
            );
        }

        using var inside = new HttpVisitor(site.Application.Address);
        using var home = await inside.Post(
            "/sign-in?returnUrl=%2Frounds%2Fx%3Fa%3Db",
            "/sign-in",
            ("Input.Email", site.Email),
            ("Input.Password", Room.Password)
        );
        Assert.Equal("/rounds/x?a=b", home.Headers.Location!.OriginalString);
    }

    private async Task<List<string>> Rows() =>
        // Reading records only two things: that a file was downloaded, and when a session was last used.
        [
            .. (await site.Application.Database.Everything())
                .Where(table => table.Key is not ("Audit" or "Sessions"))
                .SelectMany(table => table.Value.Select(row => $"{table.Key}: {row}")),
        ];

    private async Task<List<(string Address, int Status)>> Statuses(Route route, string method, string? button = null)
    {
        var statuses = new List<(string, int)>();
        foreach (var asker in site.Everyone)
        {
            foreach (var address in site.Addresses(route))
            {
                using var answer = await asker.Ask(method, button is null ? address : $"{address}?handler={button}");
                statuses.Add((address, (int)answer.StatusCode));
            }
        }

        return statuses;
    }
}
