using Microsoft.Playwright;

namespace BeyondBoundaries.Web.Tests.Running;

/// <summary>One browser for all the browser tests: the system's own Chromium.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Quiet = ["--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright playwright = null!;

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Find(), Args = Quiet });
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
    }

    private static string Find()
    {
        // The shell draws the same pages without a window around them, in a third of the time.
        string[] names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("No Chromium to test with: install Debian's package chromium-headless-shell.");
    }
}
