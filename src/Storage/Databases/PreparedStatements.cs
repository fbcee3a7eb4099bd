using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace BeyondBoundaries.Storage.Databases;

/// <summary>
/// The statements that one SQLite connection keeps prepared, because preparing them takes longer than running them.
/// </summary>
[SuppressMessage(
    "Security",
    "CA2100",
    Justification = "The SQL contains only constants and names from the model; every value is a parameter."
)]
internal sealed class PreparedStatements(SqliteConnection connection) : IDisposable
{
    /// <summary>The maximum number of statements that are kept.</summary>
    private const int MaxKept = 100;

    private readonly Dictionary<string, SqliteCommand> commands = new(StringComparer.Ordinal);

    /// <summary>The transaction in which the statements run; null if there is none.</summary>
    public SqliteTransaction? Transaction { get; set; }

    /// <summary>
    /// Gets the command for a text, ready to run in the current transaction. Only one caller may use it at a time.
    /// </summary>
    /// <param name="text">The text that the command is stored under.</param>
    /// <param name="write">
    /// Creates the statement if none is stored under the text yet. By default, the text itself is the statement.
    /// </param>
    public SqliteCommand Get(string text, Func<string, string>? write = null)
    {
        if (!commands.TryGetValue(text, out var command))
        {
            if (commands.Count == MaxKept)
            {
                Dispose();
            }

            command = connection.CreateCommand();
            command.CommandText = write is null ? text : write(text);
            commands[text] = command;
        }

        command.Transaction = Transaction;
        return command;
    }

    public void Run(string text) => Get(text).ExecuteNonQuery();

    public void Dispose()
    {
        foreach (var command in commands.Values)
        {
            command.Dispose();
        }

        commands.Clear();
    }
}
