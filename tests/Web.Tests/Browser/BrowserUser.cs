using System.Text.RegularExpressions;
using BeyondBoundaries.Kit;
using BeyondBoundaries.Web.Tests.Running;
using Microsoft.Playwright;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>
/// A person with their own browser. If scripts and inspection are turned on, every page and state that the person
/// reaches is checked.
/// </summary>
internal sealed class BrowserUser : IAsyncDisposable
{
    /// <summary>
    /// The environment variable that, if set, makes the tests save every PDF and a picture of every checked page.
    /// </summary>
    private const string Pictures = "BEYOND_TEST_PICTURES";

    /// <summary>The maximum time that any step may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly IBrowserContext context;
    private readonly string name;
    private readonly bool inspects;
    private int pictures;

    private BrowserUser(IBrowserContext context, IPage page, string name, bool inspects)
    {
        this.context = context;
        Page = page;
        this.name = name;
        this.inspects = inspects;
    }

    public IPage Page { get; }

    /// <summary>
    /// The problems that the browser reports, such as scripts refused by the content security policy and files not
    /// found.
    /// </summary>
    public List<string> Complaints { get; } = [];

    public static async Task<BrowserUser> With(
        Chromium chromium,
        string name,
        bool scripts = true,
        int width = 390,
        bool inspects = true,
        FontSet? fonts = null
    )
    {
        var context = await chromium.Open(
            new()
            {
                JavaScriptEnabled = scripts,
                IgnoreHTTPSErrors = true,
                ViewportSize = new() { Width = width, Height = 900 },
            },
            fonts
        );
        context.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        var person = new BrowserUser(context, await context.NewPageAsync(), name, scripts && inspects);
        person.Page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                person.Complaints.Add($"{person.Page.Url}: {message.Text}");
            }
        };
        person.Page.PageError += (_, error) => person.Complaints.Add($"{person.Page.Url}: {error}");
        return person;
    }

    /// <summary>Adds the cookie of a participant who has joined, without opening a page.</summary>
    /// <param name="round">The round.</param>
    /// <param name="returnToken">The secret of the participant's return link.</param>
    public Task UseReturnToken(TestRound round, string returnToken) =>
        Page.Context.AddCookiesAsync([
            new()
            {
                Name = round.Cookie,
                Value = returnToken,
                Url = round.Application.Address.ToString(),
                HttpOnly = true,
            },
        ]);

    public async Task GoTo(Uri address)
    {
        await Page.GotoAsync(address.ToString());
        await Look();
    }

    public async Task GoTo(string address) => await GoTo(new Uri(address));

    public Task Press(string button, bool exact = false) =>
        Leave(Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = exact }));

    public Task Follow(string link) => Leave(Page.GetByRole(AriaRole.Link, new() { Name = link }).First);

    public Task Fill(string label, string text) => Page.GetByLabel(label, new() { Exact = false }).FillAsync(text);

    /// <summary>Selects the option with this label.</summary>
    public Task Choose(string label) => Check(Page.GetByLabel(label, new() { Exact = true }).First);

    /// <summary>
    /// Selects a radio button or ticks a checkbox. Until the page's styles are loaded, a click can miss its target, so
    /// the click is repeated, as a person would do.
    /// </summary>
    public static async Task Check(ILocator choice)
    {
        for (var tries = 0; tries < 5 && !await choice.IsCheckedAsync(); tries++)
        {
            await choice.ClickAsync(new() { Force = true });
        }

        Assert.True(await choice.IsCheckedAsync());
    }

    /// <summary>Signs in as the facilitator of a <see cref="Room"/>.</summary>
    public Task SignIn(Room room) => SignIn(room.Application, room.Facilitator);

    public Task SignIn(RunningApplication application, string email = Room.Email) => SignIn(application.Address, email);

    /// <summary>Signs in at one of the application's addresses, such as that of its proxy.</summary>
    public async Task SignIn(Uri site, string email)
    {
        await GoTo(new Uri(site, "/sign-in"));
        await Fill("Email address", email);
        await Fill("Password", Room.Password);
        await Press("Sign in", exact: true);
    }

    public Task<string> Heading() => Page.Locator("h1").InnerTextAsync();

    public Task<string> Text() => Page.Locator("main").InnerTextAsync();

    /// <summary>
    /// Prints the page as a PDF, in the paper size set by its styles. On request, saves the file for people to look at.
    /// </summary>
    public async Task<byte[]> Print() =>
        await Page.PdfAsync(new() { PreferCSSPageSize = true, Path = await NameFile("pdf") }).WaitAsync(Patience);

    /// <summary>Waits until the page's address matches the pattern.</summary>
    public Task Arrive(string pattern) => Arrive(Page, pattern);

    /// <summary>Waits until another page's address matches the pattern.</summary>
    public static Task Arrive(IPage page, string pattern) =>
        Assertions
            .Expect(page)
            .ToHaveURLAsync(new Regex(pattern), new() { Timeout = (float)Patience.TotalMilliseconds });

    public ValueTask DisposeAsync() => new(context.CloseAsync().WaitAsync(Patience));

    /// <summary>Clicks a link or button, and waits for the next page.</summary>
    private async Task Leave(ILocator way)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Leaves(object? sender, IFrame frame) => arrived.TrySetResult();
        Page.FrameNavigated += Leaves;
        await way.ClickAsync();
        await arrived.Task.WaitAsync(Patience);
        Page.FrameNavigated -= Leaves;
        await Look();
    }

    /// <summary>
    /// Checks that the page has one main heading. If inspection is turned on, also saves a picture on request, and
    /// checks that the page does not scroll sideways. If the page has elements that no earlier page had, also checks
    /// that axe finds no violation of WCAG 2.2 AA.
    /// </summary>
    /// <param name="display">How the page is displayed, if not in the usual way.</param>
    /// <param name="choosesColours">Whether the page, and not the person, chooses its colours.</param>
    public async Task Look(string display = "", bool choosesColours = true)
    {
        await Assertions.Expect(Page.Locator("footer")).ToBeAttachedAsync();
        Assert.Equal(1, await Page.Locator("h1").CountAsync());
        if (!inspects)
        {
            return;
        }

        await Photograph();
        var wide = await Page.EvaluateAsync<int>(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
            .WaitAsync(Patience);
        Assert.True(wide <= 0, $"{Page.Url} is {wide} pixels too wide.");
        var news = await PageStructure.FindNews(Page, $"{display} {Page.ViewportSize!.Width}");
        if (!news.HasElements)
        {
            return;
        }

        var violations = await Axe.Violations(Page, choosesColours && news.HasColours);
        Assert.True(violations.Length == 0, $"{Page.Url}: {string.Join("; ", violations)}");
    }

    private async Task Photograph()
    {
        if (await NameFile("png") is { } file)
        {
            await Page.ScreenshotAsync(new() { Path = file, FullPage = true });
        }
    }

    /// <summary>Returns the path of the next picture or file to save; null if none is requested.</summary>
    private async Task<string?> NameFile(string extension)
    {
        if (Environment.GetEnvironmentVariable(Pictures) is not { Length: > 0 })
        {
            return null;
        }

        var folder = Repository.PathOf("artifacts/screenshots");
        Directory.CreateDirectory(folder);
        var title = (await Page.TitleAsync()).Replace(" – Beyond Boundaries", "", StringComparison.Ordinal);
        var file = string.Concat($"{name} {++pictures:00} {title}".Select(c => char.IsLetterOrDigit(c) ? c : '-'));
        return Path.Combine(folder, $"{file[..Math.Min(80, file.Length)]}.{extension}");
    }
}
