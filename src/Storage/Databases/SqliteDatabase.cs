using System.Data.Common;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Storage.Databases.Health;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BeyondBoundaries.Storage.Databases;

/// <summary>
/// A SQLite database. It has one writer at a time, so writes wait in a queue here and share commits. If they waited for
/// the file instead, they would block threads.
/// </summary>
internal sealed class SqliteDatabase(
    IDbContextFactory<SqliteContext> contexts,
    string file,
    AuditTrail audit,
    FrameworkCatalogue frameworks
) : Database(audit, frameworks), IAsyncDisposable
{
    /// <summary>The number of seconds for which a writer waits for another process to finish writing.</summary>
    public const int BusySeconds = 10;

    // The provider starts transactions with BEGIN IMMEDIATE: until the commit, no other connection can write, in this
    // or any other process.
    private readonly GroupCommitWriter writer = new(contexts.CreateDbContext);

    private readonly SqliteReaders readers = new(
        new SqliteConnectionStringBuilder(CreateConnectionString(file).ToString())
        {
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ToString()
    );

    public static string GetFilePath(string folder) => Path.Combine(folder, "beyond.db");

    public static void Configure(DbContextOptionsBuilder options, string file) =>
        options
            .UseSqlite(CreateConnectionString(file).ToString())
            // A migration that rebuilds a table turns foreign keys off, which can be done only outside a transaction.
            // The table itself is rebuilt inside a transaction, so the warning can be ignored.
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.NonTransactionalMigrationOperationWarning))
            .AddInterceptors(SqlitePragmas.Instance);

    private static SqliteConnectionStringBuilder CreateConnectionString(string file) =>
        new()
        {
            DataSource = file,
            ForeignKeys = true,
            DefaultTimeout = BusySeconds,
        };

    /// <summary>
    /// Finds the problem that prevents data from being stored or kept private in this folder; null if there is none.
    /// Creates the folder if necessary, and removes other users' access to the database's files.
    /// </summary>
    public static string? FindProblem(string folder)
    {
        try
        {
            OwnerOnlyFiles.CreateFolder(folder);
            var probe = new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                Options = FileOptions.DeleteOnClose,
            };
            new FileStream(Path.Combine(folder, $".{Guid.NewGuid():N}"), probe).Dispose();
            using var file = File.Exists(GetFilePath(folder))
                ? new FileStream(GetFilePath(folder), FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite)
                : null;
            return OwnerOnlyFiles.TryRestrict(GetFilePath(folder)) ? null : DescribeOpenFolder(folder);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return $"We cannot write to the folder {folder}. Give the user that runs this program access to the "
                + "folder, or choose another folder";
        }
    }

    public override BoundariesContext Open() => contexts.CreateDbContext();

    public override Task<T> Read<T>(
        string text,
        (string Name, object? Value)[] values,
        Func<DbDataReader, CancellationToken, Task<T>> read,
        CancellationToken cancellationToken
    ) => readers.Read(text, values, read, cancellationToken);

    public override Task<Result<T>> Write<T>(
        Func<BoundariesContext, Task<Result<T>>> work,
        CancellationToken cancellationToken
    ) => writer.Write(work, cancellationToken);

    public override Task<Result<T>> WriteWith<T>(
        BoundariesContext context,
        Func<Task<Result<T>>> work,
        CancellationToken cancellationToken
    ) => writer.WriteAlone(() => RunInTransaction(context, work, cancellationToken), cancellationToken);

    public override Task LockRoundShared(BoundariesContext context, Guid round, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    public override Task LockRound(BoundariesContext context, Guid round, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    public override Task LockParticipant(
        BoundariesContext context,
        Guid round,
        byte[] tokenHash,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    public override Task LockPartnership(
        BoundariesContext context,
        Guid partnership,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    public override Task LockRegion(BoundariesContext context, Guid region, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    public override Task LockFrameworkDraft(
        BoundariesContext context,
        Guid draft,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    public override Task LockAdministrators(BoundariesContext context, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>
    /// Rewrites the file and empties the log. Data is overwritten with zeros when it is deleted, but copies may remain
    /// where pages were split.
    /// </summary>
    protected override async Task Overwrite(CancellationToken cancellationToken) =>
        _ = await writer.WriteAlone<bool>(
            async () =>
            {
                await using var context = Open();
                await context.Database.ExecuteSqlAsync($"VACUUM", cancellationToken);
                await TruncateLog(context, cancellationToken);
                return true;
            },
            cancellationToken
        );

    /// <summary>
    /// Moves the log into the file. No other connection in this process is writing at this point. Throws if a reader
    /// takes longer than two seconds, because the log is then not moved; SQLite reports this only in a result row.
    /// </summary>
    private static async Task TruncateLog(BoundariesContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        await context.Database.ExecuteSqlAsync($"PRAGMA busy_timeout = 2000", cancellationToken);
        await using var checkpoint = context.Database.GetDbConnection().CreateCommand();
        checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        if ((long)(await checkpoint.ExecuteScalarAsync(cancellationToken))! != 0)
        {
            throw new TimeoutException("The log could not be emptied: another connection is using the database.");
        }
    }

    public override async Task Migrate(CancellationToken cancellationToken)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        OwnerOnlyFiles.CreateFolder(folder);
        OwnerOnlyFiles.CreateFile(file);
        if (!OwnerOnlyFiles.TryRestrict(file))
        {
            throw new UnauthorizedAccessException(DescribeOpenFolder(folder));
        }

        if (await IsUpToDate(cancellationToken))
        {
            return;
        }

        await using var context = Open();

        // The operating system releases this lock when the process dies. EF Core's own lock is a row, which remains
        // after a process dies. So if there is such a row while this process holds the file lock, it belongs to a dead
        // process. It is deleted, because EF Core would wait for it forever.
        OwnerOnlyFiles.CreateFile($"{file}.migrating");
        await using var alone = await Lock($"{file}.migrating", cancellationToken);
        await ClearStaleLock(context, cancellationToken);
        string[] applied = [.. await context.Database.GetAppliedMigrationsAsync(cancellationToken)];
        MigrationHistory.EnsureSupported(applied, [.. context.Database.GetMigrations()]);
        await context.Database.MigrateAsync(cancellationToken);
        await context.Database.ExecuteSqlAsync($"PRAGMA journal_mode = WAL", cancellationToken);
    }

    public override async Task<string?> FindFault(CancellationToken cancellationToken)
    {
        await using var context = Open();
        _ = await context.Clock.AnyAsync(cancellationToken);
        return DiskProbe.FindFault(Path.GetDirectoryName(Path.GetFullPath(file))!);
    }

    public override Task<IReadOnlyList<HealthFinding>> Examine(
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) => SqliteExamination.Examine(file, now, cancellationToken);

    public ValueTask DisposeAsync()
    {
        readers.Dispose();
        return writer.DisposeAsync();
    }

    /// <summary>
    /// Returns whether the newest migration has been applied to the database. Reads the file without EF Core, which
    /// would take a fifth of a second to find this out.
    /// </summary>
    private async Task<bool> IsUpToDate(CancellationToken cancellationToken) =>
        File.Exists(file)
        && await SqliteFile.ListApplied(file, cancellationToken) is [.., var newest]
        && newest == MigrationHistory.ListKnown<SqliteContext>()[^1];

    internal static string DescribeOpenFolder(string folder) =>
        $"Other users of this machine can read or replace the database in the folder {folder}. Make the user "
        + "that runs this program the owner of the folder and its files. Remove other users’ access to the "
        + "folder (chmod 700). Or choose another folder";

    private static async Task<FileStream> Lock(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(50, cancellationToken);
            }
        }
    }

    private static async Task ClearStaleLock(BoundariesContext context, CancellationToken cancellationToken)
    {
        if (File.Exists(context.Database.GetDbConnection().DataSource))
        {
            await context.Database.ExecuteSqlAsync(
                $"""DROP TABLE IF EXISTS "__EFMigrationsLock" """,
                cancellationToken
            );
        }
    }
}
