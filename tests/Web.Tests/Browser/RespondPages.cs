using BeyondBoundaries.Web.Tests.Running;
using Microsoft.Playwright;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>Opens a participant's pages, and waits until a page shows a message about saving.</summary>
internal static class RespondPages
{
    public static async Task<BrowserUser> Sit(
        Chromium chromium,
        TestRound round,
        string returnToken,
        string name,
        bool scripts = true,
        int width = 390
    )
    {
        var person = await BrowserUser.With(chromium, name, scripts, width);
        await person.UseReturnToken(round, returnToken);
        return person;
    }

    public static Task Says(BrowserUser person, string text) =>
        Assertions
            .Expect(person.Page.Locator("[data-save-state]"))
            .ToContainTextAsync(text, new() { Timeout = 30_000 });
}
