using BeyondBoundaries.Web.Features.Notices;
using BeyondBoundaries.Web.Settings;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.SignIn;

/// <summary>
/// The page for a user who does not belong to a partnership yet. It says what that means and who to ask for an
/// invitation. Every user can open this page, so it does not name any facilitator.
/// </summary>
public sealed class NoAccessModel(ApplicationSettings settings) : PageModel
{
    public Contact Contact => new(settings.Controller, settings.Contact);
}
