using System.Net;
using System.Text.RegularExpressions;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>Tests set-up, sign-in and the rules for a facilitator's requests.</summary>
public sealed partial class FacilitatorTests : IAsyncLifetime
{
    private RunningApplication application = null!;
    private HttpClient client = null!;

    public async ValueTask InitializeAsync()
    {
        application = await RunningApplication.Start();
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = application.Address,
        };
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await application.DisposeAsync();
    }

    [Fact]
    public async Task SetUp_DoneOnce_IsNotThereAgain()
    {
        await SetUp();
        using var again = await client.GetAsync(application.FirstAccountLink, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        Assert.DoesNotContain("facilitator@example.org", application.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facilitator_ForWhatIsNotTheirs_FindsNothing()
    {
        await SetUp();
        foreach (
            var path in new[]
            {
                "/partnerships/{0}",
                "/partnerships/{0}/rounds/new",
                "/rounds/{0}",
                "/rounds/{0}/close",
                "/rounds/{0}/results",
                "/rounds/{0}/results.json",
            }
        )
        {
            using var answer = await client.GetAsync(
                new Uri(string.Format(path, Guid.NewGuid()), UriKind.Relative),
                TestContext.Current.CancellationToken
            );
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Post_WithoutItsToken_IsRefused()
    {
        await SetUp();
        using var answer = await client.PostAsync(
            new Uri("/partnerships/new", UriKind.Relative),
            new FormUrlEncodedContent([new("Input.Name", "X"), new("Input.Agencies", "Y")]),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task SignIn_AskedToLeaveTheSite_StaysOnIt()
    {
        await SetUp();
        foreach (var returnUrl in new[] { "//evil.example", "https://evil.example/", "/\\evil.example" })
        {
            using var left = await Post("/sign-out", []);
            using var answer = await Post(
                $"/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}",
                [new("Input.Email", "facilitator@example.org"), new("Input.Password", "correct horse battery")]
            );
            Assert.Equal("/partnerships", answer.Headers.Location!.OriginalString);
        }
    }

    [Fact]
    public async Task SignIn_WithAWrongPassword_SaysNeitherWhich()
    {
        await SetUp();
        await Post("/sign-out", []);
        foreach (var email in new[] { "facilitator@example.org", "nobody@example.org" })
        {
            using var answer = await Post(
                "/sign-in",
                [new("Input.Email", email), new("Input.Password", "wrong horse battery")]
            );
            Assert.Contains(
                "The email address or the password is wrong",
                await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task Restart_WithAFormOpenAndACookieInUse_LosesNeither()
    {
        await SetUp();
        var form = await Form("/partnerships/new");
        await application.Restart();
        using var answer = await Send(
            "/partnerships/new",
            form,
            [new("Input.Name", "After the restart"), new("Input.Agencies", "One")]
        );
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.EndsWith("/rounds/new", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    private async Task SetUp()
    {
        using var answer = await Post(
            application.FirstAccountLink!.AbsolutePath,
            [
                new("Input.Name", "Facilitator"),
                new("Input.Email", "facilitator@example.org"),
                new("Input.Password", "correct horse battery"),
            ]
        );
        Assert.Equal("/partnerships/new", answer.Headers.Location!.OriginalString);
    }

    private async Task<HttpResponseMessage> Post(string path, KeyValuePair<string, string>[] fields) =>
        await Send(path, await Form(path), fields);

    private async Task<HttpResponseMessage> Send(string path, string token, KeyValuePair<string, string>[] fields) =>
        await client.PostAsync(
            new Uri(path, UriKind.Relative),
            new FormUrlEncodedContent([.. fields, new("__RequestVerificationToken", token)]),
            TestContext.Current.CancellationToken
        );

    private async Task<string> Form(string path) =>
        Token()
            .Match(await client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken))
            .Groups[1]
            .Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
