using BeyondBoundaries.Web.Hosting.Settings;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Notices;

/// <summary>How far everyone can use the service, and what was tested.</summary>
public sealed class AccessibilityModel(ApplicationSettings settings) : PageModel
{
    public Contact Contact => new(settings.Controller, settings.Contact);
}
