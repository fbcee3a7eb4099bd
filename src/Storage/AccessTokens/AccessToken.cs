using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Access;

namespace BeyondBoundaries.Storage.AccessTokens;

/// <summary>A personal access token, without its secret.</summary>
/// <param name="Id">The id that identifies it on pages.</param>
/// <param name="Account">The account whose rights it has.</param>
/// <param name="Owner">The name of its owner.</param>
/// <param name="Name">The name by which its owner recognises it.</param>
/// <param name="Scopes">The data that it may read.</param>
/// <param name="Partnership">
/// The only partnership that it may read; null if it may read all of its owner's partnerships.
/// </param>
/// <param name="PartnershipName">The name of that partnership; empty if <paramref name="Partnership"/> is null.</param>
/// <param name="CreatedAt">The time at which it was created, in UTC.</param>
/// <param name="LastDay">The last day on which it works.</param>
/// <param name="LastUsedOn">The day on which it was last used; null if never.</param>
/// <param name="IsCurrent">
/// Whether the account's security stamp is the same as when the token was created. If it is not, the token no longer
/// works.
/// </param>
public sealed record AccessToken(
    AccessTokenId Id,
    AccountId Account,
    string Owner,
    string Name,
    AccessScopes Scopes,
    PartnershipId? Partnership,
    string PartnershipName,
    DateTimeOffset CreatedAt,
    DateOnly LastDay,
    DateOnly? LastUsedOn,
    bool IsCurrent
)
{
    /// <summary>Returns whether the token works on a given day.</summary>
    public bool WorksOn(DateOnly day) => IsCurrent && day <= LastDay;
}
