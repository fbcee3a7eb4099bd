using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Storage.Frameworks;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Frameworks;

/// <summary>The base of the pages that change a framework draft.</summary>
public abstract class FrameworkDraftPage(FrameworkQueries queries, FrameworkStore store, TimeProvider time) : PageModel
{
    /// <summary>The draft as it is stored.</summary>
    public StoredFrameworkDraft Stored { get; private set; } = null!;

    public FrameworkDefinition Definition => Stored.Draft.Definition;

    /// <summary>The version that the form was opened with.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>Whether another person has changed the draft since the form was opened.</summary>
    public bool IsConflict { get; private set; }

    protected AccountId Account => User.GetAccountId();

    /// <summary>Loads the draft; false if there is none.</summary>
    protected async Task<bool> Load(Guid id)
    {
        Stored = (await queries.FindDraft(Account, new(id), HttpContext.RequestAborted))!;
        if (Stored is not null && HttpMethods.IsGet(Request.Method))
        {
            Version = Stored.Version;
        }

        return Stored is not null;
    }

    /// <summary>
    /// Saves the draft and redirects to a page; shows this page again if another person has changed the draft.
    /// </summary>
    protected async Task<IActionResult> Save(FrameworkDraft draft, string next)
    {
        var saved = await store.Save(Account, Stored.Id, draft, Version, time.GetUtcNow(), HttpContext.RequestAborted);
        return saved.TryGetValue(out _) ? LocalRedirect(next) : await ShowConflict(saved.Problems);
    }

    /// <summary>Shows this page again, with what was typed, if another person has changed the draft.</summary>
    protected async Task<IActionResult> ShowConflict(IReadOnlyList<Problem> problems)
    {
        if (problems is not [{ Code: ProblemCodes.ChangedElsewhere }] || !await Load(Stored.Id.Value))
        {
            return NotFound();
        }

        (IsConflict, Version) = (true, Stored.Version);
        ModelState.Remove(nameof(Version));
        ModelState.AddModelError(
            "",
            "Another person has changed this framework since you opened this page. Compare both versions, then save again"
        );
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
