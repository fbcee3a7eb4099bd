using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>
/// Tests rules for every form on every page: each has a token and is accepted by the server, and no typed text is lost.
/// </summary>
[Collection(nameof(WholeSite))]
public sealed partial class EveryFormTests(WholeSite site)
{
    private const string Typed = "Typed for an hour";

    /// <summary>Forms after which some other forms no longer work. They are sent last, in this order.</summary>
    private static readonly string[] Destructive =
    [
        "WayBack",
        "withdraw",
        "erase",
        "Leave",
        "/remove",
        "empty-form",
        "/invitations/",
        "/revoke",
        "/presenter handler=Reveal",
        "/close",
        "/regions/{id:guid}/people/",
        "Remove",
        "/frameworks/{id:guid}/publish",
        "/frameworks/{id:guid}/delete",
        "/regions/{id:guid}/delete",
        "sessions",
        "/sign-out",
    ];

    [Fact]
    public async Task EveryForm_OfEveryPage_CarriesAToken()
    {
        var without = new List<string>();
        var forms = await Forms(site);
        foreach (var (_, address, form) in forms)
        {
            if (form.Token.Length == 0)
            {
                without.Add($"{address}: {form.Action}");
            }
        }

        Assert.True(without.Count == 0, string.Join('\n', without.Distinct()));
        Assert.True(forms.Select(form => form.Key).Distinct().Count() > 45, $"{forms.Count}");
    }

    [Fact]
    public async Task EveryForm_SentAsItIs_IsUnderstood()
    {
        // This test has its own site, because sending all the forms changes the site.
        await using var own = new WholeSite();
        await own.InitializeAsync();
        var refused = new List<string>();
        var sent = new HashSet<string>(StringComparer.Ordinal);
        var all = (await Forms(own)).OrderBy(form => OrderOf(form.Key.Action)).ToList();
        foreach (var (key, address, _) in all.Where(form => !form.Form.IsFile))
        {
            if (sent.Contains(key.Action) || await Find(key, address) is not { } form)
            {
                continue;
            }

            using var content = new FormUrlEncodedContent(
                form.Fields.Select(field => KeyValuePair.Create(field.Name, field.Value))
            );
            using var answer = await key.Asker.Ask("POST", form.Action, content);
            if (
                key.Action.StartsWith("/return/", StringComparison.Ordinal)
                && answer.StatusCode == HttpStatusCode.NotFound
            )
            {
                // The secret in the address belongs to another round's return link.
                continue;
            }

            sent.Add(key.Action);
            // 409 and 429 mean that the form was understood, but sent at the wrong time or too often. The forms for
            // passkeys are not accepted without a device.
            if (
                (int)answer.StatusCode is not (200 or 302 or 409 or 429)
                && !form.Action.Contains("passkey", StringComparison.OrdinalIgnoreCase)
            )
            {
                refused.Add($"{form.Action} on {address}: {(int)answer.StatusCode}");
            }
        }

        var never = all.Where(form => !form.Form.IsFile).Select(form => form.Key.Action).Except(sent).ToList();
        Assert.True(refused.Count == 0, string.Join('\n', refused));
        Assert.True(never.Count == 0, string.Join('\n', never));
    }

    [Fact]
    public async Task EveryForm_WithAnExpiredToken_ComesAgainWithWhatWasTyped()
    {
        var before = await Rows();
        var lost = new List<string>();
        foreach (
            var (key, address, form) in (await Forms(site))
                .DistinctBy(form => form.Key.Action)
                .Where(form => !form.Form.IsFile && form.Form.Token.Length > 0)
        )
        {
            using var content = new FormUrlEncodedContent(
                form.With([
                        .. form.Texts.Distinct().Select(name => (name, Typed)),
                        (PageForm.TokenName, "expired" + form.Token[Math.Max(form.Token.LastIndexOf('.'), 0)..]),
                    ])
                    .Select(field => KeyValuePair.Create(field.Name, field.Value))
            );
            using var answer = await key.Asker.Ask("POST", form.Action, content);
            var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            var again = PageForm
                .Read(page, address)
                .FirstOrDefault(one => one.Action == form.Action || one.Texts.SequenceEqual(form.Texts));
            var kept = form.Texts.All(name =>
                again?.Fields.Any(field => field.Name == name && field.Value == Typed) == true
            );
            if (
                answer.StatusCode != HttpStatusCode.BadRequest
                || !kept
                || again?.Token is not { Length: > 20 }
                || !page.Contains("<title>Error: ", StringComparison.Ordinal)
                || !page.Contains("We have not saved anything yet", StringComparison.Ordinal)
            )
            {
                lost.Add($"{form.Action} on {address}: {(int)answer.StatusCode}, {(kept ? "kept" : "lost")}");
            }
        }

        Assert.True(lost.Count == 0, string.Join('\n', lost));
        Assert.Equal(before, await Rows());
    }

