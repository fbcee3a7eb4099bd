using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Notices;

/// <summary>How far everyone can use the service, and what was tested.</summary>
public sealed class AccessibilityModel(Settings settings) : PageModel
{
    public Contact Contact => new(settings.Controller, settings.Contact);
}
