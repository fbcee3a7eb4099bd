using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Regions;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Regions;

/// <summary>
/// A region and its figures. People who belong to the region can show the figures when enough areas share a round, and
/// renew them when enough areas have changed.
/// </summary>
public sealed class DetailsModel(RegionQueries queries, RegionStore store, TimeProvider time)
    : RegionPage(queries, time)
{
    /// <summary>Whether the figures have just been renewed.</summary>
    public bool HasRenewed => Request.Query.ContainsKey("renewed");

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostRenewAsync(Guid id)
    {
        var renewed = await store.Renew(Account, new RegionId(id), Now, HttpContext.RequestAborted);
        if (renewed.TryGetValue(out var region))
        {
            return LocalRedirect(RegionLinks.Region(region, renewed: true));
        }

        if (!await Load(id))
        {
            return NotFound();
        }

        ModelState.AddProblems(renewed.Problems);
        return Page();
    }
}
