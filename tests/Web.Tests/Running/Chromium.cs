using System.Collections;
using System.Collections.Concurrent;
using BeyondBoundaries.Kit;
using BeyondBoundaries.Web.Tests.Running;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace BeyondBoundaries.Web.Tests.Running;

/// <summary>
/// The system's Chromium: one browser with all the machine's fonts, and one for each limited set of fonts. Each browser
/// starts when a test first needs it.
/// </summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly string[] Quiet =
    [
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private readonly Lazy<Task<IPlaywright>> playwright = new(Playwright.CreateAsync);

    private readonly ConcurrentDictionary<string, Lazy<Task<IBrowser>>> browsers = new();

    /// <summary>Opens a context with its own cookies and windows.</summary>
    /// <param name="options">The context's options.</param>
    /// <param name="fonts">The only fonts that the browser can use; null for all fonts on the machine.</param>
    public async Task<IBrowserContext> Open(BrowserNewContextOptions options, FontSet? fonts = null)
    {
        var browser = browsers.GetOrAdd(fonts?.Name ?? "", _ => new(() => Start(fonts)));
        return await (await browser.Value).NewContextAsync(options);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in browsers.Values)
        {
            await (await browser.Value).CloseAsync().WaitAsync(Patience);
        }

        if (playwright.IsValueCreated)
        {
            (await playwright.Value).Dispose();
        }
    }

    private async Task<IBrowser> Start(FontSet? fonts)
    {
        var variables = Environment
            .GetEnvironmentVariables()
            .Cast<DictionaryEntry>()
            .ToDictionary(one => (string)one.Key, one => (string)one.Value!);
        if (fonts is not null)
        {
            variables[fonts.Variable.Key] = fonts.Variable.Value;
        }

        return await (await playwright.Value).Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Find(),
                Args = Quiet,
                Env = variables,
            }
        );
    }

    private static string Find()
    {
        // The headless shell renders the same pages without a window, in a third of the time.
        string[] names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return names
                .SelectMany(name => folders.Select(folder => Path.Combine(folder, name)))
                .FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException(
                "There is no Chromium to test with. Install the Debian package chromium-headless-shell."
            );
    }
}
