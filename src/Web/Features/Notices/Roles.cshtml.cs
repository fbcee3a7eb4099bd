using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Notices;

/// <summary>What each role may do: the table by which every request is judged, in words.</summary>
public sealed class RolesModel : PageModel
{
    public IReadOnlyList<(string Name, Roles Role)> Columns { get; } =
    [
        ("Anyone", Roles.Anyone),
        ("Participant", Roles.Participant),
        ("Viewer", Roles.Viewer),
        ("Facilitator", Roles.Facilitator),
        ("Administrator", Roles.Administrator),
    ];

    /// <summary>What is open to anyone is open to everyone; what is open to those who sign in, to all who do.</summary>
    public bool May(Right right, Roles role) =>
        (right.AllowedRoles & role) != Roles.None
        || right.AllowedRoles == Roles.Anyone
        || (right.AllowedRoles == Roles.SignedIn && role is Roles.Viewer or Roles.Facilitator or Roles.Administrator);

    public void OnGet()
    {
        // It is the same for everyone.
    }
}
