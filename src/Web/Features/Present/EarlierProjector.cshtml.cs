using BeyondBoundaries.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Present;

/// <summary>
/// The address that the projector view of an enabler had earlier. Bookmarks of it lead to that slide in the presenter's
/// list.
/// </summary>
public sealed class EarlierProjectorModel : PageModel, IRoundPage
{
    public IActionResult OnGet(string item)
    {
        var round = HttpContext.GetRoundContext().Round;
        return round.Framework.Find(item) is { IsEnabler: true } enabler
            ? LocalRedirect(Links.Presenter(round.Id, Slide.ForEnabler(enabler)))
            : NotFound();
    }
}
