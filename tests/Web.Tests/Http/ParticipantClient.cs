using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>Sends a participant's requests, with their own cookies.</summary>
internal sealed class ParticipantClient : IDisposable
{
    private readonly CookieContainer cookies = new();
    private readonly HttpClient client;

    private ParticipantClient(RunningApplication application, string token, string path)
    {
        Token = token;
        Path = path;
        client = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies })
        {
            BaseAddress = application.Address,
        };
    }

    /// <summary>The secret of the participant's return link.</summary>
    public string Token { get; }

    /// <summary>The path of the task list.</summary>
    public string Path { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Creates a client for a new participant in the round.</summary>
    public static async Task<ParticipantClient> In(TestRound round) => With(round, await round.Join());

    /// <summary>Creates a client with the secret of a return link.</summary>
    public static ParticipantClient With(TestRound round, string token)
    {
        var returnToken = new ParticipantClient(round.Application, token, round.Tasks.AbsolutePath);
        returnToken.cookies.Add(round.Application.Address, new Cookie(round.Cookie, returnToken.Token));
        return returnToken;
    }

    public static ParticipantClient With(
        RunningApplication application,
        BeyondBoundaries.Core.RoundId round,
        string token
    )
    {
        var returnToken = new ParticipantClient(application, token, $"/answer/{round.Value}");
        returnToken.cookies.Add(application.Address, new Cookie($"seat-{round.Value:N}", token));
        return returnToken;
    }

    /// <summary>Creates a client that has no return link and that the application does not know.</summary>
    public static ParticipantClient Stranger(RunningApplication application) => new(application, "", "/join");

    public Task<HttpResponseMessage> Get(string path) => client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);

    /// <summary>Opens a stream that does not end, and returns as soon as the headers have arrived.</summary>
    public Task<HttpResponseMessage> Open(string path) =>
        client.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Cancellation);

    public Task<string> Text(string path) => client.GetStringAsync(new Uri(path, UriKind.Relative), Cancellation);

    /// <summary>Opens the page and sends its form.</summary>
    public async Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] fields) =>
        await Send(path, Field(await Text(path.Split('?')[0]), "__RequestVerificationToken"), fields);

    public async Task<HttpResponseMessage> Send(string path, string token, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent([
            .. fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value)),
            new("__RequestVerificationToken", token),
        ]);
        return await client.PostAsync(new Uri(path, UriKind.Relative), form, Cancellation);
    }

    public async Task<HttpResponseMessage> SendJson(string path, string json)
    {
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        return await client.PostAsync(new Uri(path, UriKind.Relative), body, Cancellation);
    }

    /// <summary>Returns the value of a hidden field on a page; empty if the page does not have the field.</summary>
    public static string Field(string page, string name) =>
        WebUtility.HtmlDecode(
            Regex.Match(page, $"name=\"{Regex.Escape(name)}\"(?: type=\"hidden\")? value=\"([^\"]*)\"").Groups[1].Value
        );

    /// <summary>Sets a cookie.</summary>
    public void Remember(string cookie, string value) => cookies.Add(client.BaseAddress!, new Cookie(cookie, value));

    /// <summary>Deletes a cookie, as when a user clears the browser's data.</summary>
    public void Forget(string cookie)
    {
        foreach (Cookie kept in cookies.GetAllCookies())
        {
            kept.Expired |= kept.Name == cookie;
        }
    }

    public void Dispose() => client.Dispose();
}
