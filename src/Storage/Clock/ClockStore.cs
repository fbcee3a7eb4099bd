using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage;

/// <summary>
/// A second opinion on the clock: what time it was when the application last ran on this database. A clock that is years ahead would
/// otherwise delete every round at once.
/// </summary>
public sealed class ClockStore
{
    /// <summary>By how much the clock may be ahead of the time that was last seen.</summary>
    public static readonly TimeSpan LongestJump = TimeSpan.FromDays(1);

    private readonly Database database;

    internal ClockStore(Database database) => this.database = database;

    /// <summary>Finds the time that the clock has jumped from; null when it has not jumped ahead.</summary>
    public async Task<DateTimeOffset?> JumpedFrom(DateTimeOffset now, CancellationToken cancellation = default)
    {
        await using var context = database.Open();
        return await LastSeen(context, cancellation) is { } seen && now - seen > LongestJump ? seen : null;
    }

    /// <summary>Keeps the time, unless the clock has jumped ahead. A clock that was set back is believed: it deletes nothing too early.</summary>
    /// <returns>The time that it has jumped from; null when it has not, and then the time is kept.</returns>
    public async Task<DateTimeOffset?> See(DateTimeOffset now, CancellationToken cancellation = default)
    {
        if (await JumpedFrom(now, cancellation) is { } seen)
        {
            return seen;
        }

        await database.Write<bool>(async context => await Keep(context, now, cancellation), cancellation);
        return null;
    }

    /// <summary>Keeps the time at the word of an administrator, who has looked at the date.</summary>
    /// <returns>The administrator; or <c>not-found</c> for anybody else.</returns>
    public Task<Result<AccountId>> Confirm(AccountId by, DateTimeOffset now, CancellationToken cancellation = default) =>
        database.Write<AccountId>(
            async context =>
            {
                if (!await context.Users.AnyAsync(row => row.Id == by.Value && row.IsAdministrator, cancellation))
                {
                    return Problems.NoAccount;
                }

                if (await LastSeen(context, cancellation) is { } seen && now - seen > LongestJump)
                {
                    var change = $"{Core.Planning.DueDay.Words(LondonTime.DayOf(now))}; last seen on {Core.Planning.DueDay.Words(LondonTime.DayOf(seen))}";
                    await database.Audit.Add(context, by, AuditAct.ConfirmedClock, null, null, change, cancellation);
                    await context.SaveChangesAsync(cancellation);
                    await Keep(context, now, cancellation);
                }

                return by;
            },
            cancellation);

    private static async Task<bool> Keep(BoundariesContext context, DateTimeOffset now, CancellationToken cancellation)
    {
        var at = now.ToUniversalTime();
        if (await context.Clock.ExecuteUpdateAsync(row => row.SetProperty(clock => clock.SeenAt, at), cancellation) > 0)
        {
            return true;
        }

        // Another node that is the first at the same time keeps the same; this one says that it failed and keeps it in an hour.
        context.Add(new ClockRow { SeenAt = at });
        await context.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>The time last seen; in a database from before it was kept, that of the newest act or session.</summary>
    private static async Task<DateTimeOffset?> LastSeen(BoundariesContext context, CancellationToken cancellation)
    {
        if (await context.Clock.Select(row => (DateTimeOffset?)row.SeenAt).SingleOrDefaultAsync(cancellation) is { } seen)
        {
            return seen;
        }

        var act = await context.Audit.OrderByDescending(row => row.At).Select(row => (DateTimeOffset?)row.At).FirstOrDefaultAsync(cancellation);
        var session = await context.Sessions.OrderByDescending(row => row.SeenAt).Select(row => (DateTimeOffset?)row.SeenAt).FirstOrDefaultAsync(cancellation);
        return act is { } first && session is { } second ? (first > second ? first : second) : act ?? session;
    }
}
