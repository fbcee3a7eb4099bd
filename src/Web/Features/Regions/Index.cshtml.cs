using BeyondBoundaries.Storage.Regions;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Regions;

/// <summary>The regions that the signed-in user belongs to.</summary>
public sealed class IndexModel(RegionQueries queries) : PageModel
{
    public IReadOnlyList<RegionSummary> Regions { get; private set; } = [];

    /// <summary>Whether a region has just been deleted.</summary>
    public bool HasDeleted => Request.Query.ContainsKey("deleted");

    public async Task OnGetAsync() => Regions = await queries.List(User.GetAccountId(), HttpContext.RequestAborted);
}
