using Microsoft.Data.Sqlite;

namespace BeyondBoundaries.Storage.Databases;

/// <summary>Reads a SQLite file without EF Core, whichever version of the program created its tables.</summary>
internal static class SqliteFile
{
    /// <summary>The first bytes of every SQLite file.</summary>
    public static ReadOnlySpan<byte> Magic => "SQLite format 3\0"u8;

    /// <summary>Opens an existing file.</summary>
    public static async Task<SqliteConnection> Open(string path, CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                DefaultTimeout = SqliteDatabase.BusySeconds,
                Mode = SqliteOpenMode.ReadWrite,
                Pooling = false,
            }.ToString()
        );
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    /// <summary>
    /// Lists the ids of the migrations that have been applied to a file, oldest first; none if it is new.
    /// </summary>
    public static async Task<IReadOnlyList<string>> ListApplied(string path, CancellationToken cancellationToken)
    {
        await using var connection = await Open(path, cancellationToken);
        var ids = new List<string>();
        if (
            await ReadNumber(
                connection,
                """SELECT COUNT(*) FROM "sqlite_master" WHERE "name" = '__EFMigrationsHistory'""",
                cancellationToken
            ) == 0
        )
        {
            return ids;
        }

        await using var history = connection.CreateCommand();
        history.CommandText = """SELECT "MigrationId" FROM "__EFMigrationsHistory" ORDER BY 1""";
        await using var rows = await history.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            ids.Add(rows.GetString(0));
        }

        return ids;
    }

    /// <summary>Runs a statement that returns one number.</summary>
    public static async Task<long> ReadNumber(
        SqliteConnection connection,
        string statement,
        CancellationToken cancellationToken
    ) => Convert.ToInt64(await Read(connection, statement, cancellationToken), null);

    /// <summary>Runs a statement that returns one text value.</summary>
    public static async Task<string> ReadText(
        SqliteConnection connection,
        string statement,
        CancellationToken cancellationToken
    ) => Convert.ToString(await Read(connection, statement, cancellationToken), null) ?? "";

    private static async Task<object?> Read(
        SqliteConnection connection,
        string statement,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every caller passes a constant.
        command.CommandText = statement;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync(cancellationToken);
    }
}
