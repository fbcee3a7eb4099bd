using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Databases;

namespace BeyondBoundaries.Storage.Backups;

/// <summary>
/// Makes backups of a database while the application uses it, and restores a backup if there is no existing data. A
/// backup is one file: a SQLite database, or a <c>pg_dump</c> archive.
/// </summary>
/// <param name="options">The settings for the database.</param>
public sealed class BackupStore(StorageOptions options)
{
    private const int MagicBytes = 16;
    private const string PartSuffix = ".part";

    /// <summary>Makes a backup in a new file. Returns a problem if the file already exists.</summary>
    /// <param name="path">The file to create, which only its owner can read.</param>
    /// <param name="cancellationToken">Cancels the operation, which then leaves no file behind.</param>
    /// <returns>The receipt; or the problems, explained for an operator.</returns>
    public async Task<Result<BackupReceipt>> Create(string path, CancellationToken cancellationToken = default)
    {
        var target = Path.GetFullPath(path);
        if (Path.Exists(target))
        {
            return BackupProblems.Exists(target);
        }

        // The name cannot be guessed, so no one else can create the file first and own it.
        var part = $"{target}.{Guid.NewGuid():N}{PartSuffix}";
        try
        {
            OwnerOnlyFiles.CreateFile(part);
            var problem = options.IsPostgres
                ? await PostgresBackup.Write(options.DirectOrPooled, part, cancellationToken)
                : await SqliteBackup.Write(SqliteDatabase.GetFilePath(options.DataFolder), part, cancellationToken);
            if (problem is null)
            {
                File.Move(part, target, overwrite: false);
                return new BackupReceipt(target, new FileInfo(target).Length);
            }

            return problem;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return BackupProblems.NotWritten(target, trouble.Message);
        }
        finally
        {
            if (File.Exists(part))
            {
                File.Delete(part);
            }
        }
    }

    /// <summary>
    /// Restores a backup. There must be no database in the data folder or, with PostgreSQL, no tables in the database.
    /// </summary>
    /// <param name="path">The backup.</param>
    /// <param name="cancellationToken">Cancels the operation, which then restores nothing.</param>
    /// <returns>The receipt; or the problems, explained for an operator.</returns>
    public async Task<Result<BackupReceipt>> Restore(string path, CancellationToken cancellationToken = default)
    {
        var source = Path.GetFullPath(path);
        try
        {
            var problem = ReadKind(source) switch
            {
                null => BackupProblems.NotABackup(source),
                true when options.IsPostgres => BackupProblems.OtherDatabase(source, "SQLite", "PostgreSQL"),
                false when !options.IsPostgres => BackupProblems.OtherDatabase(source, "PostgreSQL", "SQLite"),
                true => await SqliteBackup.Read(source, options.DataFolder, cancellationToken),
                false => await PostgresBackup.Read(source, options.DirectOrPooled, cancellationToken),
            };
            return problem is null ? new BackupReceipt(source, new FileInfo(source).Length) : problem;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return BackupProblems.NotRestored(source, trouble.Message);
        }
    }

    /// <summary>
    /// Returns true for a backup of a SQLite database, false for one of a PostgreSQL database, and null for any other
    /// file.
    /// </summary>
    private static bool? ReadKind(string path)
    {
        using var file = File.OpenRead(path);
        var start = new byte[MagicBytes];
        var length = file.ReadAtLeast(start, MagicBytes, throwOnEndOfStream: false);
        return start.AsSpan(0, length).StartsWith(SqliteFile.Magic) ? true
            : start.AsSpan(0, length).StartsWith(PostgresBackup.Magic) ? false
            : null;
    }
}
