using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace BeyondBoundaries.Storage.Databases;

/// <summary>
/// Keeps read-only connections open, with their prepared statements. For a short read, opening a connection and
/// preparing its statements would take most of the time.
/// </summary>
internal sealed class SqliteReaders(string connectionString) : IDisposable
{
    /// <summary>The maximum number of idle connections. The number of connections in use is not limited.</summary>
    private static readonly int MaxIdle = 2 * Environment.ProcessorCount;

    private readonly ConcurrentQueue<Reader> idle = new();
    private volatile bool isDisposed;

    /// <summary>
    /// Runs statements in one transaction, so that they all read the same state. Their text must be a constant.
    /// </summary>
    [SuppressMessage("Reliability", "CA2000", Justification = "A reader is kept for the next read, or closed here.")]
    public async Task<T> Read<T>(
        string text,
        (string Name, object? Value)[] values,
        Func<DbDataReader, CancellationToken, Task<T>> read,
        CancellationToken cancellationToken
    )
    {
        if (!idle.TryDequeue(out var reader))
        {
            reader = Reader.Open(connectionString);
        }

        var isWhole = false;
        try
        {
            reader.Prepared.Run("BEGIN");
            var result = await reader.Read(text, values, read, cancellationToken);
            reader.Prepared.Run("COMMIT");
            isWhole = true;
            return result;
        }
        finally
        {
            if (isWhole && idle.Count < MaxIdle && !isDisposed)
            {
                idle.Enqueue(reader);
            }
            else
            {
                reader.Dispose();
            }
        }
    }

    public void Dispose()
    {
        isDisposed = true;
        while (idle.TryDequeue(out var reader))
        {
            reader.Dispose();
        }
    }

    private sealed class Reader : IDisposable
    {
        private readonly SqliteConnection connection;

        private Reader(SqliteConnection connection)
        {
            this.connection = connection;
            Prepared = new(connection);
        }

        public PreparedStatements Prepared { get; }

        public static Reader Open(string connectionString)
        {
            var connection = new SqliteConnection(connectionString);
            try
            {
                connection.Open();
                return new(connection);
            }
            catch
            {
                connection.Dispose();
                throw;
            }
        }

        public async Task<T> Read<T>(
            string text,
            (string Name, object? Value)[] values,
            Func<DbDataReader, CancellationToken, Task<T>> read,
            CancellationToken cancellationToken
        )
        {
            await using var statement = Statement.Create(connection, Prepared, null, text, values);
            await using var rows = await statement.Command.ExecuteReaderAsync(cancellationToken);
            return await read(rows, cancellationToken);
        }

        public void Dispose()
        {
            Prepared.Dispose();
            connection.Dispose();
        }
    }
}
