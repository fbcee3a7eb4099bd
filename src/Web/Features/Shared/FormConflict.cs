using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Shared;

/// <summary>
/// A facilitator's form over what another facilitator has saved since it was opened: it comes again with both.
/// </summary>
internal static class FormConflict
{
    /// <summary>Shows the page again with what was typed, for the person to compare and save again.</summary>
    /// <param name="page">The page.</param>
    /// <param name="version">The field that says what the form began from: it is no longer what was posted.</param>
    /// <param name="what">What the other facilitator changed, such as “the set-up”.</param>
    public static PageResult Conflict(this PageModel page, string version, string what)
    {
        page.ModelState.Remove(version);
        page.ModelState.AddModelError(
            "",
            $"Another facilitator has changed {what} since you opened this page. Compare both, then save again"
        );
        page.Response.StatusCode = StatusCodes.Status409Conflict;
        return page.Page();
    }
}
