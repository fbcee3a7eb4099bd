using BeyondBoundaries.Web.Features.Notices;
using BeyondBoundaries.Web.Settings;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.SignIn;

/// <summary>
/// The page for a user who has no rights yet: what that means and who to ask. Every user in the organisation can reach
/// this page, so it does not name anyone.
/// </summary>
public sealed class NoAccessModel(ApplicationSettings settings) : PageModel
{
    public Contact Contact => new(settings.Controller, settings.Contact);
}
