using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Storage.Members;

/// <summary>The roles of an account for one request.</summary>
/// <param name="IsAdministrator">Whether the account has the administrator role.</param>
/// <param name="Role">
/// The role in the partnership that the request is about, directly or through a round or framework draft; null if the
/// account is not a member, or if the request is not about a partnership.
/// </param>
public sealed record AccountAccess(bool IsAdministrator, MemberRole? Role)
{
    /// <summary>Whether the account belongs to the region that the request is about.</summary>
    public bool IsInRegion { get; init; }
}
