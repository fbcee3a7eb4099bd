using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace BeyondBoundaries.Storage.Databases;

/// <summary>
/// Runs statements that change rows, in the transaction of a context and without its change tracker. All the statements
/// are sent to PostgreSQL together. On SQLite, they run one by one, because the connection keeps them prepared and
/// nothing is sent over a network.
/// </summary>
internal sealed class StatementBatch(BoundariesContext context)
{
    private readonly List<FormattableString> statements = [];

    /// <summary>Adds a statement. Every interpolated value becomes a parameter.</summary>
    public void Add(FormattableString statement) => statements.Add(statement);

    /// <summary>Runs the statements and returns the number of rows that they changed.</summary>
    public async Task<int> Execute(CancellationToken cancellationToken)
    {
        if (context.Prepared is { } prepared)
        {
            return statements.Sum(statement => Execute(prepared, statement));
        }

        await using var command = CreateCommand();
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static int Execute(PreparedStatements prepared, FormattableString statement)
    {
        var command = prepared.Get(
            statement.Format,
            format => string.Format(CultureInfo.InvariantCulture, format, [.. Names(0, statement.ArgumentCount)])
        );
        for (var place = 0; place < statement.ArgumentCount; place++)
        {
            Statement.Set(command, Name(place), statement.GetArgument(place));
        }

        return command.ExecuteNonQuery();
    }

    [SuppressMessage("Security", "CA2100", Justification = "Every value is a parameter.")]
    private DbCommand CreateCommand()
    {
        var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        var text = new StringBuilder();
        foreach (var statement in statements)
        {
            var first = command.Parameters.Count;
            text.AppendFormat(
                    CultureInfo.InvariantCulture,
                    statement.Format,
                    [.. Names(first, statement.ArgumentCount)]
                )
                .AppendLine(";");
            for (var place = 0; place < statement.ArgumentCount; place++)
            {
                Statement.Set(command, Name(first + place), statement.GetArgument(place));
            }
        }

        command.CommandText = text.ToString();
        return command;
    }

    private static IEnumerable<object> Names(int first, int count) =>
        Enumerable.Range(first, count).Select(place => (object)Name(place));

    private static string Name(int place) => string.Create(CultureInfo.InvariantCulture, $"@p{place}");
}
