using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Access;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.AccessTokens;

/// <summary>Creates and revokes personal access tokens, and records when they are used.</summary>
public sealed class AccessTokenStore
{
    /// <summary>The maximum number of tokens that an account may have, including those that no longer work.</summary>
    public const int MaxPerAccount = 20;

    private static readonly Problem TooMany = new(
        ProblemCodes.TooManyAccessTokens,
        $"You already have {MaxPerAccount} tokens. Revoke one first",
        "name"
    );

    private static readonly Problem AccountChanged = new(
        ProblemCodes.AccountChanged,
        "Your sign-in details have just changed. Sign in again, then create the token"
    );

    private readonly Database database;

    internal AccessTokenStore(Database database) => this.database = database;

    /// <summary>Creates a token.</summary>
    /// <param name="account">The account whose rights it will have.</param>
    /// <param name="setup">Its name, scopes, partnership and last day.</param>
    /// <param name="checkedStamp">
    /// The security stamp of the account before its user proved their identity. If the stamp has changed since then, no
    /// token is created.
    /// </param>
    /// <param name="now">The current time.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>
    /// The text of the token, which is stored only as a hash; or <c>not-found</c> if the account does not exist or its
    /// user is not a member of the partnership; or <c>account-changed</c>; or <c>too-many-access-tokens</c>.
    /// </returns>
    public Task<Result<string>> Create(
        AccountId account,
        AccessTokenSetup setup,
        string checkedStamp,
        DateTimeOffset now,
        CancellationToken cancellationToken = default
    ) =>
        database.Write<string>(
            async context =>
            {
                if (
                    await context
                        .Users.Where(row => row.Id == account.Value)
                        .Select(row => row.SecurityStamp)
                        .SingleOrDefaultAsync(cancellationToken)
                    is not { } stamp
                )
                {
                    return StorageProblems.NoAccount;
                }

                if (stamp != checkedStamp)
                {
                    return AccountChanged;
                }

                if (
                    setup.Partnership is { } partnership
                    && !await context.Members.AnyAsync(
                        member => member.AccountId == account.Value && member.PartnershipId == partnership.Value,
                        cancellationToken
                    )
                )
                {
                    return StorageProblems.NoPartnership;
                }

                if (
                    await context.AccessTokens.CountAsync(row => row.AccountId == account.Value, cancellationToken)
                    >= MaxPerAccount
                )
                {
                    return TooMany;
                }

                var text = AccessTokenText.Create();
                var name = StoredText.From(setup.Name);
                context.AccessTokens.Add(
                    new()
                    {
                        Id = Guid.NewGuid(),
                        KeyHash = AccessTokenText.Hash(text)!,
                        AccountId = account.Value,
                        Stamp = stamp,
                        PartnershipId = setup.Partnership?.Value,
                        Name = name,
                        Scopes = AccessScopeText.Format(setup.Scopes),
                        CreatedAt = now,
                        LastDay = setup.LastDay,
                    }
                );
                await Audit(
                    context,
                    account,
                    AuditAct.MadeAccessToken,
                    setup.Partnership?.Value,
                    $"{name} ({AccessScopeText.Format(setup.Scopes)}), valid until {UkDate.Format(setup.LastDay)}",
                    cancellationToken
                );
                await context.SaveChangesAsync(cancellationToken);
                return text;
            },
            cancellationToken
        );

    /// <summary>Revokes a token of an account. The token stops working at once.</summary>
    /// <returns>The name of the token; or <c>not-found</c> if the account has no such token.</returns>
    public Task<Result<string>> Revoke(
        AccountId account,
        AccessTokenId id,
        CancellationToken cancellationToken = default
    ) =>
        database.Write<string>(
            async context =>
                await context.AccessTokens.SingleOrDefaultAsync(
                    row => row.AccountId == account.Value && row.Id == id.Value,
                    cancellationToken
                )
                    is { } token
                    ? await Delete(context, account, token, token.Name, cancellationToken)
                    : StorageProblems.NoAccessToken,
            cancellationToken
        );

    /// <summary>
    /// Revokes a token of any account, at an administrator's request. The token stops working at once.
    /// </summary>
    /// <returns>
    /// The name of the token; or <c>not-found</c> if there is no such token or the requester is not an administrator.
    /// </returns>
    public Task<Result<string>> RevokeAsAdministrator(
        AccountId by,
        AccessTokenId id,
        CancellationToken cancellationToken = default
    ) =>
        database.Write<string>(
            async context =>
            {
                if (
                    !await context.Users.AnyAsync(row => row.Id == by.Value && row.IsAdministrator, cancellationToken)
                    || await context.AccessTokens.SingleOrDefaultAsync(row => row.Id == id.Value, cancellationToken)
                        is not { } token
                )
                {
                    return StorageProblems.NoAccessToken;
                }

                var owner = await context
                    .Users.Where(row => row.Id == token.AccountId)
                    .Select(row => row.Name)
                    .SingleAsync(cancellationToken);
                return await Delete(context, by, token, $"{token.Name}, owned by {owner}", cancellationToken);
            },
            cancellationToken
        );

    /// <summary>
    /// Records, at most once a day, that a token was used. Its first use is also recorded in the audit trail.
    /// </summary>
    public async Task MarkUsed(AccessToken token, DateOnly today, CancellationToken cancellationToken = default)
    {
        if (token.LastUsedOn >= today)
        {
            return;
        }

        await database.Write<int>(
            async context =>
            {
                var row = context.AccessTokens.Where(row => row.Id == token.Id.Value);
                // If a new token is used by several requests at the same time, only one of them finds it unused.
                var first = await row.Where(one => one.LastUsedOn == null)
                    .ExecuteUpdateAsync(change => change.SetProperty(one => one.LastUsedOn, today), cancellationToken);
                if (first == 0)
                {
                    return await row.Where(one => one.LastUsedOn < today)
                        .ExecuteUpdateAsync(
                            change => change.SetProperty(one => one.LastUsedOn, today),
                            cancellationToken
                        );
                }

                await Audit(
                    context,
                    token.Account,
                    AuditAct.UsedAccessToken,
                    token.Partnership?.Value,
                    token.Name,
                    cancellationToken
                );
                return await context.SaveChangesAsync(cancellationToken);
            },
            cancellationToken
        );
    }

    private async Task<string> Delete(
        BoundariesContext context,
        AccountId by,
        AccessTokenRow token,
        string subject,
        CancellationToken cancellationToken
    )
    {
        context.Remove(token);
        await Audit(context, by, AuditAct.RevokedAccessToken, token.PartnershipId, subject, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        return token.Name;
    }

    private Task Audit(
        BoundariesContext context,
        AccountId account,
        AuditAct act,
        Guid? partnership,
        string subject,
        CancellationToken cancellationToken
    ) => database.Audit.Add(context, account, act, partnership, round: null, subject, cancellationToken);
}
