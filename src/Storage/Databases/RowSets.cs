using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace BeyondBoundaries.Storage.Databases;

/// <summary>
/// Saves tracked changes with at most three statements per table, however many rows there are. Each statement has one
/// parameter, which contains its rows as JSON.
/// </summary>
/// <remarks>Row versions are not compared, so the caller must have locked the rows.</remarks>
internal static class RowSets
{
    /// <summary>Saves the rows of these types. The context saves rows of other types.</summary>
    /// <param name="context">The context that tracks the rows.</param>
    /// <param name="rows">The types of the rows, referenced types first.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static async Task SaveAsSets(
        this BoundariesContext context,
        IReadOnlyList<Type> rows,
        CancellationToken cancellationToken
    )
    {
        var changed = context
            .ChangeTracker.Entries()
            .Where(entry => rows.Contains(entry.Metadata.ClrType))
            .ToLookup(entry => (entry.Metadata.ClrType, entry.State));
        foreach (var row in rows.Reverse())
        {
            await Do(context, row, changed[(row, EntityState.Deleted)], Delete, cancellationToken);
        }

        foreach (var row in rows)
        {
            await Do(context, row, changed[(row, EntityState.Modified)], Update, cancellationToken);
            await Do(context, row, changed[(row, EntityState.Added)], Insert, cancellationToken);
        }
    }

    [SuppressMessage(
        "Security",
        "EF1002",
        Justification = "The SQL contains only names from the model; the rows are a parameter."
    )]
    private static async Task Do(
        BoundariesContext context,
        Type row,
        IEnumerable<EntityEntry> entries,
        Func<string, IReadOnlyList<IProperty>, string> sqlOf,
        CancellationToken cancellationToken
    )
    {
        var changed = entries.ToList();
        if (changed.Count == 0)
        {
            return;
        }

        var table = context.Model.FindEntityType(row)!;
        var columns = table.GetProperties().ToList();
        var rows = context.Database.IsSqlite() ? RowsOnSqlite(columns) : RowsOnPostgres(columns);
        var sql = $"WITH given AS ({rows}) {sqlOf(table.GetTableName()!, columns)}";
        await context.Database.ExecuteSqlRawAsync(sql, [Json(changed, columns)], cancellationToken);
        foreach (var entry in changed)
        {
            entry.State = entry.State == EntityState.Deleted ? EntityState.Detached : EntityState.Unchanged;
        }
    }

    private static string Insert(string table, IReadOnlyList<IProperty> columns) =>
        $"""INSERT INTO "{table}" ({List(columns)}) SELECT {List(columns)} FROM given""";

    private static string Update(string table, IReadOnlyList<IProperty> columns) =>
        $"""
            UPDATE "{table}" SET {string.Join(", ", columns.Where(column => !column.IsPrimaryKey()).Select(SetAsGiven))}
            FROM given WHERE {IsTheSame(table, columns)}
            """;

    private static string Delete(string table, IReadOnlyList<IProperty> columns) =>
        $"""DELETE FROM "{table}" WHERE EXISTS (SELECT 1 FROM given WHERE {IsTheSame(table, columns)})""";

    private static string IsTheSame(string table, IEnumerable<IProperty> columns) =>
        string.Join(
            " AND ",
            columns
                .Where(column => column.IsPrimaryKey())
                .Select(column =>
                    $"""
                        "{table}".{Name(column)} = given.{Name(column)}
                        """
                )
        );

    private static string SetAsGiven(IProperty column) => $"{Name(column)} = given.{Name(column)}";

    /// <summary>Builds the SQL for SQLite that reads the columns of the given rows.</summary>
    private static string RowsOnSqlite(IReadOnlyList<IProperty> columns)
    {
        var read = columns.Select(
            (column, i) =>
            {
                var value = $"value ->> '$[{i}]'";
                return $"{(IsBytes(column) ? $"unhex({value})" : value)} AS {Name(column)}";
            }
        );
        return $"SELECT {string.Join(", ", read)} FROM json_each({{0}})";
    }

    /// <summary>
    /// Builds the SQL for PostgreSQL that reads the columns of the given rows. Text is not truncated to the length of
    /// its column, as it would be by a cast to the column's type.
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

    private static string Json(List<EntityEntry> rows, List<IProperty> columns)
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
                    Write(json, Provided(column, row.Property(column).CurrentValue));
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
                // The SQLite provider writes ids in capitals.
                json.WriteStringValue(id.ToString().ToUpperInvariant());
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            default:
                throw new NotSupportedException($"A column of type {value.GetType()} cannot be written in sets.");
        }
    }

    private static object? Provided(IProperty column, object? value) =>
        value is not null && column.GetTypeMapping().Converter is { } converter && column.ClrType != typeof(Guid)
            ? converter.ConvertToProvider(value)
            : value;

    private static Type ProviderType(IProperty column) =>
        column.GetTypeMapping().Converter?.ProviderClrType ?? column.ClrType;

    private static bool IsBytes(IProperty column) => ProviderType(column) == typeof(byte[]);

    private static string Name(IProperty column) => $"\"{column.GetColumnName()}\"";

    private static string List(IEnumerable<IProperty> columns) => string.Join(", ", columns.Select(Name));
}
