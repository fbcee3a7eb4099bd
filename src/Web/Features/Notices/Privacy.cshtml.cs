using BeyondBoundaries.Web.Hosting.Settings;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Notices;

/// <summary>What happens to what we know about people, whatever the round.</summary>
public sealed class PrivacyModel(ApplicationSettings settings) : PageModel
{
    public Contact Contact => new(settings.Controller, settings.Contact);
}
