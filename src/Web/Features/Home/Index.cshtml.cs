using BeyondBoundaries.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Home;

/// <summary>The start page: what this is, and how to join or sign in.</summary>
public sealed class IndexModel(SetUpStore setUp) : PageModel
{
    public bool NeedsSetUp { get; private set; }

    public bool IsSignedIn => User.Identity?.IsAuthenticated == true;

    public async Task OnGetAsync() => NeedsSetUp = !IsSignedIn && await setUp.IsNeeded(HttpContext.RequestAborted);
}
