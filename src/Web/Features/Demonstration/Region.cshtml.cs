using BeyondBoundaries.Web.Features.Regions;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Demonstration;

/// <summary>The made-up region, with the made-up partnership next to it.</summary>
public sealed class RegionModel(TimeProvider time) : PageModel
{
    public RegionFiguresView View { get; } = DemonstrationRegion.CreateView(time.GetUtcNow());
}
