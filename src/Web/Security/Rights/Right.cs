namespace BeyondBoundaries.Web.Security.Rights;

/// <summary>A right, with the roles that have it.</summary>
/// <param name="Description">The description of the right, as the roles page shows it.</param>
/// <param name="AllowedRoles">The roles that have the right.</param>
public sealed record Right(string Description, Roles AllowedRoles)
{
    private const Roles WithAccount =
        Roles.SignedIn | Roles.Viewer | Roles.Facilitator | Roles.Administrator | Roles.RegionMember;

    /// <summary>Whether the right requires an account.</summary>
    public bool NeedsAccount => (AllowedRoles & WithAccount) != Roles.None;
}
