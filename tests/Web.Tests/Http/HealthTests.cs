using System.Net;
using BeyondBoundaries.Kit.Databases;
using BeyondBoundaries.Web.Tests.Running;
using Microsoft.Data.Sqlite;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>Tests the requests that a container host or a load balancer sends.</summary>
public sealed class HealthTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Health_OfARunningApplication_IsOkWhateverTheHost(DatabaseKind kind)
    {
        await using var application = await RunningApplication.Start(
            kind,
            ("Beyond__PublicAddress", "https://beyond.example.gov.uk")
        );
        foreach (var path in new[] { "/health/live", "/health/ready" })
        {
            Assert.Equal((HttpStatusCode.OK, "OK\n"), await Ask(application, path, "10.0.0.7:8080"));
            Assert.Equal((HttpStatusCode.OK, "OK\n"), await Ask(application, path, "beyond.example.gov.uk"));
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await Ask(application, "/", "10.0.0.7:8080")).Status);
    }

    [Fact]
    public async Task Ready_DatabaseThatCannotBeRead_IsUnavailableAndLiveIsNot()
    {
        await using var application = await RunningApplication.Start();
        await Execute(application, """ALTER TABLE "Clock" RENAME TO "Gone" """);

        Assert.Equal(
            (HttpStatusCode.ServiceUnavailable, "The database does not respond.\n"),
            await Ask(application, "/health/ready", "localhost")
        );
        Assert.Equal((HttpStatusCode.OK, "OK\n"), await Ask(application, "/health/live", "localhost"));

        await Execute(application, """ALTER TABLE "Gone" RENAME TO "Clock" """);
        await Task.Delay(TimeSpan.FromSeconds(2), Cancellation);
        Assert.Equal((HttpStatusCode.OK, "OK\n"), await Ask(application, "/health/ready", "localhost"));
    }

    [Fact]
    public async Task Ready_PostgresThatOnlyReads_IsUnavailableOnPostgres()
    {
        await using var application = await RunningApplication.Start(DatabaseKind.Postgres);
        var name = new Npgsql.NpgsqlConnectionStringBuilder(application.Database.Connection).Database;
        await application.Database.Execute($"ALTER DATABASE {name} SET default_transaction_read_only = on");
        await application.Database.Execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid "
                + "<> pg_backend_pid()"
        );

        Assert.Equal(
            (
                HttpStatusCode.ServiceUnavailable,
                "The database cannot save anything, because it is a standby or is read-only.\n"
            ),
            await Ask(application, "/health/ready", "localhost")
        );
    }

    public static TheoryData<DatabaseKind> Databases() =>
        [
            new TheoryDataRow<DatabaseKind>(DatabaseKind.Sqlite).WithTrait("Needs", "sqlite"),
            new TheoryDataRow<DatabaseKind>(DatabaseKind.Postgres).WithTrait("Needs", "postgres"),
        ];

    private static async Task<(HttpStatusCode Status, string Text)> Ask(
        RunningApplication application,
        string path,
        string host
    )
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(application.Address, path));
        request.Headers.Host = host;
        using var answer = await client.SendAsync(request, Cancellation);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
    }

    private static async Task Execute(RunningApplication application, string sql)
    {
        await using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(application.Database.DataFolder, "beyond.db")};Pooling=False"
        );
        await connection.OpenAsync(Cancellation);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The SQL contains only constants from this test.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(Cancellation);
    }
}
