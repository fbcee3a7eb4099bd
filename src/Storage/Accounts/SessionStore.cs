using System.Linq.Expressions;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Secrets;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Accounts;

/// <summary>
/// Starts and ends sessions. A session that has ended cannot be used again, even by a browser that still has its
/// cookie.
/// </summary>
/// <remarks>
/// A change to the account's security stamp also ends all sessions of the account. A new password changes the stamp,
/// for example, and so does turning two-factor sign-in on or off.
/// </remarks>
public sealed class SessionStore
{
    /// <summary>The time after which a session ends, even if it is in use.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    /// <summary>The time after which a session ends if it is not used.</summary>
    public static readonly TimeSpan IdleLifetime = TimeSpan.FromHours(1);

    /// <summary>The minimum interval between updates of the time at which a session was last used.</summary>
    public static readonly TimeSpan SeenInterval = TimeSpan.FromMinutes(1);

    /// <summary>The maximum number of sessions that an account may have. Starting one more ends the oldest.</summary>
    public const int MaxPerAccount = 50;

    /// <summary>The maximum number of sign-ins to an account that the audit trail records within an hour.</summary>
    internal const int MaxAuditedSignInsPerHour = 60;

    private readonly Database database;

    internal SessionStore(Database database) => this.database = database;

    /// <summary>
    /// Starts a session. Also ends the browser's previous session, and deletes sessions that have ended.
    /// </summary>
    /// <param name="account">The account of the user who signed in.</param>
    /// <param name="way">The sign-in method.</param>
    /// <param name="device">A short description of the device; at most 60 characters are stored.</param>
    /// <param name="oldKey">The secret of the browser's previous session, if any. It stops working.</param>
    /// <param name="now">The current time.</param>
    /// <param name="checkedStamp">
    /// The security stamp of the account when its user proved their identity. If the stamp has changed since then, no
    /// session starts. The stamp is null if the user did not have to prove their identity this time.
    /// </param>
    /// <param name="isNew">
    /// Whether the user has just signed in. If not, a change has ended all sessions of the account. The new session
    /// then replaces the one with the old secret, and keeps its start and end times.
    /// </param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>
    /// The secret of the new session; or <c>not-found</c> if there is no such account, if the stamp has changed, or if
    /// there is no session to continue.
    /// </returns>
    public Task<Result<string>> Start(
        AccountId account,
        SignInMethod way,
        string device,
        string? oldKey,
        DateTimeOffset now,
        string? checkedStamp = null,
        bool isNew = true,
        CancellationToken cancellationToken = default
    ) =>
        database.Write<string>(
            async context =>
            {
                var oldHash = LinkSecret.IsWellFormed(oldKey) ? LinkSecret.Hash(oldKey!) : [];
                var idleSince = now - IdleLifetime;
                var before = isNew
                    ? null
                    : await context
                        .Sessions.AsNoTracking()
                        .SingleOrDefaultAsync(
                            row => row.KeyHash == oldHash && row.AccountId == account.Value,
                            cancellationToken
                        );
                await context
                    .Sessions.Where(row => row.KeyHash == oldHash || row.EndsAt <= now || row.SeenAt <= idleSince)
                    .ExecuteDeleteAsync(cancellationToken);
                if (
                    await context
                        .Users.Where(row => row.Id == account.Value)
                        .Select(row => row.SecurityStamp)
                        .SingleOrDefaultAsync(cancellationToken)
                        is not { } stamp
                    || (checkedStamp is not null && checkedStamp != stamp)
                    // Another request ended the previous session, or the session has expired.
                    || (!isNew && !(before?.EndsAt > now))
                )
                {
                    return StorageProblems.NoAccount;
                }

                var oldest = await context
                    .Sessions.Where(row => row.AccountId == account.Value)
                    .OrderByDescending(row => row.StartedAt)
                    .Skip(MaxPerAccount - 1)
                    .Select(row => row.Id)
                    .ToListAsync(cancellationToken);
                await context.Sessions.Where(row => oldest.Contains(row.Id)).ExecuteDeleteAsync(cancellationToken);
                var key = LinkSecret.Create();
                context.Sessions.Add(
                    new()
                    {
                        Id = Guid.NewGuid(),
                        KeyHash = LinkSecret.Hash(key),
                        AccountId = account.Value,
                        Stamp = stamp,
                        Way = way,
                        Device =
                            device.Length > SessionRow.MaxDeviceCharacters
                                ? device[..SessionRow.MaxDeviceCharacters]
                                : device,
                        StartedAt = before?.StartedAt ?? now,
                        SeenAt = now,
                        EndsAt = before?.EndsAt ?? now + Lifetime,
                    }
                );
                // Without a limit, repeated sign-ins could fill the audit trail.
                var since = now - TimeSpan.FromHours(1);
                if (
                    isNew
                    && await context.Audit.CountAsync(
                        row => row.AccountId == account.Value && row.Act == AuditAct.SignedIn && row.At > since,
                        cancellationToken
                    ) < MaxAuditedSignInsPerHour
                )
                {
                    await database.Audit.Add(
                        context,
                        account,
                        AuditAct.SignedIn,
                        null,
                        null,
                        StoredNames.Get(way),
                        cancellationToken
                    );
                }

                await context.SaveChangesAsync(cancellationToken);
                return key;
            },
            cancellationToken
        );

