using System.Net;
using BeyondBoundaries.Kit.Databases;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>
/// Tests three nodes on one PostgreSQL database: changes made on one of them take effect on the others.
/// </summary>
public sealed class NodesTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private RunningApplication first = null!;
    private RunningApplication second = null!;
    private RunningApplication third = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        first = await RunningApplication.StartProcess(DatabaseKind.Postgres);
        var same = ("Beyond__Database", first.Database.Connection!);
        second = await RunningApplication.StartProcess(DatabaseKind.Postgres, same);
        third = await RunningApplication.StartProcess(DatabaseKind.Postgres, same);
    }

    public async ValueTask DisposeAsync()
    {
        await third.DisposeAsync();
        await second.DisposeAsync();
        await first.DisposeAsync();
    }

    [Fact]
    public async Task FirstAccount_LinkOfOneNode_WorksOnceOnAnyOnPostgres()
    {
        using var person = new BrowserSession(second.Address);
        var link = third.FirstAccountLink!.AbsolutePath;

        using var made = await person.Post(
            link,
            ("Input.Name", "Fay"),
            ("Input.Email", Room.Email),
            ("Input.Password", Room.Password)
        );

        Assert.Equal("/partnerships/new", made.Headers.Location?.OriginalString);
        foreach (var node in new[] { first, second, third })
        {
            using var late = new BrowserSession(node.Address);
            Assert.Equal(HttpStatusCode.NotFound, (await late.Get(link)).StatusCode);
        }
    }

    [Fact]
    public async Task Save_OnOneNode_IsToldToAScreenOfAnotherOnPostgres()
    {
        await using var room = await Room.In(first);
        using var facilitator = new BrowserSession(first.Address);
        Assert.Equal("/partnerships", await facilitator.SignIn());
        using var screen = Move(facilitator, third);
        using var stream = await Open(screen, $"{room.Path}/changes");
        using var lines = new StreamReader(await stream.Content.ReadAsStreamAsync(Cancellation));
        await HearChange(lines);

        using var participant = new BrowserSession(second.Address);
        participant.SetCookie($"seat-{room.Round.Value:N}", await room.Join(0, 0, "Ann"));
        using var saved = await participant.Post(
            $"/answer/{room.Round.Value}/all",
            ("score:1.1", "4"),
            ("working:1.1", "We meet each month")
        );

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        await HearChange(lines);
        using var third2 = Move(participant, third);
        Assert.Contains(
            "We meet each month",
            await third2.Text($"/answer/{room.Round.Value}/all"),
            StringComparison.Ordinal
        );

        // A form that one node rendered is saved by another.
        var token = await third2.Form($"/answer/{room.Round.Value}/all");
        using var back = Move(participant, first);
        using var moved = await back.Send($"/answer/{room.Round.Value}/all", token, ("score:1.2", "3"));
        Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);
        await HearChange(lines);
    }

    [Fact]
    public async Task Listening_ThatWasCut_BeginsAgainAndTellsEveryoneOnPostgres()
    {
        await using var room = await Room.In(first);
        using var facilitator = new BrowserSession(first.Address);
        await facilitator.SignIn();
        using var screen = Move(facilitator, third);
        using var stream = await Open(screen, $"{room.Path}/changes");
        using var lines = new StreamReader(await stream.Content.ReadAsStreamAsync(Cancellation));
        await HearChange(lines);

        await first.Database.Execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND "
                + "query LIKE 'LISTEN%'"
        );
        await HearChange(lines);

        // A change that is made after the interruption is received too.
        using var revealed = await facilitator.Post($"{room.Path}/close");
        Assert.Equal(HttpStatusCode.Redirect, revealed.StatusCode);
        await HearChange(lines);
    }

    internal static BrowserSession Move(BrowserSession from, RunningApplication to)
    {
        var moved = new BrowserSession(to.Address);
        foreach (Cookie cookie in from.Cookies.GetAllCookies())
        {
            moved.SetCookie(cookie.Name, cookie.Value);
        }

        return moved;
    }

    internal static async Task<HttpResponseMessage> Open(BrowserSession person, string path)
    {
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = person.Cookies });
        var answer = await client.GetAsync(
            new Uri(person.Address, path),
            HttpCompletionOption.ResponseHeadersRead,
            Cancellation
        );
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return answer;
    }

    /// <summary>Waits for a change, and ignores heartbeats.</summary>
    internal static async Task HearChange(StreamReader lines)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        limit.CancelAfter(Patience);
        while (await lines.ReadLineAsync(limit.Token) is { } line)
        {
            if (line == "event: changed")
            {
                return;
            }
        }

        Assert.Fail("The stream ended.");
    }
}
