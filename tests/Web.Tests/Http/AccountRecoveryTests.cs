using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using BeyondBoundaries.Kit;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>Tests that a user who cannot sign in can recover their account with a link that works once.</summary>
public sealed partial class AccountRecoveryTests
{
    private const string NewPassword = "another three random words";

    [Fact]
    public async Task WayBack_OfAnAdministrator_SetsAPasswordOnceAndEndsSessions()
    {
        await using var application = await RunningApplication.Start();
        await using var room = await Room.In(application);
        await room.AddAccount("ada@example.org", administrator: true);
        using var facilitator = new BrowserSession(application.Address);
        await facilitator.SignIn();
        using var ada = new BrowserSession(application.Address);
        await ada.SignIn(email: "ada@example.org");

        var link = await Made(ada, room);
        Assert.Null(await facilitator.Leads("/partnerships"));

        using var person = new BrowserSession(application.Address);
        using var refused = await person.Post(link, ("Input.Password", "short"));
        Assert.Contains("12 characters or more", await Body(refused), StringComparison.Ordinal);
        using var done = await person.Post(link, ("Input.Password", NewPassword));
        Assert.Contains("You have a new password", await Body(done), StringComparison.Ordinal);

        Assert.StartsWith("/sign-in", await facilitator.Leads("/partnerships"), StringComparison.Ordinal);
        using var stranger = ParticipantClient.Stranger(application);
        using var again = await stranger.Get(link);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        using var signedIn = await person.Post(
            "/sign-in",
            ("Input.Email", Room.Email),
            ("Input.Password", NewPassword)
        );
        Assert.Equal("/partnerships", signedIn.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task WayBack_MadeAnew_MakesTheOneBeforeWorthless_AndTurnsTheSecondStepOff()
    {
        await using var application = await RunningApplication.Start();
        await using var room = await Room.In(application);
        await room.AddAccount("ada@example.org", administrator: true);
        using var facilitator = new BrowserSession(application.Address);
        await facilitator.SignIn();
        await TwoFactorTests.TurnOn(facilitator);
        using var ada = new BrowserSession(application.Address);
        await ada.SignIn(email: "ada@example.org");

        var first = await Made(ada, room);
        var second = await Made(ada, room);

        using var stranger = ParticipantClient.Stranger(application);
        using var old = await stranger.Get(first);
        Assert.Equal(HttpStatusCode.NotFound, old.StatusCode);
        using var person = new BrowserSession(application.Address);
        using var done = await person.Post(second, ("Input.Password", NewPassword));
        using var signedIn = await person.Post(
            "/sign-in",
            ("Input.Email", Room.Email),
            ("Input.Password", NewPassword)
        );
        Assert.Equal("/partnerships", signedIn.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task WayBack_OnTheMachineItself_IsPrintedForWhoeverHasAPassword()
    {
        await using var application = await RunningApplication.Start();
        await using var room = await Room.In(application);

        var (code, output) = await OnTheMachine(application, Room.Email.ToUpperInvariant());
        Assert.Equal(0, code);
        var link = Link().Match(output).Value;
        using var person = new BrowserSession(application.Address);
        using var done = await person.Post(link, ("Input.Password", NewPassword));
        Assert.Contains("You have a new password", await Body(done), StringComparison.Ordinal);
        Assert.DoesNotContain(link, application.Output, StringComparison.Ordinal);

        Assert.Equal(1, (await OnTheMachine(application, "nobody@example.org")).Code);
    }

    private static async Task<(int Code, string Output)> OnTheMachine(RunningApplication application, string email)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "BeyondBoundaries.Web.dll"), "way-back", email]
        )
        {
            WorkingDirectory = Repository.PathOf("src/Web"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["Beyond__DataFolder"] = application.Storage.DataFolder,
                ["Beyond__Database"] = application.Storage.Connection ?? "",
            },
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output + await errors);
    }

    private static async Task<string> Made(BrowserSession ada, Room room)
    {
        var page = $"/administration/accounts/{room.Account.Value}";
        using var made = await ada.Post($"{page}?handler=WayBack");
        return Link().Match(await Body(made)).Value;
    }

    private static async Task<string> Body(HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    [GeneratedRegex("/way-back/[A-Za-z0-9_-]{24}")]
    private static partial Regex Link();
}
