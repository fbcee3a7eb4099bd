using System.Net;
using System.Text.RegularExpressions;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>Requests with cookies of their own, to one application: a facilitator's, or those of a participant who has joined.</summary>
internal sealed partial class Seat : IDisposable
{
    private readonly CookieContainer cookies = new();

    private Seat(RunningApplication application) =>
        Client = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = application.Address };

    public HttpClient Client { get; }

    /// <summary>The task list of a participant; the round of a facilitator.</summary>
    public string Path { get; private set; } = "";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The first facilitator, with a round that is open.</summary>
    public static async Task<Seat> Facilitator(RunningApplication application)
    {
        var seat = new Seat(application);
        await seat.Post(application.SetUpLink!.AbsolutePath, ("Input.Name", "Facilitator"), ("Input.Email", "facilitator@example.org"), ("Input.Password", "correct horse battery"));
        using var made = await seat.Post("/partnerships/new", ("Input.Name", "Example borough"), ("Input.Agencies", "Council\nHealth"));
        using var opened = await seat.Post(made.Headers.Location!.OriginalString, ("Input.Name", "Autumn 2026"));
        seat.Path = opened.Headers.Location!.OriginalString;
        return seat;
    }

    /// <summary>Somebody new in the facilitator's round.</summary>
    public async Task<Seat> Participant(RunningApplication application)
    {
        var seat = new Seat(application);
        var link = JoinLink().Match(await Text(Path)).Groups[1].Value;
        using var noticed = await seat.Post(link);
        using var joined = await seat.Post(noticed.Headers.Location!.OriginalString, ("Input.Agency", "0"), ("Input.Level", "0"));
        seat.Path = joined.Headers.Location!.OriginalString.Replace("/link", "", StringComparison.Ordinal);
        return seat;
    }

    /// <summary>Somebody whom nobody knows.</summary>
    public static Seat Stranger(RunningApplication application) => new(application);

    public Task<string> Text(string path) => Client.GetStringAsync(new Uri(path, UriKind.Relative), Cancellation);

    /// <summary>Opens the page and sends its form.</summary>
    public async Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] fields) =>
        await Send(path, Field(await Text(path), "__RequestVerificationToken"), fields);

    public Task<HttpResponseMessage> Send(string path, string token, params (string Name, string Value)[] fields) =>
        Client.PostAsync(
            new Uri(path, UriKind.Relative),
            new FormUrlEncodedContent([.. fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value)), new("__RequestVerificationToken", token)]),
            Cancellation);

    /// <summary>The value of a hidden field.</summary>
    public static string Field(string page, string name) =>
        WebUtility.HtmlDecode(Regex.Match(page, $"name=\"{Regex.Escape(name)}\"(?: type=\"hidden\")? value=\"([^\"]*)\"").Groups[1].Value);

    public void Forget(string cookie)
    {
        foreach (Cookie kept in cookies.GetAllCookies())
        {
            kept.Expired |= kept.Name == cookie;
        }
    }

    public void Dispose() => Client.Dispose();

    [GeneratedRegex("href=\"(/join/[^\"]+)\"")]
    private static partial Regex JoinLink();
}
