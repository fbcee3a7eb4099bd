using System.Data.Common;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Storage.Databases.Health;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace BeyondBoundaries.Storage.Databases;

/// <summary>
/// A PostgreSQL database. Several writers can write at once, and each locks the rows that must not change in the
/// meantime.
/// </summary>
internal sealed class PostgresDatabase(
    IDbContextFactory<PostgresContext> contexts,
    bool isPlain,
    AuditTrail audit,
    FrameworkCatalogue frameworks
) : Database(audit, frameworks)
{
    /// <summary>
    /// The number of the advisory lock for migrations. Its bytes spell "beyond" in ASCII, so other programs are
    /// unlikely to use this number.
    /// </summary>
    private const long MigrationLock = 0x6265796F6E64;

    private const string Example = "An example is Host=db.example.gov.uk;Database=beyond;Username=beyond;Password=…";

    private const string NotReadable = $"This is not a PostgreSQL connection string. {Example}";
    private const string NoHost = $"This connection string does not have a Host. {Example}";

    private const int MaxRetries = 3;
    private static readonly TimeSpan MaxRetryDelay = TimeSpan.FromSeconds(2);

    public static void Configure(DbContextOptionsBuilder options, string connection) =>
        options.UseNpgsql(
            WithoutDetails(connection),
            npgsql => npgsql.EnableRetryOnFailure(MaxRetries, MaxRetryDelay, errorCodesToAdd: null)
        );

    /// <summary>
    /// Changes a connection string so that it turns off error details and the logging of parameters, even if it turned
    /// them on before. Errors and logs then never contain text that a user typed.
    /// </summary>
    private static string WithoutDetails(string connection) =>
        new NpgsqlConnectionStringBuilder(connection) { IncludeErrorDetail = false, LogParameters = false }.ToString();

    /// <summary>
    /// Finds the problem with a connection string; null if it is valid. The problem never quotes the string, because
    /// the string may contain a password.
    /// </summary>
    public static string? FindProblem(string connection)
    {
        try
        {
            return string.IsNullOrWhiteSpace(new NpgsqlConnectionStringBuilder(connection).Host) ? NoHost : null;
        }
        catch (Exception trouble)
            when (trouble is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            return NotReadable;
        }
    }

    public override BoundariesContext Open() => contexts.CreateDbContext();

    public override async Task<T> Read<T>(
        string text,
        (string Name, object? Value)[] values,
        Func<DbDataReader, CancellationToken, Task<T>> read,
        CancellationToken cancellationToken
    )
    {
        await using var context = Open();
        var connection = context.Database.GetDbConnection();
        return await context
            .Database.CreateExecutionStrategy()
            .ExecuteAsync(
                async cancel =>
                {
                    await connection.OpenAsync(cancel);
                    try
                    {
                        await using var statement = Statement.Create(connection, null, null, text, values);
                        await using var rows = await statement.Command.ExecuteReaderAsync(cancel);
                        return await read(rows, cancel);
                    }
                    finally
                    {
                        await connection.CloseAsync();
                    }
                },
                cancellationToken
            );
    }

    public override async Task<Result<T>> Write<T>(
        Func<BoundariesContext, Task<Result<T>>> work,
        CancellationToken cancellationToken
    )
    {
        await using var context = Open();
        return await WriteWith(context, () => work(context), cancellationToken);
    }

    public override Task<Result<T>> WriteWith<T>(
        BoundariesContext context,
        Func<Task<Result<T>>> work,
        CancellationToken cancellationToken
    ) =>
        context
            .Database.CreateExecutionStrategy()
            .ExecuteAsync(
                cancel =>
                {
                    context.ChangeTracker.Clear();
                    return RunInTransaction(context, work, cancel);
                },
                cancellationToken
            );

    // Shared row locks are not fair: while participants are saving answers, a reveal could wait forever. Advisory locks
    // are granted in the order in which they are requested, so an advisory lock is taken first. A plain database has no
    // advisory locks, but its row locks are enough to keep the data consistent.
    public override Task LockRoundShared(BoundariesContext context, Guid round, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlAsync(
            isPlain
                ? (FormattableString)$"""SELECT 1 FROM "Rounds" WHERE "Id" = {round} FOR SHARE"""
                : $"""
                SELECT pg_advisory_xact_lock_shared(hashtextextended({round.ToString()}, 0));
                SELECT 1 FROM "Rounds" WHERE "Id" = {round} FOR SHARE
                """,
            cancellationToken
        );

    public override Task LockRound(BoundariesContext context, Guid round, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlAsync(
            isPlain
                ? (FormattableString)$"""SELECT 1 FROM "Rounds" WHERE "Id" = {round} FOR UPDATE"""
                : $"""
                SELECT pg_advisory_xact_lock(hashtextextended({round.ToString()}, 0));
                SELECT 1 FROM "Rounds" WHERE "Id" = {round} FOR UPDATE
                """,
            cancellationToken
        );

    public override Task LockParticipant(
        BoundariesContext context,
        Guid round,
        byte[] tokenHash,
        CancellationToken cancellationToken
    ) =>
        context.Database.ExecuteSqlAsync(
            isPlain
                ? (FormattableString)
                    $"""
                    SELECT 1 FROM "Participants" p JOIN "Rounds" r ON r."Id" = p."RoundId"
                    WHERE p."TokenHash" = {tokenHash} AND r."Id" = {round}
                    FOR UPDATE OF p FOR SHARE OF r
                    """
                : $"""
                SELECT pg_advisory_xact_lock_shared(hashtextextended({round.ToString()}, 0));
                SELECT 1 FROM "Participants" p JOIN "Rounds" r ON r."Id" = p."RoundId"
                WHERE p."TokenHash" = {tokenHash} AND r."Id" = {round}
                FOR UPDATE OF p FOR SHARE OF r
                """,
            cancellationToken
        );

    // While this lock is held, other transactions can still insert rounds: inserting a round locks only the key of the
    // partnership's row, and that key never changes.
    public override Task LockPartnership(
        BoundariesContext context,
        Guid partnership,
        CancellationToken cancellationToken
    ) =>
        context.Database.ExecuteSqlAsync(
            $"""SELECT 1 FROM "Partnerships" WHERE "Id" = {partnership} FOR NO KEY UPDATE""",
            cancellationToken
        );

    /// <summary>
    /// Frees the space that deleted rows took up, so that it can be overwritten. The operator is responsible for
    /// deleted data in the write-ahead log and in backups. A plain database frees the space automatically.
    /// </summary>
    protected override async Task Overwrite(CancellationToken cancellationToken)
    {
        if (isPlain)
        {
            return;
        }

        await using var context = Open();
        await context.Database.ExecuteSqlAsync(
            $"""
            VACUUM "Participants", "Responses", "Notes", "ChallengeMarks", "Submissions", "SeatCodes", "Figures",
                "ActionVersions", "Redactions", "Actions", "Priorities", "Plans", "AgreedScores", "Invitations",
                "PartnershipMembers", "FrameworkDrafts", "PublishedFrameworks", "Regions", "RegionMembers",
                "RegionInvitations", "RegionShares", "RegionSharedRounds", "RegionSecrets", "RegionRenewals"
            """,
            cancellationToken
        );
    }

    public override Task LockRegion(BoundariesContext context, Guid region, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlAsync(
            $"""SELECT 1 FROM "Regions" WHERE "Id" = {region} FOR NO KEY UPDATE""",
            cancellationToken
        );

    public override Task LockFrameworkDraft(
        BoundariesContext context,
        Guid draft,
        CancellationToken cancellationToken
    ) =>
        context.Database.ExecuteSqlAsync(
            $"""SELECT 1 FROM "FrameworkDrafts" WHERE "Id" = {draft} FOR UPDATE""",
            cancellationToken
        );

    public override Task LockAdministrators(BoundariesContext context, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlAsync($"""SELECT 1 FROM "SetUp" FOR UPDATE""", cancellationToken);

    public override async Task<string?> FindFault(CancellationToken cancellationToken)
    {
        await using var context = Open();
        return await context
            .Database.SqlQuery<bool>(
                $"""SELECT pg_is_in_recovery() OR current_setting('transaction_read_only') = 'on' AS "Value" """
            )
            .SingleAsync(cancellationToken)
            ? "The database cannot save anything, because it is a standby or is read-only."
            : null;
    }

    public override async Task<IReadOnlyList<HealthFinding>> Examine(
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await using var context = Open();
        return await PostgresExamination.Examine(context, now, cancellationToken);
    }

    /// <summary>
    /// Lists the ids of the migrations that have been applied to a database; none if it is empty. EF Core itself would
    /// log an error if the table of migrations did not exist yet.
    /// </summary>
    public static async Task<string[]> ListApplied(BoundariesContext context, CancellationToken cancellationToken) =>
        await context
            .Database.SqlQuery<bool>($"""SELECT to_regclass('"__EFMigrationsHistory"') IS NOT NULL AS "Value" """)
            .SingleAsync(cancellationToken)
            ? [.. await context.Database.GetAppliedMigrationsAsync(cancellationToken)]
            : [];

    public override async Task Migrate(CancellationToken cancellationToken)
    {
        await using var context = Open();
        string[] known = [.. context.Database.GetMigrations()];
        if (isPlain)
        {
            await PlainMigrations.Apply(context, known, cancellationToken);
            return;
        }

        var applied = await ListApplied(context, cancellationToken);
        MigrationHistory.EnsureSupported(applied, known);
        if (!known.Except(applied).Any())
        {
            return;
        }

        // EF Core's own lock ends with each migration's transaction, so nodes that start at the same time would each
        // continue with the migrations that were pending when they started. This lock lasts until all migrations have
        // been applied. It belongs to a transaction rather than a connection, so it also works through PgBouncer, which
        // can give each transaction a different connection.
        await using var alone = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(context.Database.GetConnectionString()) { Pooling = false }.ToString()
        );
        await alone.OpenAsync(cancellationToken);
        await using var holding = await alone.BeginTransactionAsync(cancellationToken);
        await using var wait = new NpgsqlCommand("SELECT pg_advisory_xact_lock($1)", alone, holding)
        {
            CommandTimeout = 0,
            Parameters = { new() { Value = MigrationLock } },
        };
        await wait.ExecuteNonQueryAsync(cancellationToken);
        // Without the table of migrations, EF Core would log an error.
        await context.GetService<IHistoryRepository>().CreateIfNotExistsAsync(cancellationToken);
        await context.Database.MigrateAsync(cancellationToken);
    }
}
