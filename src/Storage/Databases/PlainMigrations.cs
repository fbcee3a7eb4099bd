using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace BeyondBoundaries.Storage.Databases;

/// <summary>
/// Updates a database that uses PostgreSQL's protocol but has no advisory locks, table locks, functions or triggers. If
/// several nodes start together, a lock on one row makes them take turns.
/// </summary>
internal static class PlainMigrations
{
    public static async Task Apply(BoundariesContext context, string[] known, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(context.Database.GetConnectionString()) { Pooling = false }.ToString()
        );
        await connection.OpenAsync(cancellationToken);
        await RoundNotices.Create(connection, cancellationToken);
        await using var alone = await connection.BeginTransactionAsync(cancellationToken);
        await RoundNotices.Lock(connection, cancellationToken);

        var applied = await PostgresDatabase.ListApplied(context, cancellationToken);
        MigrationHistory.EnsureSupported(applied, known);
        if (!known.Except(applied).Any())
        {
            return;
        }

        await using var update = connection.CreateCommand();
        update.CommandTimeout = 0;
#pragma warning disable CA2100 // The statements come from this program's own migrations.
        update.CommandText = Write(context, known.LastOrDefault(applied.Contains));
#pragma warning restore CA2100
        await update.ExecuteNonQueryAsync(cancellationToken);
        await alone.CommitAsync(cancellationToken);
    }

    /// <summary>
    /// Generates the statements for all the migrations after the last one that was applied, without the statements that
    /// create triggers.
    /// </summary>
    private static string Write(BoundariesContext context, string? last) =>
        AuditTriggers.Postgres.Aggregate(
            context
                .GetService<IMigrator>()
                .GenerateScript(
                    last ?? Migration.InitialDatabase,
                    options: MigrationsSqlGenerationOptions.Script | MigrationsSqlGenerationOptions.NoTransactions
                ),
            (script, trigger) => script.Replace($"{trigger};", "", StringComparison.Ordinal)
        );
}
