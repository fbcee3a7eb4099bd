using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>Waits for pages to update automatically, and inspects them.</summary>
internal static class LivePages
{
    public static Task Sees(BrowserUser person, string text) =>
        Assertions.Expect(person.Page.Locator("main")).ToContainTextAsync(text, new() { Timeout = 60_000 });

    /// <summary>Selects a button, and reports how long it took until all the pages had changed.</summary>
    public static async Task PressAndReport(BrowserUser facilitator, string button, List<Task> all, string what)
    {
        var pressed = Stopwatch.StartNew();
        await facilitator.Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await Report(all, pressed, what);
    }

    public static async Task Report(List<Task> all, Stopwatch since, string what)
    {
        await Task.WhenAll(all);
        TestContext.Current.TestOutputHelper?.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"The last of {all.Count} pages had changed {since.ElapsedMilliseconds:N0} ms after {what}."
            )
        );
    }

    /// <summary>
    /// Inspects a page in its own colours, in forced colours on a dark background, and enlarged to 400%.
    /// </summary>
    public static async Task LookInEveryColour(BrowserUser person)
    {
        await person.Look();
        await person.Page.EmulateMediaAsync(
            new() { ForcedColors = ForcedColors.Active, ColorScheme = ColorScheme.Dark }
        );
        await person.Look("forced colours", choosesColours: false);
        await person.Page.EmulateMediaAsync(
            new() { ForcedColors = ForcedColors.None, ColorScheme = ColorScheme.Light }
        );
        var size = person.Page.ViewportSize!;
        await person.Page.SetViewportSizeAsync(320, 256);
        await person.Look("400 %");
        await person.Page.SetViewportSizeAsync(size.Width, size.Height);
    }
}
