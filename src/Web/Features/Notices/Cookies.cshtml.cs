using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Notices;

/// <summary>The list of all cookies that the service sets.</summary>
public sealed class CookiesModel : PageModel;
