using BeyondBoundaries.Storage.Regions;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Regions;

/// <summary>What a partnership shares with a region, and how the partnership compares with the region.</summary>
public sealed class AreaModel(AreaQueries queries) : AreaPage(queries)
{
    /// <summary>A sentence about what has just been saved; null if nothing has been saved.</summary>
    public string? Saved =>
        Request.Query["saved"].ToString() switch
        {
            "shared" => "This partnership will be counted in the region’s next figures.",
            "withdrawn" => "This partnership will not be counted in the region’s next figures.",
            _ => null,
        };

    public async Task<IActionResult> OnGetAsync(Guid id, Guid region) => await Load(id, region) ? Page() : NotFound();
}
