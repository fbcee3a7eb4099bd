using System.Net;
using System.Text.RegularExpressions;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>A minimal browser, with its own cookies. It sends each form with the token from the form's page.</summary>
internal sealed partial class BrowserSession : IDisposable
{
    private readonly HttpClient client;

    public BrowserSession(Uri address)
    {
        Address = address;
        client = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies })
        {
            BaseAddress = address,
        };
        client.DefaultRequestHeaders.UserAgent.ParseAdd(
            "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
        );
    }

    public Uri Address { get; }

    public CookieContainer Cookies { get; } = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Returns the value of a cookie; null when there is none.</summary>
    public string? Cookie(string name) => Cookies.GetCookies(Address)[name]?.Value;

    public void SetCookie(string name, string value) => Cookies.Add(Address, new Cookie(name, value, "/"));

    public Task<HttpResponseMessage> Get(string path) =>
        client.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute), Cancellation);

    public async Task<string> Text(string path)
    {
        using var answer = await Get(path);
        return await answer.Content.ReadAsStringAsync(Cancellation);
    }

    /// <summary>
    /// Requests a page, and returns the address that the response redirects to; null if it does not redirect.
    /// </summary>
    public async Task<string?> Leads(string path)
    {
        using var answer = await Get(path);
        return answer.Headers.Location?.OriginalString;
    }

    /// <summary>Follows redirects, including those to other sites, until a page does not redirect.</summary>
    /// <returns>The path and the text of that page.</returns>
    public async Task<(string Path, string Text)> Follow(string path)
    {
        var address = new Uri(Address, path);
        for (var hop = 0; hop < 12; hop++)
        {
            using var answer = await client.GetAsync(address, Cancellation);
            if (answer.Headers.Location is not { } next)
            {
                return (address.PathAndQuery, await answer.Content.ReadAsStringAsync(Cancellation));
            }

            address = new Uri(address, next);
        }

        throw new InvalidOperationException($"{path} redirects too many times. The last address is {address}.");
    }

    public async Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] fields) =>
        await Send(path, await Form(path), fields);

    public async Task<HttpResponseMessage> Send(string path, string token, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent([
            .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)),
            new("__RequestVerificationToken", token),
        ]);
        return await client.PostAsync(new Uri(path, UriKind.Relative), form, Cancellation);
    }

    /// <summary>Returns the token in a page's form.</summary>
    public async Task<string> Form(string path) => Token().Match(await Text(path)).Groups[1].Value;

    /// <summary>
    /// Signs in, and returns the address that the response redirects to; null if the sign-in is refused.
    /// </summary>
    public async Task<string?> SignIn(string email = Room.Email, string password = Room.Password, string returnUrl = "")
    {
        using var answer = await Post(
            "/sign-in" + (returnUrl.Length > 0 ? $"?returnUrl={Uri.EscapeDataString(returnUrl)}" : ""),
            ("Input.Email", email),
            ("Input.Password", password)
        );
        return answer.Headers.Location?.OriginalString;
    }

    public void Dispose() => client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
