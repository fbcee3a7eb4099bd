using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>Tests the headers of every response: pages, files, styles, redirects, streams and errors.</summary>
public sealed class HeaderTests(WholeSite site) : IClassFixture<WholeSite>
{
    private static readonly HtmlParser Parser = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EveryRoute_ToEverybody_HasThem()
    {
        var kinds = new HashSet<string>();
        foreach (var route in Routes.All)
        {
            foreach (var asker in site.Everyone)
            {
                foreach (var address in site.Addresses(route))
                {
                    using var answer = await asker.Ask("GET", address);
                    Check(answer, mayBeKept: !route.IsPage);
                    kinds.Add($"{(int)answer.StatusCode} {answer.Content.Headers.ContentType?.MediaType}");
                    if (answer.Content.Headers is { ContentType.MediaType: "text/html", ContentDisposition: null })
                    {
                        CheckPage(address, await answer.Content.ReadAsStringAsync(Cancellation));
                    }
                }
            }
        }

        // The test must have seen every kind of response.
        Assert.Superset(
            new HashSet<string>
            {
                "200 text/html",
                "302 ",
                "404 text/html",
                "200 text/css",
                "200 text/javascript",
                "200 image/svg+xml",
                "200 text/event-stream",
                "200 text/csv",
                "200 application/json",
                "200 application/zip",
                "200 text/calendar",
                "200 application/vnd.oasis.opendocument.spreadsheet",
            },
            kinds
        );
    }

    [Theory]
    [InlineData("GET", "/nowhere", "", 404)]
    [InlineData("POST", "/sign-in", "application/x-www-form-urlencoded", 400)]
    [InlineData("POST", "/sign-in", "application/json", 400)]
    [InlineData("GET", "/administration", "", 403)]
    [InlineData("PUT", "/sign-in", "text/plain", 405)]
    [InlineData("TRACE", "/sign-in", "", 405)]
    [InlineData("POST", "/partnerships", "text/plain", 405)]
    [InlineData("POST", "/rounds/{round}/door", "multipart/form-data", 400)]
    [InlineData("POST", "/sheets.css", "text/plain", 405)]
    [InlineData("POST", "/rounds/{round}/door", "large", 413)]
    public async Task Error_OfEveryKind_HasThemToo(string method, string path, string kind, int status)
    {
        using var content =
            kind == "large" ? new ByteArrayContent(new byte[2_000_000])
            : kind.Length == 0 ? null
            : new ByteArrayContent("a=b"u8.ToArray());
        content?.Headers.TryAddWithoutValidation(
            "Content-Type",
            kind == "large" ? "application/x-www-form-urlencoded" : kind
        );
        using var answer = await site.Facilitator.Ask(
            method,
            path.Replace("{round}", $"{site.Rounds[^1].Value}", StringComparison.Ordinal),
            content
        );
        Assert.Equal(status, (int)answer.StatusCode);
        Check(answer);
        var page = await answer.Content.ReadAsStringAsync(Cancellation);
        CheckPage(path, page);
        TellsNothing(page);
    }

    [Fact]
    public async Task Error_OfTheServer_TellsNothingOfTheInside()
    {
        await site.Application.Database.Execute("""ALTER TABLE "Partnerships" RENAME TO "Gone" """);
        try
        {
            foreach (var path in new[] { "/partnerships", "/partnerships?x=<script>" })
            {
                using var answer = await site.Facilitator.Ask("GET", path);
                Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
                Check(answer);
                var page = await answer.Content.ReadAsStringAsync(Cancellation);
                Assert.Contains("Sorry, something went wrong", page, StringComparison.Ordinal);
                CheckPage(path, page);
                TellsNothing(page);
            }

            using var failed = await site.Program.Ask("GET", "/api/v1/partnerships");
            Assert.Equal(
                (HttpStatusCode.InternalServerError, "application/problem+json"),
                (failed.StatusCode, failed.Content.Headers.ContentType?.MediaType)
            );
            Check(failed);
            TellsNothing(await failed.Content.ReadAsStringAsync(Cancellation));
        }
        finally
        {
            await site.Application.Database.Execute("""ALTER TABLE "Gone" RENAME TO "Partnerships" """);
        }
    }

