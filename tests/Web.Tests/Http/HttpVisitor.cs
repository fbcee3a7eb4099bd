using System.Net;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>
/// A visitor who requests any address by any method, with their own cookies, and follows no redirects.
/// </summary>
internal sealed class HttpVisitor : IDisposable
{
    private const string TokenField = "__RequestVerificationToken";

    private readonly CookieContainer cookies = new();
    private readonly HttpClient client;

    public HttpVisitor(Uri address) =>
        client = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies })
        {
            BaseAddress = address,
        };

    public static async Task<HttpVisitor> SignedIn(RunningApplication application, string email)
    {
        var asker = new HttpVisitor(application.Address);
        using var answer = await asker.Post(
            "/sign-in",
            "/sign-in",
            ("Input.Email", email),
            ("Input.Password", Room.Password)
        );
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return asker;
    }

    public IEnumerable<Cookie> Cookies => cookies.GetAllCookies();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public HttpVisitor With(string cookie, string value)
    {
        cookies.Add(client.BaseAddress!, new Cookie(cookie, value));
        return this;
    }

    /// <summary>Sends a personal access token with every request.</summary>
    public HttpVisitor WithToken(string token)
    {
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return this;
    }

    /// <summary>
    /// Sends a request, and returns as soon as the headers of the response have arrived. The body can then be read.
    /// </summary>
    public Task<HttpResponseMessage> Ask(string method, string path, HttpContent? content = null) =>
        client.SendAsync(
            new(new(method), new Uri(path, UriKind.Relative)) { Content = content },
            HttpCompletionOption.ResponseHeadersRead,
            Cancellation
        );

    public Task<string> Text(string path) => client.GetStringAsync(new Uri(path, UriKind.Relative), Cancellation);

    /// <summary>Sends fields with the token from a page's form.</summary>
    public async Task<HttpResponseMessage> Post(string path, string formOf, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent([
            .. fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value)),
            new(TokenField, await Token(formOf)),
        ]);
        return await client.PostAsync(new Uri(path, UriKind.Relative), form, Cancellation);
    }

    /// <summary>Sends a file with the token from a page's form.</summary>
    public async Task<HttpResponseMessage> Send(string path, string formOf, string field, byte[] content, string name)
    {
        using var form = new MultipartFormDataContent();
        using var token = new StringContent(await Token(formOf));
        using var file = new ByteArrayContent(content);
        form.Add(token, TokenField);
        form.Add(file, field, name);
        return await client.PostAsync(new Uri(path, UriKind.Relative), form, Cancellation);
    }

    public async Task<string> Token(string formOf) => ParticipantClient.Field(await Text(formOf), TokenField);

    public void Dispose() => client.Dispose();
}
