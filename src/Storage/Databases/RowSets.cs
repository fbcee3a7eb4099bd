using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace BeyondBoundaries.Storage.Databases;

/// <summary>
/// Saves many rows without change tracking. SQLite runs a prepared statement for each row. PostgreSQL runs at most
/// three statements per table, however many rows there are; each has one parameter, which contains its rows as JSON.
/// </summary>
/// <remarks>Row versions are not compared, so the caller must have locked the rows.</remarks>
internal static class RowSets
{
    /// <summary>
    /// Saves the rows. Reads only their columns, so a row that refers to another row must contain the other row's id.
    /// </summary>
    /// <param name="context">A context with a transaction; on SQLite, the context that the writer keeps open.</param>
    /// <param name="types">The types of the rows, referenced types first.</param>
    /// <param name="added">New rows.</param>
    /// <param name="changed">Existing rows with new values.</param>
    /// <param name="removed">Rows to delete.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static async Task SaveRows(
        this BoundariesContext context,
        IReadOnlyList<Type> types,
        IReadOnlyList<object> added,
        IReadOnlyList<object> changed,
        IReadOnlyList<object> removed,
        CancellationToken cancellationToken
    )
    {
        foreach (var type in types.Reverse())
        {
            await Run(context, type, removed, Delete, cancellationToken);
        }

        foreach (var type in types)
        {
            await Run(context, type, changed, Update, cancellationToken);
            await Run(context, type, added, context.Prepared is null ? Insert : InsertAtRandom, cancellationToken);
        }
    }

    [SuppressMessage(
        "Security",
        "EF1002",
        Justification = "The SQL contains only names from the model; the rows are a parameter."
    )]
    private static async Task Run(
        BoundariesContext context,
        Type type,
        IReadOnlyList<object> all,
        Func<string, IReadOnlyList<IProperty>, string> sqlOf,
        CancellationToken cancellationToken
    )
    {
        var rows = all.Where(row => row.GetType() == type).ToList();
        if (rows.Count == 0)
        {
            return;
        }

        var table = context.Model.FindEntityType(type)!;
        var columns = table.GetProperties().ToList();
        var change = sqlOf(table.GetTableName()!, columns);
        if (context.Prepared is { } prepared)
        {
            RunForEach(prepared, $"WITH given AS ({RowOnSqlite(columns)}) {change}", rows, columns);
            return;
        }

        var sql = $"WITH given AS ({RowsOnPostgres(columns)}) {change}";
        await context.Database.ExecuteSqlRawAsync(sql, [Json(rows, columns)], cancellationToken);
    }

    private static void RunForEach(
        PreparedStatements prepared,
        string sql,
        IReadOnlyList<object> rows,
        IReadOnlyList<IProperty> columns
    )
    {
        var command = prepared.Get(sql);
        foreach (var row in rows)
        {
            foreach (var (place, column) in columns.Index())
            {
                Statement.Set(command, Parameter(place), Read(column, row));
            }

            command.ExecuteNonQuery();
        }
    }

    private static string Insert(string table, IReadOnlyList<IProperty> columns) =>
        $"""INSERT INTO "{table}" ({List(columns)}) SELECT {List(columns)} FROM given""";

    private static string InsertAtRandom(string table, IReadOnlyList<IProperty> columns) =>
        $"""INSERT INTO "{table}" ("rowid", {List(columns)}) SELECT {RandomRowIds.New}, {List(columns)} FROM given""";

    private static string Update(string table, IReadOnlyList<IProperty> columns) =>
        $"""
            UPDATE "{table}" SET {string.Join(", ", columns.Where(column => !column.IsPrimaryKey()).Select(SetAsGiven))}
            FROM given WHERE {IsTheSame(table, columns)}
            """;

    private static string Delete(string table, IReadOnlyList<IProperty> columns) =>
        $"""DELETE FROM "{table}" WHERE ({List(Keys(columns))}) IN (SELECT {List(Keys(columns))} FROM given)""";

    private static string IsTheSame(string table, IEnumerable<IProperty> columns) =>
        string.Join(
            " AND ",
            Keys(columns)
                .Select(column =>
                    $"""
                        "{table}".{Name(column)} = given.{Name(column)}
                        """
                )
        );

    private static IEnumerable<IProperty> Keys(IEnumerable<IProperty> columns) =>
        columns.Where(column => column.IsPrimaryKey());

    private static string SetAsGiven(IProperty column) => $"{Name(column)} = given.{Name(column)}";

    /// <summary>Builds the SQL for SQLite that reads the columns of one row from parameters.</summary>
    private static string RowOnSqlite(IReadOnlyList<IProperty> columns) =>
        $"SELECT {string.Join(", ", columns.Select((column, place) => $"{Parameter(place)} AS {Name(column)}"))}";

    private static string Parameter(int place) => string.Create(CultureInfo.InvariantCulture, $"@p{place}");

    /// <summary>
    /// Builds the SQL for PostgreSQL that reads the columns of the given rows. Text is not cast to the type of its
    /// column, because a cast would truncate text that is too long.
    /// </summary>
    private static string RowsOnPostgres(IReadOnlyList<IProperty> columns)
    {
        var read = columns.Select(
            (column, i) =>
            {
                var value = $"(value ->> {i})";
                return IsBytes(column) ? $"decode({value}, 'hex') AS {Name(column)}"
                    : ProviderType(column) == typeof(string) ? $"{value} AS {Name(column)}"
                    : $"{value}::{column.GetColumnType()} AS {Name(column)}";
            }
        );
        return $"SELECT {string.Join(", ", read)} FROM json_array_elements({{0}}::json)";
    }

    private static string Json(IReadOnlyList<object> rows, IReadOnlyList<IProperty> columns)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var row in rows)
            {
                json.WriteStartArray();
                foreach (var column in columns)
                {
                    Write(json, Read(column, row));
                }

                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case byte[] bytes:
                json.WriteStringValue(Convert.ToHexString(bytes));
                break;
            case Guid id:
                json.WriteStringValue(id);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            default:
                throw new NotSupportedException($"A value of type {value.GetType()} cannot be written as JSON.");
        }
    }

    /// <summary>Reads a column's value in a row, and converts it to the type that the database stores.</summary>
    private static object? Read(IProperty column, object row)
    {
        var value = column.GetGetter().GetClrValue(row);
        return value is not null && column.GetTypeMapping().Converter is { } converter && column.ClrType != typeof(Guid)
            ? converter.ConvertToProvider(value)
            : value;
    }

    private static Type ProviderType(IProperty column) =>
        column.GetTypeMapping().Converter?.ProviderClrType ?? column.ClrType;

    private static bool IsBytes(IProperty column) => ProviderType(column) == typeof(byte[]);

    private static string Name(IProperty column) => $"\"{column.GetColumnName()}\"";

    private static string List(IEnumerable<IProperty> columns) => string.Join(", ", columns.Select(Name));
}
