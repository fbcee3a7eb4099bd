using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Notices;

/// <summary>Every cookie that we set.</summary>
public sealed class CookiesModel : PageModel;
