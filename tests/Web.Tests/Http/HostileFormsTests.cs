using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>
/// Tests every field of every form with hostile input. The response shows the input only as text, and the server does
/// not fail.
/// </summary>
public sealed class HostileFormsTests(WholeSite site) : IClassFixture<WholeSite>
{
    /// <summary>Forms after which some other forms no longer work. They have no text fields.</summary>
    private static readonly string[] Ends =
    [
        "/sign-out",
        "/close",
        "/withdraw/",
        "/remove",
        "/empty-form",
        "/take-away",
        "/reveal/",
        "/erase",
        "/invitations/{invitation",
        "/people/{member",
        "/region-invitation",
        "/region/{region:guid}/withdraw",
        "/administration/accounts/",
        "/sessions",
    ];

    private static readonly HtmlParser Parser = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Form_OfEveryPageWithItsTokenAlone_SurprisesNobody()
    {
        var sent = 0;
        await foreach (var (asker, route, address, _) in Pages())
        {
            using var answer = await asker.Post(
                route.Button is null ? address : $"{address}?handler={route.Button}",
                address,
                ("Input[7].Note", "x"),
                ("Input[0].Chosen", "\uFFFF"),
                ("was", "%ZZ"),
                ("Version", "-1")
            );
            Assert.True((int)answer.StatusCode < 500, $"{address}: {answer.StatusCode}");
            sent++;
        }

        Assert.True(sent > 40, $"{sent}");
    }

    [Theory]
    [InlineData(WholeSite.Script)]
    [InlineData(WholeSite.Lines)]
    [InlineData("\0\u0001\uFFFE\uD800")]
    [InlineData("../../../etc/passwd")]
    public async Task Form_OfEveryPage_TakesItAsText(string text)
    {
        var (filled, shown) = (0, 0);
        await foreach (var (asker, _, address, page) in Pages())
        {
            foreach (var form in page.Forms.Where(form => form.Method == "post"))
            {
                using var content = Filled(form, text);
                var action = form.GetAttribute("action") is { Length: > 0 } given
                    ? given.StartsWith('?')
                        ? address.Split('?')[0] + given
                        : given
                    : address;
                using var answer = await asker.Ask("POST", action, content);
                filled++;
                Assert.True((int)answer.StatusCode < 500, $"{action}: {answer.StatusCode}");
                Assert.True(
                    answer.Headers.Location is not { } location
                        || new Uri(site.Application.Address, location).Authority == site.Application.Address.Authority,
                    action
                );
                var came = await answer.Content.ReadAsStringAsync(Cancellation);
                Assert.DoesNotContain("<script>owned", came, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("<img src=x", came, StringComparison.OrdinalIgnoreCase);
                Assert.False(answer.Headers.Contains("X-Owned"), action);
                shown += came.Contains("&lt;script&gt;owned", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            }
        }

        Assert.True(filled > 40, $"{filled}");
        Assert.True(!text.Contains("<script>", StringComparison.Ordinal) || shown > 10, $"{shown}");
    }

    /// <summary>Returns up to two pages, each with its visitor, for every route that shows a form.</summary>
    private async IAsyncEnumerable<(HttpVisitor Asker, Route Route, string Address, IHtmlDocument Page)> Pages()
    {
        foreach (
            var route in Routes.All.Where(route =>
                route.IsWritten && !Ends.Any(end => route.Pattern.Contains(end, StringComparison.Ordinal))
            )
        )
        {
            var shown = 0;
            foreach (
                var (asker, address) in site
                    .Everyone.Reverse()
                    .SelectMany(asker => site.Addresses(route).Reverse().Select(address => (asker, address)))
            )
            {
                using var page = await asker.Ask("GET", address);
                if (
                    page.StatusCode == HttpStatusCode.OK
                    && Parser.ParseDocument(await page.Content.ReadAsStringAsync(Cancellation)) is var document
                    && document.Forms.Any(form => form.Method == "post")
                )
                {
                    yield return (asker, route, address, document);
                    if (++shown == 2)
                    {
                        break;
                    }
                }
            }
        }
    }

    private static MultipartFormDataContent Filled(IHtmlFormElement form, string text)
    {
        var content = new MultipartFormDataContent();
        foreach (var field in form.QuerySelectorAll("input, textarea, select, button"))
        {
            var (name, value, type) = (
                field.GetAttribute("name"),
                field.GetAttribute("value") ?? "",
                field.GetAttribute("type")
            );
            if (
                string.IsNullOrEmpty(name)
                || (type is "radio" or "checkbox" && !field.HasAttribute("checked") && !IsFirst(form, field))
            )
            {
                continue;
            }

            if (type == "file")
            {
                content.Add(
                    new ByteArrayContent(
                        System.Text.Encoding.UTF8.GetBytes(
                            $"participant,agency,1.1\n\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\",,6\n"
                        )
                    ),
                    name,
                    "hostile.csv"
                );
            }
            else
            {
                var isText =
                    field.LocalName == "textarea"
                    || (field.LocalName == "input" && type is not ("hidden" or "radio" or "checkbox"));
                content.Add(new StringContent(isText ? text : value), name);
            }
        }

        return content;
    }

    private static bool IsFirst(IHtmlFormElement form, IElement field) =>
        form.QuerySelector($"[name='{field.GetAttribute("name")}']") == field
        && form.QuerySelector($"[name='{field.GetAttribute("name")}'][checked]") is null;
}
