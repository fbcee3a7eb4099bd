using System.Net;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Kit.Databases;
using BeyondBoundaries.Web.Tests.Running;
using Npgsql;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>
/// Tests three nodes on a PostgreSQL database that refuses features that a distributed database may lack: advisory
/// locks, notifications, functions and triggers.
/// </summary>
public sealed class PlainDatabaseTests : IAsyncLifetime
{
    private const int People = 12;

    // The statements change only this test's database, so they do not affect other tests.
    private const string Refusals = """
        REVOKE USAGE ON LANGUAGE plpgsql FROM PUBLIC;
        REVOKE EXECUTE ON FUNCTION pg_notify(text, text), pg_advisory_lock(bigint), pg_advisory_lock_shared(bigint),
            pg_advisory_xact_lock(bigint), pg_advisory_xact_lock_shared(bigint), pg_try_advisory_lock(bigint),
            pg_try_advisory_xact_lock(bigint) FROM PUBLIC
        """;

    private readonly string role = $"plain_{Guid.NewGuid():N}";
    private TemporaryDatabase database = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Connection =>
        new NpgsqlConnectionStringBuilder(database.Connection) { Username = role, Password = role }.ToString();

    public async ValueTask InitializeAsync()
    {
        database = await TemporaryDatabase.Create(DatabaseKind.Postgres);
        var name = new NpgsqlConnectionStringBuilder(database.Connection).Database;
        await database.Execute(
            $"CREATE ROLE {role} LOGIN PASSWORD '{role}'; ALTER DATABASE {name} OWNER TO {role}; {Refusals}"
        );
    }

    public async ValueTask DisposeAsync()
    {
        await database.Execute($"REASSIGN OWNED BY {role} TO CURRENT_USER; DROP ROLE {role}");
        await database.DisposeAsync();
    }

    [Fact]
    public async Task Nodes_OnAPlainDatabase_StartTogetherSaveAndFollowEachOtherOnPostgres()
    {
        var nodes = await Task.WhenAll(Start(), Start(), Start());
        await using var first = nodes[0];
        await using var second = nodes[1];
        await using var third = nodes[2];
        await using var room = await Room.In(first);
        using var facilitator = new BrowserSession(first.Address);
        Assert.Equal("/partnerships", await facilitator.SignIn());
        using var screen = NodesTests.Move(facilitator, third);
        using var stream = await NodesTests.Open(screen, $"{room.Path}/changes");
        using var lines = new StreamReader(await stream.Content.ReadAsStreamAsync(Cancellation));
        await NodesTests.HearChange(lines);

        var people = await Task.WhenAll(Enumerable.Range(0, People).Select(_ => room.Join(0, 0)));
        var saved = await Task.WhenAll(people.Select(person => room.Give(person, Ballot.Enablers, [4])));
        Assert.All(saved, save => Assert.Empty(save.Problems));

        using var participant = new BrowserSession(second.Address);
        participant.SetCookie($"seat-{room.Round.Value:N}", await room.Join(0, 0));
        using var note = await participant.Post(
            $"/answer/{room.Round.Value}/all",
            ("score:1.1", "4"),
            ("working:1.1", "We meet each month")
        );
        Assert.Equal(HttpStatusCode.Redirect, note.StatusCode);
        await NodesTests.HearChange(lines);
        using var revealed = await facilitator.Post($"{room.Path}/close");
        Assert.Equal(HttpStatusCode.Redirect, revealed.StatusCode);
        await NodesTests.HearChange(lines);
        Assert.Contains("Results", await screen.Text($"{room.Path}/results"), StringComparison.Ordinal);

        foreach (var node in nodes)
        {
            Assert.DoesNotContain("fail:", node.Output, StringComparison.Ordinal);
            Assert.Contains("no trigger protects the audit trail", node.Output, StringComparison.Ordinal);
        }
    }

    private Task<RunningApplication> Start() =>
        RunningApplication.Start(
            DatabaseKind.Sqlite,
            ("Beyond__Database", Connection),
            ("Beyond__DatabasePlain", "true")
        );
}
