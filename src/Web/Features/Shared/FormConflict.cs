using BeyondBoundaries.Core;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Shared;

/// <summary>
/// Handles a form that is refused because the stored data has changed since the page was opened. The page is shown
/// again, with a message.
/// </summary>
internal static class FormConflict
{
    /// <summary>
    /// Shows the page again with the typed values, so that the user can compare both versions and save again.
    /// </summary>
    /// <param name="page">The page.</param>
    /// <param name="version">
    /// The name of the field that holds the version that the form was opened with. Its posted value is discarded.
    /// </param>
    /// <param name="what">The thing that has changed, such as “the set-up”.</param>
    public static PageResult Conflict(this PageModel page, string version, string what)
    {
        return Show(
            page,
            version,
            $"There have been changes to {what} since you opened this page. Compare both versions, then save again"
        );
    }

    /// <summary>
    /// Shows the page again with the values that are stored now, for a form that has no typed text to lose.
    /// </summary>
    /// <param name="page">The page.</param>
    /// <param name="version">The name of the field that holds the version that the form was opened with.</param>
    /// <param name="what">The thing that has changed.</param>
    public static PageResult Changed(this PageModel page, string version, string what) =>
        Show(page, version, $"There have been changes to {what} since you opened this page. Check it, then try again");

    /// <summary>Shows a deletion page again, with the data that is stored now and the reason for the refusal.</summary>
    /// <param name="page">The page.</param>
    /// <param name="version">The name of the field that holds what the page showed when it was opened.</param>
    /// <param name="problem">The reason for the refusal.</param>
    /// <param name="conflict">The message if something has changed since the page was opened.</param>
    public static PageResult DeletionRefused(this PageModel page, string version, Problem problem, string conflict) =>
        Show(page, version, problem.Code == ProblemCodes.ChangedElsewhere ? conflict : problem.Message);

    private static PageResult Show(PageModel page, string version, string message)
    {
        page.ModelState.Remove(version);
        page.ModelState.AddModelError("", message);
        page.Response.StatusCode = StatusCodes.Status409Conflict;
        return page.Page();
    }
}
