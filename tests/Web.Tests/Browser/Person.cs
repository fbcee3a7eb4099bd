using BeyondBoundaries.Web.Tests.Running;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>Somebody with a browser of their own. Every page and state that an inspecting person comes to is checked and photographed.</summary>
internal sealed class Person : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly IBrowserContext context;
    private readonly string name;
    private readonly bool inspects;
    private readonly HashSet<string> seen = [];

    private Person(IBrowserContext context, IPage page, string name, bool inspects)
    {
        this.context = context;
        Page = page;
        this.name = name;
        this.inspects = inspects;
    }

    public IPage Page { get; }

    /// <summary>What the browser complained of: scripts refused by the content security policy, files not found, errors.</summary>
    public List<string> Complaints { get; } = [];

    public static async Task<Person> With(IBrowser browser, string name, bool scripts = true, int width = 390, bool inspects = true)
    {
        var context = await browser.NewContextAsync(new() { JavaScriptEnabled = scripts, IgnoreHTTPSErrors = true, ViewportSize = new() { Width = width, Height = 900 } });
        context.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        var person = new Person(context, await context.NewPageAsync(), name, scripts && inspects);
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

    public async Task GoTo(Uri address)
    {
        await Page.GotoAsync(address.ToString());
        await Look();
    }

    public async Task GoTo(string address) => await GoTo(new Uri(address));

    public Task Press(string button, bool exact = false) => Leave(Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = exact }));

    public Task Follow(string link) => Leave(Page.GetByRole(AriaRole.Link, new() { Name = link }).First);

    public Task Fill(string label, string text) => Page.GetByLabel(label, new() { Exact = false }).FillAsync(text);

    /// <summary>By click on the label, as people do.</summary>
    public Task Choose(string label) => Page.GetByLabel(label, new() { Exact = true }).First.CheckAsync(new() { Force = true });

    /// <summary>As the facilitator of a <see cref="Room"/>.</summary>
    public Task SignIn(Room room) => SignIn(room.Application, room.Facilitator);

    public async Task SignIn(RunningApplication application, string email = Room.Email)
    {
        await GoTo(new Uri(application.Address, "/sign-in"));
        await Fill("Email address", email);
        await Fill("Password", Room.Password);
        await Press("Sign in", exact: true);
    }

    public Task<string> Heading() => Page.Locator("h1").InnerTextAsync();

    public Task<string> Text() => Page.Locator("main").InnerTextAsync();

    public ValueTask DisposeAsync() => new(context.CloseAsync());

    /// <summary>Clicks and waits for the page it leads to.</summary>
    private async Task Leave(ILocator way)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Arrive(object? sender, IFrame frame) => arrived.TrySetResult();
        Page.FrameNavigated += Arrive;
        await way.ClickAsync();
        await arrived.Task.WaitAsync(Patience);
        Page.FrameNavigated -= Arrive;
        await Look();
    }

    /// <summary>One heading, no violation of WCAG 2.2 AA, nothing to scroll to sideways; and a picture for people to look at.</summary>
    public async Task Look()
    {
        await Assertions.Expect(Page.Locator("footer")).ToBeAttachedAsync();
        Assert.Equal(1, await Page.Locator("h1").CountAsync());
        if (!inspects)
        {
            return;
        }

        if (!seen.Add(await Page.TitleAsync() + await Text()))
        {
            return;
        }

        var results = await Page.RunAxe();
        Assert.True(
            results.Violations.Length == 0,
            $"{Page.Url}: " + string.Join("; ", results.Violations.Select(violation => $"{violation.Id} at {string.Join(", ", violation.Nodes.Select(node => node.Html))}")));
        var wide = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(wide <= 0, $"{Page.Url} is {wide} pixels too wide.");
        await Photograph();
    }

    private async Task Photograph()
    {
        var folder = Repository.PathOf("artifacts/screenshots");
        Directory.CreateDirectory(folder);
        var title = (await Page.TitleAsync()).Replace(" – Beyond Boundaries", "", StringComparison.Ordinal);
        var file = string.Concat($"{name} {seen.Count:00} {title}".Select(c => char.IsLetterOrDigit(c) ? c : '-'));
        await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{file[..Math.Min(80, file.Length)]}.png"), FullPage = true });
    }
}