    /// <param name="isGone">
    /// Whether the form is sent to a page that does not exist. If not, it is sent after the session has ended.
    /// </param>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task EveryFormOfAnAccount_ThatIsRefused_ShowsWhatWasTyped(bool isGone)
    {
        var before = await Rows();
        var lost = new List<string>();
        var tried = 0;
        foreach (
            var (key, address, form) in (await Forms(site))
                .DistinctBy(form => form.Key.Action)
                .Where(form =>
                    (form.Key.Asker == site.Facilitator || form.Key.Asker == site.Administrator)
                    && form.Form.Texts.Count > 0
                    && !form.Form.IsFile
                    && !form.Form.Action.StartsWith("/join", StringComparison.Ordinal)
                    && !form.Form.Action.StartsWith("/way-back", StringComparison.Ordinal)
                    && !form.Form.Action.StartsWith("/set-up", StringComparison.Ordinal)
                    // The forms on the workbooks page can contain files, so they are read only on that page.
                    && (!isGone || Id().IsMatch(form.Form.Action) && !form.Key.Action.Contains("/workbooks "))
                )
        )
        {
            var typed = form.Texts.Distinct().Select(name => (name, Value: $"{Typed}: {name}")).ToList();
            using var content = new FormUrlEncodedContent(
                form.With([.. typed]).Select(field => KeyValuePair.Create(field.Name, field.Value))
            );
            using var answer = isGone
                ? await key.Asker.Ask("POST", Id().Replace(form.Action, $"{Guid.NewGuid()}", 1), content)
                : await site.Stranger.Ask("POST", form.Action, content);
            var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            tried++;
            var hidden = typed.Select(text => text.Value).Except(ReadShown(page)).ToList();
            if (
                answer.StatusCode != (isGone ? HttpStatusCode.NotFound : HttpStatusCode.Conflict)
                || hidden.Count > 0
                || !page.Contains(isGone ? "no longer exists" : "You have been signed out", StringComparison.Ordinal)
            )
            {
                lost.Add($"{form.Action} on {address}: {(int)answer.StatusCode}, {string.Join("; ", hidden)}");
            }
        }

        Assert.True(lost.Count == 0, string.Join('\n', lost));
        Assert.True(tried > 10, $"{tried}");
        Assert.Equal(before, await Rows());
    }

    /// <summary>Reads the values that the page lets the user copy after it has refused a form.</summary>
    private static IEnumerable<string> ReadShown(string page) =>
        new HtmlParser()
            .ParseDocument(page)
            .QuerySelectorAll("[readonly][name^=typed-]")
            .Select(control => control is IHtmlTextAreaElement area ? area.Value : control.GetAttribute("value") ?? "");

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Id();

    private static int OrderOf(string action) =>
        Array.FindIndex(Destructive, part => action.Contains(part, StringComparison.Ordinal));

    private async Task<List<string>> Rows() =>
        [
            .. (await site.Application.Database.Everything())
                .Where(table => table.Key is not ("Audit" or "Sessions"))
                .SelectMany(table => table.Value.Select(row => $"{table.Key}: {row}")),
        ];

    private static async Task<List<(Key Key, string Address, PageForm Form)>> Forms(WholeSite site)
    {
        var forms = new List<(Key, string, PageForm)>();
        foreach (
            var route in Routes.All.Where(route =>
                route.IsPage
                && !route.Pattern.Contains(".{", StringComparison.Ordinal)
                && !route.Pattern.EndsWith(".csv", StringComparison.Ordinal)
                && !route.Pattern.EndsWith("/changes", StringComparison.Ordinal)
            )
        )
        {
            foreach (var asker in site.Everyone)
            {
                foreach (var address in site.Addresses(route))
                {
                    if (await Page(asker, address) is { } page)
                    {
                        forms.AddRange(
                            PageForm
                                .Read(page, address)
                                .Select(form =>
                                    (
                                        new Key(
                                            asker,
                                            $"{route.Pattern} {form.Action.Split('?').Skip(1).FirstOrDefault()}"
                                        ),
                                        address,
                                        form
                                    )
                                )
                        );
                    }
                }
            }
        }

        return forms;
    }

    private static async Task<PageForm?> Find(Key key, string address) =>
        await Page(key.Asker, address) is { } page
            ? PageForm
                .Read(page, address)
                .FirstOrDefault(form =>
                    key.Action.EndsWith($" {form.Action.Split('?').Skip(1).FirstOrDefault()}", StringComparison.Ordinal)
                )
            : null;

    private static async Task<string?> Page(HttpVisitor asker, string address)
    {
        using var answer = await asker.Ask("GET", address);
        return answer.StatusCode == HttpStatusCode.OK && answer.Content.Headers.ContentType?.MediaType == "text/html"
            ? await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
            : null;
    }

    /// <summary>The key of a form: the visitor who sees it, and its route with its handler.</summary>
    private sealed record Key(HttpVisitor Asker, string Action);
}
