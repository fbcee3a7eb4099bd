using Npgsql;

namespace BeyondBoundaries.Kit.Databases;

/// <summary>An empty database that goes away with the test: a folder for SQLite, a database of its own name on PostgreSQL.</summary>
/// <remarks>PostgreSQL is the one that <c>tests/postgres.sh</c> starts and names in BEYOND_TEST_POSTGRES.</remarks>
public sealed class TemporaryDatabase : IAsyncDisposable
{
    public const string Variable = "BEYOND_TEST_POSTGRES";

    private readonly string? server;

    private TemporaryDatabase(string dataFolder, string? server, string? connection)
    {
        DataFolder = dataFolder;
        this.server = server;
        Connection = connection;
    }

    /// <summary>A folder of its own, also on PostgreSQL.</summary>
    public string DataFolder { get; }

    /// <summary>The connection string on PostgreSQL; null on SQLite.</summary>
    public string? Connection { get; }

    public static async Task<TemporaryDatabase> Create(DatabaseKind kind)
    {
        var server = kind == DatabaseKind.Postgres ? Server() : null;
        var folder = Directory.CreateTempSubdirectory("beyond-test-").FullName;
        if (server is null)
        {
            return new(folder, null, null);
        }

        var name = $"beyond_{Guid.NewGuid():N}";
        await Execute(server, $"CREATE DATABASE {name}");
        return new(folder, server, new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 30 }.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        if (Connection is not null)
        {
            await using (var connection = new NpgsqlConnection(Connection))
            {
                NpgsqlConnection.ClearPool(connection);
            }

            await Execute(server!, $"DROP DATABASE {new NpgsqlConnectionStringBuilder(Connection).Database} WITH (FORCE)");
        }

        Directory.Delete(DataFolder, recursive: true);
    }

    private static string Server() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } server
            ? server
            : throw new InvalidOperationException($"No PostgreSQL to test on: run the tests with tests/postgres.sh, or set {Variable} to a connection string.");

    private static async Task Execute(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ToString());
        await connection.OpenAsync();
#pragma warning disable CA2100 // The one name in it is made above.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
