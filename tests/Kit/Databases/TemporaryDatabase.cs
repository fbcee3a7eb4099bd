using System.Collections.Concurrent;
using Npgsql;

namespace BeyondBoundaries.Kit.Databases;

/// <summary>
/// A database that is deleted when it is disposed: a folder for SQLite, or a database with a unique name on PostgreSQL.
/// </summary>
/// <remarks><c>tests/postgres.sh</c> starts PostgreSQL and sets BEYOND_TEST_POSTGRES to a connection string.</remarks>
public sealed class TemporaryDatabase : IAsyncDisposable
{
    public const string Variable = "BEYOND_TEST_POSTGRES";

    private static readonly ConcurrentDictionary<DatabaseKind, Lazy<Task<TemporaryDatabase>>> Migrated = new();

    private readonly string? server;

    private TemporaryDatabase(string dataFolder, string? server, string? connection)
    {
        DataFolder = dataFolder;
        this.server = server;
        Connection = connection;
    }

    /// <summary>The data folder, which also exists on PostgreSQL.</summary>
    public string DataFolder { get; }

    /// <summary>The connection string on PostgreSQL; null on SQLite.</summary>
    public string? Connection { get; }

    /// <summary>Creates an empty database.</summary>
    public static Task<TemporaryDatabase> Create(DatabaseKind kind) => Open(kind, template: null);

    /// <summary>Creates a database with every table by copying one that is migrated once for all tests.</summary>
    /// <param name="kind">The kind of database.</param>
    /// <param name="migrate">Creates the tables; called only for the first database of each kind.</param>
    public static async Task<TemporaryDatabase> Create(DatabaseKind kind, Func<TemporaryDatabase, Task> migrate)
    {
        var migrated = Migrated.GetOrAdd(
            kind,
            _ =>
                new(async () =>
                {
                    var first = await Create(kind);
                    await migrate(first);
                    if (first.server is not null)
                    {
                        // PostgreSQL copies a database only if there are no connections to it, and pools keep
                        // connections open.
                        NpgsqlConnection.ClearAllPools();
                        await Execute(
                            first.server,
                            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = "
                                + $"'{new NpgsqlConnectionStringBuilder(first.Connection).Database}'"
                        );
                    }

                    AppDomain.CurrentDomain.ProcessExit += (_, _) =>
                        Directory.Delete(first.DataFolder, recursive: true);
                    return first;
                })
        );
        return await (await migrated.Value).Copy();
    }

    /// <summary>Returns every row of every table as text, in a stable order; on PostgreSQL only.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> Everything()
    {
        var everything = new Dictionary<string, IReadOnlyList<string>>();
        foreach (
            var table in await Query(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1"
            )
        )
        {
            everything[table] = await Query($"SELECT t::text FROM \"{table}\" t ORDER BY 1");
        }

        return everything;
    }

    /// <summary>Runs SQL that the application would not run; on PostgreSQL only.</summary>
    public Task Execute(string sql) => Execute(Connection!, sql);

    public async ValueTask DisposeAsync()
    {
        if (Connection is not null)
        {
            await using (var connection = new NpgsqlConnection(Connection))
            {
                NpgsqlConnection.ClearPool(connection);
            }

            await Execute(
                server!,
                $"DROP DATABASE {new NpgsqlConnectionStringBuilder(Connection).Database} WITH (FORCE)"
            );
        }

        Directory.Delete(DataFolder, recursive: true);
    }

    private async Task<TemporaryDatabase> Copy()
    {
        var copy = await Open(
            server is null ? DatabaseKind.Sqlite : DatabaseKind.Postgres,
            server is null ? null : new NpgsqlConnectionStringBuilder(Connection).Database
        );
        foreach (var file in Directory.EnumerateFiles(DataFolder))
        {
            File.Copy(file, Path.Combine(copy.DataFolder, Path.GetFileName(file)));
        }

        return copy;
    }

    private static async Task<TemporaryDatabase> Open(DatabaseKind kind, string? template)
    {
        var server = kind == DatabaseKind.Postgres ? Server() : null;
        var folder = Directory.CreateTempSubdirectory("beyond-test-").FullName;
        if (server is null)
        {
            return new(folder, null, null);
        }

        var name = $"beyond_{Guid.NewGuid():N}";
        await Execute(
            server,
            template is null ? $"CREATE DATABASE {name}" : $"CREATE DATABASE {name} TEMPLATE {template}"
        );
        return new(
            folder,
            server,
            new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 30 }.ToString()
        );
    }

    private static string Server() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } server
            ? server
            : throw new InvalidOperationException(
                $"There is no PostgreSQL to test on. Run the tests with tests/postgres.sh, or set {Variable} to "
                    + "a connection string."
            );

    private async Task<IReadOnlyList<string>> Query(string sql)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(Connection) { Pooling = false }.ToString()
        );
        await connection.OpenAsync();
#pragma warning disable CA2100 // The names in the SQL come from the database itself.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }

    private static async Task Execute(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ToString()
        );
        await connection.OpenAsync();
#pragma warning disable CA2100 // Only the tests write this SQL.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
