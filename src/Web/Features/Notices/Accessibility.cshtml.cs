using BeyondBoundaries.Web.Settings;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Notices;

/// <summary>The accessibility statement: how accessible the service is and how it was tested.</summary>
public sealed class AccessibilityModel(ApplicationSettings settings) : PageModel
{
    public Contact Contact => new(settings.Controller, settings.Contact);
}
