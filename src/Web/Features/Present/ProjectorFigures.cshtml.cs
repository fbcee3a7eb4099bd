using BeyondBoundaries.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Present;

/// <summary>The slide alone, which the projector view requests when something has changed.</summary>
public sealed class ProjectorFiguresModel(SlideReader slides) : PageModel, IRoundPage
{
    public async Task<IActionResult> OnGetAsync() =>
        Partial("/Features/Present/_Slide.cshtml", (await slides.Read(HttpContext)).View);
}
