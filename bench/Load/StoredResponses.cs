using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace BeyondBoundaries.Bench.Load;

/// <summary>
/// Adds responses to the database of a running application. They are copies of an existing response, because adding a
/// million through the forms would take hours.
/// </summary>
internal sealed class StoredResponses : IDisposable
{
    private const int PerTransaction = 50_000;

    private readonly SqliteConnection connection;
    private int stored;

    private StoredResponses(SqliteConnection connection) => this.connection = connection;

    /// <summary>Opens the database, in which at least one response must be stored.</summary>
    public static async Task<StoredResponses> Open(string dataFolder)
    {
        var connection = new SqliteConnection(
            $"Data Source={Path.Combine(dataFolder, "beyond.db")};Pooling=False;Default Timeout=60"
        );
        await connection.OpenAsync();
        connection.CreateFunction("new_id", () => Guid.NewGuid().ToString().ToUpperInvariant(), isDeterministic: false);
        var responses = new StoredResponses(connection);
        responses.Run("PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; PRAGMA temp_store = MEMORY");
        responses.Run(
            """
            CREATE TEMP TABLE first AS SELECT "Id" AS response, "ParticipantId" AS person FROM "Responses" LIMIT 1;
            CREATE TEMP TABLE fill (person TEXT, response TEXT);
            """
        );
        return responses;
    }

    /// <summary>Adds responses, each with a note, until the given number has been added in total.</summary>
    public void AddUpTo(int count)
    {
        while (stored < count)
        {
            var more = Math.Min(PerTransaction, count - stored);
            Run(
                $"""
                BEGIN IMMEDIATE;
                DELETE FROM fill;
                INSERT INTO fill
                WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {more})
                SELECT new_id(), new_id() FROM n;
                {Copy(
                    "Participants",
                    "person",
                    ("Id", "fill.person"),
                    ("TokenHash", "randomblob(length(t.\"TokenHash\"))")
                )}
                {Copy("Responses", "response", ("Id", "fill.response"), ("ParticipantId", "fill.person"))}
                {Copy("Notes", null, ("Id", "new_id()"), ("ResponseId", "fill.response"))}
                COMMIT;
                """
            );
            stored += more;
        }

        Run("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    public void Dispose() => connection.Dispose();

    /// <summary>
    /// Returns the SQL statement that copies the existing response's row in a table once for each new response, with
    /// some values replaced.
    /// </summary>
    private string Copy(string table, string? key, params (string Column, string Value)[] replaced)
    {
        var columns = Columns(table);
        var values = columns.Select(column =>
            replaced.FirstOrDefault(one => one.Column == column).Value ?? $"t.\"{column}\""
        );
        var row = key is null
            ? $"SELECT * FROM \"{table}\" WHERE \"ResponseId\" = (SELECT response FROM first) LIMIT 1"
            : $"SELECT * FROM \"{table}\" WHERE \"Id\" = (SELECT {key} FROM first)";
        return $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) "
            + $"SELECT {string.Join(", ", values)} FROM fill, ({row}) t;";
    }

    private List<string> Columns(string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM pragma_table_info(@table)";
        command.Parameters.AddWithValue("@table", table);
        using var reader = command.ExecuteReader();
        var columns = new List<string>();
        while (reader.Read())
        {
            columns.Add(reader.GetString(0));
        }

        return columns;
    }

    [SuppressMessage("Security", "CA2100", Justification = "The statements contain no user input.")]
    private void Run(string statements)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statements;
        command.CommandTimeout = 600;
        command.ExecuteNonQuery();
    }
}
