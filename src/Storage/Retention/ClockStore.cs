using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Retention;

/// <summary>
/// Checks the clock against the time at which the application last ran on this database. Without this check, a clock
/// that is years ahead would cause the answers in every round to be deleted at once.
/// </summary>
public sealed class ClockStore
{
    private readonly Database database;

    internal ClockStore(Database database) => this.database = database;

    /// <summary>
    /// Finds the time that the clock has jumped from, in either direction; null if it has not jumped.
    /// </summary>
    public async Task<DateTimeOffset?> FindJump(DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        await using var context = database.Open();
        return await FindLastSeen(context, cancellationToken) is { } seen && (now - seen).Duration() > ClockRow.MaxJump
            ? seen
            : null;
    }

    /// <summary>
    /// Records the time, unless the clock has jumped ahead or back. A time that is too early is not recorded, because
    /// the corrected clock would then look as if it had jumped ahead.
    /// </summary>
    /// <returns>
    /// The time that the clock has jumped from; null if it has not jumped, in which case <paramref name="now"/> is
    /// recorded.
    /// </returns>
    public async Task<DateTimeOffset?> RecordTime(DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        if (await FindJump(now, cancellationToken) is { } seen)
        {
            return seen;
        }

        await database.Write<bool>(async context => await Store(context, now, cancellationToken), cancellationToken);
        return null;
    }

    /// <summary>
    /// Records the current time after an administrator has confirmed the date. Does nothing if the clock has not
    /// jumped.
    /// </summary>
    /// <returns>The administrator; or <c>not-found</c> for any other account.</returns>
    public Task<Result<AccountId>> Confirm(
        AccountId by,
        DateTimeOffset now,
        CancellationToken cancellationToken = default
    ) =>
        database.Write<AccountId>(
            async context =>
            {
                if (!await context.Users.AnyAsync(row => row.Id == by.Value && row.IsAdministrator, cancellationToken))
                {
                    return StorageProblems.NoAccount;
                }

                if (
                    await FindLastSeen(context, cancellationToken) is { } seen
                    && (now - seen).Duration() > ClockRow.MaxJump
                )
                {
                    var change =
                        $"{BeyondBoundaries.Core.UkDate.Format(LondonTime.DateOf(now))}, although the "
                        + $"application last ran on {BeyondBoundaries.Core.UkDate.Format(LondonTime.DateOf(seen))}";
                    await database.Audit.Add(
                        context,
                        by,
                        AuditAct.ConfirmedClock,
                        null,
                        null,
                        change,
                        cancellationToken
                    );
                    await context.SaveChangesAsync(cancellationToken);
                    await Store(context, now, cancellationToken);
                }

                return by;
            },
            cancellationToken
        );

    private static async Task<bool> Store(
        BoundariesContext context,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var at = now.ToUniversalTime();
        if (
            await context.Clock.ExecuteUpdateAsync(row => row.SetProperty(clock => clock.SeenAt, at), cancellationToken)
            > 0
        )
        {
            return true;
        }

        // Another node that starts at the same time may store the same row first.
        object value = context is SqliteContext ? at.ToUnixTimeMilliseconds() : at;
        await context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Clock" ("Id", "SeenAt") VALUES ({ClockRow.OnlyId}, {value})
            ON CONFLICT ("Id") DO NOTHING
            """,
            cancellationToken
        );
        return true;
    }

    /// <summary>
    /// Finds the time last recorded. If none is recorded, because the database is older than this check, finds the time
    /// of the newest audit entry or session.
    /// </summary>
    private static async Task<DateTimeOffset?> FindLastSeen(
        BoundariesContext context,
        CancellationToken cancellationToken
    )
    {
        if (
            await context.Clock.Select(row => (DateTimeOffset?)row.SeenAt).SingleOrDefaultAsync(cancellationToken) is
            { } seen
        )
        {
            return seen;
        }

        var act = await context
            .Audit.OrderByDescending(row => row.At)
            .Select(row => (DateTimeOffset?)row.At)
            .FirstOrDefaultAsync(cancellationToken);
        var session = await context
            .Sessions.OrderByDescending(row => row.SeenAt)
            .Select(row => (DateTimeOffset?)row.SeenAt)
            .FirstOrDefaultAsync(cancellationToken);
        return act is { } first && session is { } second ? (first > second ? first : second) : act ?? session;
    }
}
