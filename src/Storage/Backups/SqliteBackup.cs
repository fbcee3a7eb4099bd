using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Databases;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace BeyondBoundaries.Storage.Backups;

/// <summary>
/// Copies a SQLite database with SQLite's online backup API. The copy is a snapshot of the database at one moment, and
/// the application can save data while the copy is being made.
/// </summary>
internal static class SqliteBackup
{
    private const string Whole = "ok";

    /// <summary>Copies a database to a file; returns the problem, or null if there is none.</summary>
    public static async Task<Problem?> Write(string database, string target, CancellationToken cancellationToken)
    {
        if (!File.Exists(database))
        {
            return BackupProblems.NoDatabase(database);
        }

        try
        {
            return await Copy(database, target, "PRAGMA journal_mode = DELETE", cancellationToken)
                ? null
                : BackupProblems.Damaged(database);
        }
        catch (SqliteException trouble)
        {
            return BackupProblems.NotWritten(target, trouble.Message);
        }
    }

    /// <summary>
    /// Copies a backup into a folder that has no database; returns the problem, or null if there is none.
    /// </summary>
    public static async Task<Problem?> Read(string backup, string folder, CancellationToken cancellationToken)
    {
        var database = SqliteDatabase.GetFilePath(folder);
        if (OwnerOnlyFiles.ListFiles(database).Any())
        {
            return BackupProblems.NotEmpty(folder);
        }

        OwnerOnlyFiles.CreateFolder(folder);
        var part = $"{database}.restoring";
        try
        {
            File.Delete(part);
            OwnerOnlyFiles.CreateFile(part);
            if (!await Copy(backup, part, "PRAGMA journal_mode = WAL", cancellationToken))
            {
                return BackupProblems.Damaged(backup);
            }

            MigrationHistory.EnsureSupported(
                await SqliteFile.ListApplied(part, cancellationToken),
                MigrationHistory.ListKnown<SqliteContext>()
            );
            File.Move(part, database, overwrite: false);
            return null;
        }
        catch (SqliteException trouble)
        {
            return trouble.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB
                ? BackupProblems.Damaged(backup)
                : BackupProblems.NotRestored(backup, trouble.Message);
        }
        catch (UnsupportedDatabaseException unsupported)
        {
            return BackupProblems.Unsupported(unsupported.Message);
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Copies a database to disk, and returns whether the copy is undamaged.</summary>
    private static async Task<bool> Copy(string from, string to, string journal, CancellationToken cancellationToken)
    {
        await using (var source = await SqliteFile.Open(from, cancellationToken))
        await using (var target = await SqliteFile.Open(to, cancellationToken))
        {
            source.BackupDatabase(target);
            await SqliteFile.ReadText(target, journal, cancellationToken);
            if (await SqliteFile.ReadText(target, "PRAGMA integrity_check(1)", cancellationToken) != Whole)
            {
                return false;
            }
        }

        FlushToDisk(to);
        return true;
    }

    private static void FlushToDisk(string path)
    {
        using var written = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        written.Flush(flushToDisk: true);
    }
}
