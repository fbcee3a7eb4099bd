using BeyondBoundaries.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Present;

/// <summary>
/// The projector view: one slide without buttons or links, legible from eight metres away. It follows the presenter's
/// page.
/// </summary>
public sealed class ProjectorModel(SlideReader slides) : PageModel, IRoundPage
{
    public SlideView View { get; private set; } = null!;

    public async Task OnGetAsync() => (_, View) = await slides.Read(HttpContext);
}
