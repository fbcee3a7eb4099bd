using BeyondBoundaries.Core;
using Npgsql;

namespace BeyondBoundaries.Storage.Backups;

/// <summary>
/// Makes and restores backups of a PostgreSQL database with PostgreSQL's own programs, if they are installed.
/// </summary>
internal static class PostgresBackup
{
    private const string Dump = "pg_dump";
    private const string Restore = "pg_restore";

    /// <summary>The first bytes of a <c>pg_dump</c> archive.</summary>
    public static ReadOnlySpan<byte> Magic => "PGDMP"u8;

    /// <summary>Dumps a database to a file; returns the problem, or null if there is none.</summary>
    public static Task<Problem?> Write(string connection, string target, CancellationToken cancellationToken) =>
        PostgresProgram.Run(
            Dump,
            connection,
            ["--format=custom", "--no-owner", "--no-privileges", $"--file={target}"],
            cancellationToken
        );

    /// <summary>
    /// Restores an archive into a database that has no tables; returns the problem, or null if there is none.
    /// </summary>
    public static async Task<Problem?> Read(string backup, string connection, CancellationToken cancellationToken)
    {
        var name = new NpgsqlConnectionStringBuilder(connection).Database;
        try
        {
            if (await HasTables(connection, cancellationToken))
            {
                return BackupProblems.NotEmpty($"The PostgreSQL database {name}");
            }
        }
        catch (NpgsqlException trouble)
        {
            return BackupProblems.NotRestored(backup, trouble.Message);
        }

        return await PostgresProgram.Run(
            Restore,
            connection,
            ["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction", $"--dbname={name}", backup],
            cancellationToken
        );
    }

    private static async Task<bool> HasTables(string connection, CancellationToken cancellationToken)
    {
        await using var open = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ToString()
        );
        await open.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(
            "SELECT EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = 'public')",
            open
        );
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