    /// <summary>Records that a session is in use, unless this was recorded within the last minute.</summary>
    public async Task MarkSeen(OpenSession session, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        if (now - session.SeenAt < SeenInterval)
        {
            return;
        }

        await database.Write<int>(
            async context =>
                await context
                    .Sessions.Where(row => row.Id == session.Id.Value)
                    .ExecuteUpdateAsync(row => row.SetProperty(one => one.SeenAt, now), cancellationToken),
            cancellationToken
        );
    }

    /// <summary>Ends the session that a secret belongs to, if there is one.</summary>
    public async Task End(string? key, CancellationToken cancellationToken = default)
    {
        if (LinkSecret.IsWellFormed(key))
        {
            var hash = LinkSecret.Hash(key!);
            await Delete(row => row.KeyHash == hash, cancellationToken);
        }
    }

    /// <summary>Ends one session of an account.</summary>
    /// <returns>The number of sessions ended: 0 if the account has no such session.</returns>
    public Task<int> End(AccountId account, SessionId session, CancellationToken cancellationToken = default) =>
        Delete(row => row.AccountId == account.Value && row.Id == session.Value, cancellationToken);

    /// <summary>Ends all sessions of an account, or all except one.</summary>
    /// <returns>The number of sessions ended.</returns>
    public Task<int> EndAll(AccountId account, SessionId? but = null, CancellationToken cancellationToken = default)
    {
        var kept = but?.Value ?? Guid.Empty;
        return Delete(row => row.AccountId == account.Value && row.Id != kept, cancellationToken);
    }

    /// <summary>Ends one or all of a user's sessions, at an administrator's request.</summary>
    /// <param name="by">The administrator.</param>
    /// <param name="account">The account whose sessions are ended.</param>
    /// <param name="session">The session to end; null for all.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>
    /// The number of sessions ended; or <c>not-found</c> if there is no such account or the requester is not an
    /// administrator.
    /// </returns>
    public Task<Result<int>> EndAsAdministrator(
        AccountId by,
        AccountId account,
        SessionId? session,
        CancellationToken cancellationToken = default
    ) =>
        database.Write<int>(
            async context =>
            {
                if (
                    !await context.Users.AnyAsync(row => row.Id == by.Value && row.IsAdministrator, cancellationToken)
                    || await context
                        .Users.Where(row => row.Id == account.Value)
                        .Select(row => row.Name)
                        .SingleOrDefaultAsync(cancellationToken)
                        is not { } name
                )
                {
                    return StorageProblems.NoAccount;
                }

                var sessions = context.Sessions.Where(row => row.AccountId == account.Value);
                var ended = await (
                    session is { } one ? sessions.Where(row => row.Id == one.Value) : sessions
                ).ExecuteDeleteAsync(cancellationToken);
                if (ended > 0)
                {
                    await database.Audit.Add(context, by, AuditAct.EndedSessions, null, null, name, cancellationToken);
                    await context.SaveChangesAsync(cancellationToken);
                }

                return ended;
            },
            cancellationToken
        );

    private async Task<int> Delete(Expression<Func<SessionRow, bool>> which, CancellationToken cancellationToken) =>
        (
            await database.Write<int>(
                async context => await context.Sessions.Where(which).ExecuteDeleteAsync(cancellationToken),
                cancellationToken
            )
        ).Value;
}
