using System.Linq.Expressions;
using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Secrets;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Accounts;

/// <summary>Reads the sessions of signed-in users.</summary>
public sealed class SessionQueries
{
    private readonly Database database;

    internal SessionQueries(Database database) => this.database = database;

    /// <summary>Finds the session that a secret belongs to; null if it has ended or never existed.</summary>
    public async Task<OpenSession?> Find(string? key, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        if (!LinkSecret.IsWellFormed(key))
        {
            return null;
        }

        var hash = LinkSecret.Hash(key!);
        return (await Read(session => session.KeyHash == hash, now, cancellationToken)).SingleOrDefault();
    }

    /// <summary>Lists the sessions of an account, newest first.</summary>
    public Task<IReadOnlyList<OpenSession>> ListFor(
        AccountId account,
        DateTimeOffset now,
        CancellationToken cancellationToken = default
    ) => Read(session => session.AccountId == account.Value, now, cancellationToken);

    /// <summary>Lists the sessions of all accounts, newest first.</summary>
    public Task<IReadOnlyList<OpenSession>> ListAll(
        DateTimeOffset now,
        CancellationToken cancellationToken = default
    ) => Read(_ => true, now, cancellationToken);

    private async Task<IReadOnlyList<OpenSession>> Read(
        Expression<Func<SessionRow, bool>> which,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var idleSince = now - SessionStore.IdleLifetime;
        await using var context = database.Open();
        return await context
            .Sessions.Where(which)
            .Where(session => session.EndsAt > now && session.SeenAt > idleSince)
            .Join(
                context.Users,
                session => new { Id = session.AccountId, Stamp = (string?)session.Stamp },
                account => new { account.Id, Stamp = account.SecurityStamp },
                (session, account) => new { session, account }
            )
            .OrderByDescending(pair => pair.session.StartedAt)
            .ThenBy(pair => pair.session.Id)
            .Select(pair => new OpenSession(
                new SessionId(pair.session.Id),
                new AccountId(pair.account.Id),
                pair.account.Name,
                pair.account.Email ?? "",
                pair.session.Way,
                pair.session.Device,
                pair.session.StartedAt,
                pair.session.SeenAt,
                pair.session.EndsAt
            ))
            .ToListAsync(cancellationToken);
    }
}