    private static void Check(HttpResponseMessage answer, bool mayBeKept = false)
    {
        var what = $"{answer.RequestMessage!.Method} {answer.RequestMessage.RequestUri}: {(int)answer.StatusCode}";
        string One(string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join('|', values) : "";
        var policy = One("Content-Security-Policy").Split("; ");
        Assert.True(
            policy.Contains("default-src 'self'")
                && policy.Contains("script-src 'self'")
                && policy.Contains("style-src 'self'")
                && policy.Contains("object-src 'none'")
                && policy.Contains("base-uri 'none'")
                && policy.Contains("frame-ancestors 'none'"),
            what
        );
        Assert.DoesNotContain("unsafe", One("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("*", One("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal((what, "nosniff"), (what, One("X-Content-Type-Options")));
        Assert.Equal((what, "DENY"), (what, One("X-Frame-Options")));
        Assert.Equal((what, "no-referrer"), (what, One("Referrer-Policy")));
        Assert.Equal((what, "same-origin"), (what, One("Cross-Origin-Opener-Policy")));
        Assert.Equal((what, "same-origin"), (what, One("Cross-Origin-Resource-Policy")));
        Assert.Contains("camera=()", One("Permissions-Policy"), StringComparison.Ordinal);
        Assert.Equal((what, "", ""), (what, One("Server"), One("X-Powered-By")));
        Assert.Equal((what, ""), (what, One("Strict-Transport-Security")));
        if (
            answer is { IsSuccessStatusCode: true }
            && answer.RequestMessage.RequestUri!.AbsolutePath.StartsWith("/api/", StringComparison.Ordinal)
        )
        {
            Assert.Equal((what, "no-cache, private"), (what, $"{answer.Headers.CacheControl}"));
        }
        else if (!mayBeKept || answer.StatusCode >= HttpStatusCode.BadRequest)
        {
            Assert.True(answer.Headers.CacheControl?.NoStore == true, what);
        }
    }

    /// <summary>Checks that only our own scripts and styles are used on the page.</summary>
    private static void CheckPage(string address, string page)
    {
        var document = Parser.ParseDocument(page);
        Assert.All(
            document.All.Where(element => BringsCode(element) || element.Attributes.Any(BringsCode)),
            element => Assert.Fail($"{address}: {element.OuterHtml}")
        );
    }

    private static bool BringsCode(IElement element) =>
        element.LocalName is "style" or "iframe" or "object" or "embed" or "base"
        || (
            element.LocalName == "script"
            && (
                element.TextContent.Trim().Length > 0
                || element.GetAttribute("src")?.StartsWith("/assets/", StringComparison.Ordinal) != true
            )
        );

    private static bool BringsCode(IAttr attribute) =>
        attribute.Name == "style"
        || attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
        || (
            attribute.Name is "href" or "src" or "action" or "formaction" or "xlink:href"
            && IsElsewhere(attribute.Value)
        );

    private static bool IsElsewhere(string target) =>
        target.StartsWith("//", StringComparison.Ordinal)
        || target.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
        || target.StartsWith("http:", StringComparison.OrdinalIgnoreCase)
        || (
            target.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
            && !target.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase)
        );

    private static void TellsNothing(string page)
    {
        foreach (
            var inside in new[]
            {
                "Exception",
                "   at ",
                "Npgsql",
                "BeyondBoundaries.",
                "SELECT",
                "Kestrel",
                "ASP.NET",
                "42P01",
            }
        )
        {
            Assert.DoesNotContain(inside, page, StringComparison.Ordinal);
        }
    }
}
