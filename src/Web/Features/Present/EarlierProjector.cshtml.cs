using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Present;

/// <summary>
/// The former address of an enabler's projector view. It redirects to that enabler's slide in the presenter's list, so
/// that bookmarks still work.
/// </summary>
public sealed class EarlierProjectorModel : PageModel, IRoundPage
{
    public IActionResult OnGet(string item)
    {
        var round = HttpContext.GetRoundContext().Round;
        return round.Framework.Find(item) is { IsEnabler: true } enabler
            ? LocalRedirect(Links.Presenter(round.Id, Slide.ForEnabler(enabler).Key))
            : NotFound();
    }
}
