using BeyondBoundaries.Web.Features.Regions;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Demonstration;

/// <summary>The made-up region's figures, with the made-up partnership's averages next to them.</summary>
public sealed class RegionModel(TimeProvider time) : PageModel
{
    public RegionFiguresView View { get; } = DemonstrationRegion.CreateView(time.GetUtcNow());
}
