using BeyondBoundaries.Storage.Regions;
using BeyondBoundaries.Web.Addresses;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Regions;

/// <summary>
/// Stops sharing a partnership's averages with a region, so that the next renewal of the region's figures leaves them
/// out.
/// </summary>
public sealed class WithdrawModel(AreaQueries queries, AreaStore store) : AreaPage(queries)
{
    public async Task<IActionResult> OnGetAsync(Guid id, Guid region) => await Load(id, region) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid region)
    {
        if (!await Load(id, region))
        {
            return NotFound();
        }

        var withdrawn = await store.Withdraw(Account, Partnership, Area.Region, HttpContext.RequestAborted);
        return withdrawn.TryGetValue(out var saved)
            ? LocalRedirect(RegionLinks.AreaRegion(Partnership, saved, "withdrawn"))
            : NotFound();
    }
}
