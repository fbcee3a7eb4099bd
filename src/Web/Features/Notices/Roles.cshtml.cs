using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Notices;

/// <summary>Describes the rights of each role, from the table that is used to authorise every request.</summary>
public sealed class RolesModel : PageModel
{
    public IReadOnlyList<(string Name, Roles Role)> Columns { get; } =
    [
        ("Anyone", Roles.Anyone),
        ("Participant", Roles.Participant),
        ("Viewer", Roles.Viewer),
        ("Facilitator", Roles.Facilitator),
        ("Person in a region", Roles.RegionMember),
        ("Administrator", Roles.Administrator),
    ];

    /// <summary>
    /// Returns whether a role has a right. Every role has the rights that anyone has, and every role with an account
    /// has the rights of signed-in users.
    /// </summary>
    public bool May(Right right, Roles role) =>
        (right.AllowedRoles & role) != Roles.None
        || right.AllowedRoles == Roles.Anyone
        || (
            right.AllowedRoles == Roles.SignedIn
            && role is Roles.Viewer or Roles.Facilitator or Roles.RegionMember or Roles.Administrator
        );

    public void OnGet()
    {
        // The page is the same for every user.
    }
}
