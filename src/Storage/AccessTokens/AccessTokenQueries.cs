using System.Linq.Expressions;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Access;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.AccessTokens;

/// <summary>Reads personal access tokens.</summary>
public sealed class AccessTokenQueries
{
    private readonly Database database;

    internal AccessTokenQueries(Database database) => this.database = database;

    /// <summary>Finds the token with this text; null if there is none or if it no longer works.</summary>
    /// <param name="text">The text of the token, as received in a request.</param>
    /// <param name="today">The current date.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task<AccessToken?> Find(string? text, DateOnly today, CancellationToken cancellationToken = default) =>
        AccessTokenText.Hash(text) is { } hash
        && (await Read(row => row.KeyHash == hash, cancellationToken)).SingleOrDefault() is { } token
        && token.WorksOn(today)
            ? token
            : null;

    /// <summary>Finds a token of an account; null if the account has no such token.</summary>
    public async Task<AccessToken?> Find(
        AccountId account,
        AccessTokenId id,
        CancellationToken cancellationToken = default
    ) => (await Read(row => row.AccountId == account.Value && row.Id == id.Value, cancellationToken)).SingleOrDefault();

    /// <summary>Lists the tokens of an account, newest first, including those that no longer work.</summary>
    public Task<IReadOnlyList<AccessToken>> ListFor(AccountId account, CancellationToken cancellationToken = default) =>
        Read(row => row.AccountId == account.Value, cancellationToken);

    /// <summary>Lists the tokens of all accounts, newest first, including those that no longer work.</summary>
    public Task<IReadOnlyList<AccessToken>> ListAll(CancellationToken cancellationToken = default) =>
        Read(_ => true, cancellationToken);

    private async Task<IReadOnlyList<AccessToken>> Read(
        Expression<Func<AccessTokenRow, bool>> which,
        CancellationToken cancellationToken
    )
    {
        await using var context = database.Open();
        var found = await context
            .AccessTokens.Where(which)
            .OrderByDescending(row => row.CreatedAt)
            .ThenBy(row => row.Id)
            .Select(row => new
            {
                Row = row,
                Partnership = context
                    .Partnerships.Where(partnership => partnership.Id == row.PartnershipId)
                    .Select(partnership => partnership.Name)
                    .FirstOrDefault(),
                Owner = context.Users.Single(account => account.Id == row.AccountId),
            })
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return
        [
            .. found.Select(one => new AccessToken(
                new(one.Row.Id),
                new(one.Row.AccountId),
                one.Owner.Name,
                one.Row.Name,
                AccessScopeText.Parse(one.Row.Scopes),
                one.Row.PartnershipId is { } partnership ? new PartnershipId(partnership) : null,
                one.Partnership ?? "",
                one.Row.CreatedAt,
                one.Row.LastDay,
                one.Row.LastUsedOn,
                one.Owner.SecurityStamp == one.Row.Stamp
            )),
        ];
    }
}
