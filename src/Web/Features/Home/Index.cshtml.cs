using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Storage.Accounts;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Home;

/// <summary>The start page: what the service is, and how to join or sign in.</summary>
public sealed class IndexModel(FirstAccountStore setUp, FrameworkCatalogue frameworks) : PageModel
{
    public bool NeedsFirstAccount { get; private set; }

    /// <summary>The default framework for new rounds.</summary>
    public Framework Framework => frameworks.Current;

    public bool IsSignedIn => User.Identity?.IsAuthenticated == true;

    public async Task OnGetAsync() =>
        NeedsFirstAccount = !IsSignedIn && await setUp.IsNeeded(HttpContext.RequestAborted);
}
