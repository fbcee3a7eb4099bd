using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Notices;

/// <summary>Every cookie that we set.</summary>
[AllowAnonymous]
public sealed class CookiesModel : PageModel;
