using BeyondBoundaries.Web.Rights;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Roles;

/// <summary>What each role may do: the table by which every request is judged, in words.</summary>
public sealed class IndexModel : PageModel
{
    public IReadOnlyList<(string Name, Rights.Roles Role)> Columns { get; } =
    [
        ("Anyone", Rights.Roles.Anyone),
        ("Participant", Rights.Roles.Participant),
        ("Viewer", Rights.Roles.Viewer),
        ("Facilitator", Rights.Roles.Facilitator),
        ("Administrator", Rights.Roles.Administrator),
    ];

    /// <summary>What is open to anyone is open to everyone; what is open to those who sign in, to all who do.</summary>
    public bool May(Right right, Rights.Roles role) =>
        (right.Who & role) != Rights.Roles.None
        || right.Who == Rights.Roles.Anyone
        || (right.Who == Rights.Roles.SignedIn && role is Rights.Roles.Viewer or Rights.Roles.Facilitator or Rights.Roles.Administrator);

    public void OnGet()
    {
        // It is the same for everyone.
    }
}
