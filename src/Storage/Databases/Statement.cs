using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace BeyondBoundaries.Storage.Databases;

/// <summary>
/// One command with its values. It runs without change tracking, in the current transaction if there is one, and is
/// prepared if the connection keeps prepared statements.
/// </summary>
internal readonly struct Statement : IAsyncDisposable
{
    private readonly bool isKept;

    private Statement(DbCommand command, bool isKept) => (Command, this.isKept) = (command, isKept);

    /// <summary>The command, ready to run.</summary>
    public DbCommand Command { get; }

    /// <summary>
    /// Creates a command from named values and a constant string, which can contain several statements.
    /// </summary>
    [SuppressMessage("Security", "CA2100", Justification = "The text is a constant, and every value is a parameter.")]
    public static Statement Create(
        DbConnection connection,
        PreparedStatements? prepared,
        DbTransaction? transaction,
        string text,
        params ReadOnlySpan<(string Name, object? Value)> values
    )
    {
        var command = prepared?.Get(text) ?? connection.CreateCommand();
        if (prepared is null)
        {
            (command.CommandText, command.Transaction) = (text, transaction);
        }

        foreach (var (name, value) in values)
        {
            Set(command, name, value);
        }

        return new(command, prepared is not null);
    }

    /// <summary>Sets the value of a parameter, and adds the parameter if the command does not have it.</summary>
    public static void Set(DbCommand command, string name, object? value)
    {
        var place = command.Parameters.IndexOf(name);
        if (place < 0)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }
        else
        {
            command.Parameters[place].Value = value ?? DBNull.Value;
        }
    }

    public ValueTask DisposeAsync() => isKept ? ValueTask.CompletedTask : Command.DisposeAsync();
}
