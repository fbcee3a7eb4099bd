using BeyondBoundaries.Core.Access;

namespace BeyondBoundaries.Web.Security.Rights;

/// <summary>A right, with the roles that have it.</summary>
/// <param name="Description">The description of the right, as shown on the roles page.</param>
/// <param name="AllowedRoles">The roles that have the right.</param>
public sealed record Right(string Description, Roles AllowedRoles)
{
    /// <summary>
    /// The scope that a personal access token must have for this right; none if no token can have this right.
    /// </summary>
    public AccessScopes Scope { get; init; }

    private const Roles WithAccount =
        Roles.SignedIn | Roles.Viewer | Roles.Facilitator | Roles.Administrator | Roles.RegionMember;

    public bool NeedsAccount => (AllowedRoles & WithAccount) != Roles.None;
}
