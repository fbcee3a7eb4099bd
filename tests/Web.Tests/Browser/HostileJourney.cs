using BeyondBoundaries.Web.Tests.Http;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>
/// Tests, in a browser, every page of a site where all text is hostile. No script in the text runs, and the content
/// security policy has nothing to refuse.
/// </summary>
[Collection(nameof(WholeSite))]
public sealed class HostileJourney(Chromium chromium, WholeSite site)
{
    [Fact]
    public async Task Pages_OfTheWholeSite_RunNothingThatPeopleWrote()
    {
        var shown = 0;
        foreach (var asker in site.Everyone)
        {
            await using var person = await BrowserUser.With(chromium, "hostile", width: 1280, inspects: false);
            var dialogs = new List<string>();
            person.Page.Dialog += (_, dialog) =>
            {
                dialogs.Add($"{person.Page.Url}: {dialog.Type} {dialog.Message}");
                _ = dialog.AcceptAsync();
            };
            await person.Page.Context.AddCookiesAsync(
                asker.Cookies.Select(cookie => new Microsoft.Playwright.Cookie
                {
                    Name = cookie.Name,
                    Value = cookie.Value,
                    Url = site.Application.Address.ToString(),
                    HttpOnly = true,
                })
            );
            foreach (var route in Routes.All.Where(route => route.IsPage))
            {
                foreach (var address in site.Addresses(route))
                {
                    using var page = await asker.Ask("GET", address);
                    if (
                        !page.IsSuccessStatusCode
                        || page.Content.Headers is not { ContentType.MediaType: "text/html", ContentDisposition: null }
                    )
                    {
                        continue;
                    }

                    // Opening a page in a browser is slow, so pages without hostile text, which have nothing to run,
                    // are left out.
                    var text = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                    if (!text.Contains("owned", StringComparison.OrdinalIgnoreCase))
                    {
                        continue;
                    }

                    await person.Page.GotoAsync(new Uri(site.Application.Address, address).ToString());
                    Assert.False(
                        await person.Page.EvaluateAsync<bool>(
                            "'owned' in window || !!document.querySelector('img[src=x]')"
                        ),
                        address
                    );
                    shown += (await person.Page.ContentAsync()).Contains(
                        "&lt;script&gt;owned=1",
                        StringComparison.Ordinal
                    )
                        ? 1
                        : 0;
                }
            }

            Assert.Empty(dialogs);
            Assert.Empty(person.Complaints);
        }

        Assert.True(shown > 20, $"{shown}");
    }
}
