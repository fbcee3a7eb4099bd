using System.Net;
using System.Text.RegularExpressions;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>A user who sends requests without a browser.</summary>
internal sealed partial class SignedInClient : IDisposable
{
    private readonly HttpClient client;

    private SignedInClient(Uri address) =>
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address };

    /// <summary>Signs in as the facilitator of a round.</summary>
    public static Task<SignedInClient> To(Room room) => To(room.Application, room.Facilitator);

    public static async Task<SignedInClient> To(RunningApplication application, string email = Room.Email)
    {
        var person = new SignedInClient(application.Address);
        using var answer = await person.Post("/sign-in", [("Input.Email", email), ("Input.Password", Room.Password)]);
        Assert.Equal("/partnerships", answer.Headers.Location?.OriginalString);
        return person;
    }

    /// <summary>Signs in, and returns the cookies that the response sets.</summary>
    public static async Task<string> CookiesOf(RunningApplication application, string email)
    {
        using var person = new SignedInClient(application.Address);
        using var answer = await person.Post("/sign-in", [("Input.Email", email), ("Input.Password", Room.Password)]);
        return string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
    }

    public Task<HttpResponseMessage> Get(string path) =>
        client.GetAsync(
            new Uri(path, UriKind.Relative),
            HttpCompletionOption.ResponseHeadersRead,
            TestContext.Current.CancellationToken
        );

    public Task<HttpResponseMessage> Get(string path, IEnumerable<(string Name, string Value)> headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return client.SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead,
            TestContext.Current.CancellationToken
        );
    }

    public Task<string> Text(string path) =>
        client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    /// <summary>Returns a page with its character references decoded.</summary>
    public async Task<string> DecodedText(string path) => WebUtility.HtmlDecode(await Text(path));

    /// <summary>Sends the form on a page. The token can come from the form on another page.</summary>
    public async Task<HttpResponseMessage> Post(
        string path,
        IEnumerable<(string Name, string Value)> fields,
        string? formOf = null
    )
    {
        var token = Token().Match(await Text(formOf ?? path)).Groups[1].Value;
        IEnumerable<KeyValuePair<string, string>> all =
        [
            .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)),
            new("__RequestVerificationToken", token),
        ];
        return await client.PostAsync(
            new Uri(path, UriKind.Relative),
            new FormUrlEncodedContent(all),
            TestContext.Current.CancellationToken
        );
    }

    /// <summary>Sends a file, and optionally other fields, with the token from a page's form.</summary>
    public async Task<HttpResponseMessage> Send(
        string path,
        string formOf,
        string field,
        byte[] content,
        string name,
        params (string Name, string Value)[] others
    )
    {
        using var form = new MultipartFormDataContent();
        using var token = new StringContent(Token().Match(await Text(formOf)).Groups[1].Value);
        using var file = new ByteArrayContent(content);
        form.Add(token, "__RequestVerificationToken");
        form.Add(file, field, name);
        foreach (var (other, value) in others)
        {
            form.Add(new StringContent(value), other);
        }

        return await client.PostAsync(new Uri(path, UriKind.Relative), form, TestContext.Current.CancellationToken);
    }

    public void Dispose() => client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
