using System.Linq.Expressions;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Accounts;

/// <summary>Begins and ends sessions. What has ended here is over, whatever cookie somebody still holds.</summary>
/// <remarks>
/// A change of the account's security stamp (a new password, two-step sign-in on or off) ends all its sessions too.
/// </remarks>
public sealed class SessionStore
{
    /// <summary>How long a session lasts, whatever happens.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    /// <summary>How long it lasts without a request.</summary>
    public static readonly TimeSpan IdleLifetime = TimeSpan.FromHours(1);

    /// <summary>How seldom a request is written down.</summary>
    public static readonly TimeSpan SeenInterval = TimeSpan.FromMinutes(1);

    /// <summary>How many an account may have at once. One more ends the oldest.</summary>
    public const int MaxPerAccount = 50;

    /// <summary>How many sign-ins of an account the audit trail keeps within an hour.</summary>
    internal const int MaxAuditedSignInsPerHour = 60;

    private readonly Database database;

    internal SessionStore(Database database) => this.database = database;

    /// <summary>
    /// Begins a session. The one before it on this device ends, and those that are over are forgotten.
    /// </summary>
    /// <param name="account">Who signed in.</param>
    /// <param name="way">How.</param>
    /// <param name="device">In few words; no more than 60 characters are kept.</param>
    /// <param name="oldKey">The secret that the browser came with, if any. It opens nothing after this.</param>
    /// <param name="now">The time.</param>
    /// <param name="checkedStamp">
    /// The security stamp of the account as it was when somebody was found to be its owner: a password changed since
    /// then lets nobody in. Null when nothing was checked anew.
    /// </param>
    /// <param name="isNew">
    /// Whether somebody has signed in; otherwise the session of the old key goes on after a change that ended all of
    /// them, and ends when it would have ended.
    /// </param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>
    /// The secret of the new session; or <c>not-found</c> without such an account, or without a session that could go
    /// on.
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
                    // It was ended meanwhile, or its time is over.
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
                // Whoever signs in again and again could fill the audit trail.
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

    /// <summary>Writes down that a session is in use, unless it was in the last minute.</summary>
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

    /// <summary>Ends the session that a secret opens, if it does.</summary>
    public async Task End(string? key, CancellationToken cancellationToken = default)
    {
        if (LinkSecret.IsWellFormed(key))
        {
            var hash = LinkSecret.Hash(key!);
            await Delete(row => row.KeyHash == hash, cancellationToken);
        }
    }

    /// <summary>Ends one of an account's sessions.</summary>
    /// <returns>How many ended: none when it is not one of the account's.</returns>
    public Task<int> End(AccountId account, SessionId session, CancellationToken cancellationToken = default) =>
        Delete(row => row.AccountId == account.Value && row.Id == session.Value, cancellationToken);

    /// <summary>Ends all of an account's sessions but one.</summary>
    /// <returns>How many ended.</returns>
    public Task<int> EndAll(AccountId account, SessionId? but = null, CancellationToken cancellationToken = default)
    {
        var kept = but?.Value ?? Guid.Empty;
        return Delete(row => row.AccountId == account.Value && row.Id != kept, cancellationToken);
    }

    /// <summary>Ends one of somebody's sessions, or all of them, as an administrator may.</summary>
    /// <param name="by">The administrator.</param>
    /// <param name="account">Whose sessions.</param>
    /// <param name="session">Which one; null for all.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>How many ended; or <c>not-found</c> for whoever is no administrator.</returns>
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
