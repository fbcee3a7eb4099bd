using BeyondBoundaries.Web.Features.Notices;
using BeyondBoundaries.Web.Hosting.Settings;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.SignIn;

/// <summary>
/// Somebody whom nobody has given a right yet: what that means, and whom to ask. Anybody of the organisation can come
/// here, so it names nobody.
/// </summary>
public sealed class NoAccessModel(ApplicationSettings settings) : PageModel
{
    public Contact Contact => new(settings.Controller, settings.Contact);
}
