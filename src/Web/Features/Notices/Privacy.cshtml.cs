using BeyondBoundaries.Web.Settings;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Notices;

/// <summary>The privacy notice that applies to every round.</summary>
public sealed class PrivacyModel(ApplicationSettings settings) : PageModel
{
    public Contact Contact => new(settings.Controller, settings.Contact);
}
