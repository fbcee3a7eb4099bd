using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace BeyondBoundaries.Storage.Databases;

/// <summary>Statements that are sent together, in the transaction of a context and without its change tracker.</summary>
[SuppressMessage("Security", "CA2100", Justification = "Every value is a parameter.")]
internal sealed class StatementBatch(BoundariesContext context) : IAsyncDisposable
{
    private readonly StringBuilder text = new();
    private readonly DbCommand command = CreateCommand(context);

    /// <summary>Adds a statement. Every interpolated value becomes a parameter.</summary>
    public void Add(FormattableString statement)
    {
        var names = new object[statement.ArgumentCount];
        for (var place = 0; place < names.Length; place++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"@p{command.Parameters.Count}");
            parameter.Value = statement.GetArgument(place) ?? DBNull.Value;
            command.Parameters.Add(parameter);
            names[place] = parameter.ParameterName;
        }

        text.AppendFormat(CultureInfo.InvariantCulture, statement.Format, names).AppendLine(";");
    }

    /// <summary>Runs the statements and returns the number of rows that they changed.</summary>
    public Task<int> Execute(CancellationToken cancellationToken)
    {
        command.CommandText = text.ToString();
        return command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Runs the statements and returns their rows, one result for each statement.</summary>
    public Task<DbDataReader> Read(CancellationToken cancellationToken)
    {
        command.CommandText = text.ToString();
        return command.ExecuteReaderAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => command.DisposeAsync();

    private static DbCommand CreateCommand(BoundariesContext context)
    {
        var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }
}
