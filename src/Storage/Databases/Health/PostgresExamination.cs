using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace BeyondBoundaries.Storage.Databases.Health;

/// <summary>Examines a PostgreSQL database and its server.</summary>
internal static class PostgresExamination
{
    private const string Subject = "Database";
    private const int OldestVersion = 13;
    private const int VersionFactor = 10_000;

    private const string Facts = """
        SELECT current_setting('server_version_num')::int, current_setting('server_version'), pg_is_in_recovery(),
            clock_timestamp(), pg_database_size(current_database()) / 1048576, current_setting('synchronous_commit'),
            current_setting('fsync'), has_schema_privilege('public', 'CREATE'),
            to_regclass('"Audit"') IS NULL OR EXISTS (
                SELECT 1 FROM pg_trigger WHERE tgrelid = to_regclass('"Audit"') AND tgname = 'Audit_Unchanged'
            )
        """;

    public static async Task<IReadOnlyList<HealthFinding>> Examine(
        BoundariesContext context,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await context.Database.OpenConnectionAsync(cancellationToken);
        }
        catch (Exception trouble) when (trouble is NpgsqlException or TimeoutException or InvalidOperationException)
        {
            return
            [
                HealthFinding.Fault(
                    Subject,
                    "We cannot connect to PostgreSQL "
                        + $"({(trouble as PostgresException)?.SqlState ?? trouble.GetType().Name}). Check that "
                        + "Beyond__Database is correct, that the server is running, and that it accepts the user "
                        + "named in this setting."
                ),
            ];
        }

        var findings = new List<HealthFinding>();
        await using (var command = context.Database.GetDbConnection().CreateCommand())
        {
            command.CommandText = Facts;
            await using var row = await command.ExecuteReaderAsync(cancellationToken);
            await row.ReadAsync(cancellationToken);
            findings.AddRange(
                Describe(row.GetInt32(0) / VersionFactor, row.GetString(1), row.GetBoolean(2), row.GetInt64(4))
            );
            if (
                ClockFinding.Compare(now, await row.GetFieldValueAsync<DateTimeOffset>(3, cancellationToken)) is
                { } differs
            )
            {
                findings.Add(differs);
            }

            if (row.GetString(5) == "off" || row.GetString(6) == "off")
            {
                findings.Add(
                    HealthFinding.Fault(
                        Subject,
                        "The server confirms saves before the data is on disk (synchronous_commit or fsync is "
                            + "off). An answer that is shown as saved could be lost. Turn on both settings."
                    )
                );
            }

            if (!row.GetBoolean(7))
            {
                findings.Add(
                    HealthFinding.Fault(
                        Subject,
                        "The database user does not have permission to create tables in the “public” schema, "
                            + "so the application cannot update the database. Make the user the owner of the "
                            + "database."
                    )
                );
            }

            if (!row.GetBoolean(8))
            {
                findings.Add(
                    HealthFinding.Fault(
                        Subject,
                        "The database has no trigger that protects the audit trail. With "
                            + "Beyond__DatabasePlain, the application does not create one. Transfer ownership of the "
                            + "table \"Audit\" to another role, and grant the application’s role only SELECT and "
                            + "INSERT on it."
                    )
                );
            }
        }

        var applied = await PostgresDatabase.ListApplied(context, cancellationToken);
        findings.Add(MigrationHistory.Describe(applied, MigrationHistory.ListKnown<PostgresContext>()));
        findings.Add(
            ClockFinding.From(
                now,
                applied.Length == 0
                    ? null
                    : await context
                        .Clock.Select(clock => (DateTimeOffset?)clock.SeenAt)
                        .SingleOrDefaultAsync(cancellationToken)
            )
        );
        return findings;
    }

    private static IEnumerable<HealthFinding> Describe(int version, string name, bool isStandby, long megabytes)
    {
        yield return version < OldestVersion
            ? HealthFinding.Fault(Subject, $"PostgreSQL {name} is too old. Use version {OldestVersion} or later.")
            : HealthFinding.Fine(Subject, $"PostgreSQL {name} responds. The size of the database is {megabytes}MB.");
        if (isStandby)
        {
            yield return HealthFinding.Fault(
                Subject,
                "This server is a standby, which cannot save anything. List all servers in Beyond__Database, "
                    + "and add Target Session Attributes=primary."
            );
        }
    }
}
