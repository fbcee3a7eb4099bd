using BeyondBoundaries.Storage.Regions;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Regions;

/// <summary>What a partnership shares with a region, and the partnership beside the region.</summary>
public sealed class AreaModel(AreaQueries queries) : AreaPage(queries)
{
    /// <summary>What has just been saved; null if nothing.</summary>
    public string? Saved =>
        Request.Query["saved"].ToString() switch
        {
            "shared" => "The next figures of the region count this partnership.",
            "withdrawn" => "The next figures of the region do not count this partnership.",
            _ => null,
        };

    public async Task<IActionResult> OnGetAsync(Guid id, Guid region) => await Load(id, region) ? Page() : NotFound();
}
