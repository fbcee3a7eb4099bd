using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Storage.Frameworks;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Frameworks;

/// <summary>
/// The base class for the pages about a framework draft. Most of them change one part of the draft. Such a change is
/// refused as a conflict only if another person, or the same person in another window, has changed the same part since
/// the form was opened.
/// </summary>
public abstract class FrameworkDraftPage(FrameworkQueries queries, FrameworkStore store, TimeProvider time) : PageModel
{
    private const int MaxAttempts = 3;

    /// <summary>The draft as it is stored.</summary>
    public StoredFrameworkDraft Stored { get; private set; } = null!;

    public FrameworkDefinition Definition => Stored.Draft.Definition;

    /// <summary>The version of the whole draft when the form was opened.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>The fingerprint of the part when the form was opened (see <see cref="DraftPart"/>).</summary>
    [BindProperty]
    public string? Began { get; set; }

    /// <summary>Whether the part has been changed since the form was opened.</summary>
    public bool IsConflict { get; private set; }

    /// <summary>Whether the user wants to delete the part.</summary>
    public bool IsDeletion { get; private set; }

    protected AccountId Account => User.GetAccountId();

    /// <summary>Whether the stored draft has the part that the page changes.</summary>
    protected virtual bool HasPart => true;

    /// <summary>
    /// Loads the draft. Returns false if the draft does not exist, if the user may not change it, or if it does not
    /// have the part that the page changes.
    /// </summary>
    protected async Task<bool> Load(Guid id)
    {
        Stored = (await queries.FindDraft(Account, new(id), HttpContext.RequestAborted))!;
        if (Stored is null || !HasPart)
        {
            return false;
        }

        if (HttpMethods.IsGet(Request.Method))
        {
            Version = Stored.Version;
            Began = Mark();
        }

        return true;
    }

    /// <summary>
    /// Computes the fingerprint of the stored part that the page changes; empty if the page changes no part.
    /// </summary>
    protected virtual string Mark() => "";

    /// <summary>
    /// Fills the form with the part as it is stored. Pages that can delete the part override this method.
    /// </summary>
    protected virtual void Fill()
    {
        // Never called on a page that cannot delete its part.
    }

    /// <summary>
    /// Applies a change to the draft as it is stored now, and redirects to another page. Shows this page again if the
    /// change has problems, or if the same part has been changed since the form was opened.
    /// </summary>
    /// <param name="change">Returns the changed draft; null if the typed values have problems.</param>
    /// <param name="next">The address of the page to redirect to.</param>
    /// <param name="what">The part, in words, such as "this enabler".</param>
    /// <param name="isDeletion">Whether the change deletes the part.</param>
    protected async Task<IActionResult> Save(
        Func<FrameworkDraft?> change,
        string next,
        string what,
        bool isDeletion = false
    )
    {
        IsDeletion = isDeletion;
        for (var attempt = 1; ; attempt++)
        {
            if (Mark() is { Length: > 0 } mark && mark != Began)
            {
                return ShowConflict(what);
            }

            if (change() is not { } draft)
            {
                return Page();
            }

            var saved = await store.Save(
                Account,
                Stored.Id,
                draft,
                Stored.Version,
                time.GetUtcNow(),
                HttpContext.RequestAborted
            );
            if (saved.TryGetValue(out _))
            {
                return LocalRedirect(next);
            }

            // Saving fails if someone else has just saved the draft. If they changed a different part, this change is
            // tried again.
            if (!IsChangedElsewhere(saved.Problems) || !await Load(Stored.Id.Value))
            {
                return NotFound();
            }

            if (attempt == MaxAttempts)
            {
                return ShowBusy();
            }
        }
    }

    /// <summary>
    /// Responds to a refused change. If the draft has been saved since the form was opened, shows this page again with
    /// the draft as it is stored now.
    /// </summary>
    protected async Task<IActionResult> ShowChanged(IReadOnlyList<Problem> problems)
    {
        if (!IsChangedElsewhere(problems) || !await Load(Stored.Id.Value))
        {
            return NotFound();
        }

        Version = Stored.Version;
        return this.Changed(nameof(Version), "this framework");
    }

    /// <summary>Shows this page again, because others kept saving other parts of the draft at the same time.</summary>
    private PageResult ShowBusy()
    {
        if (IsDeletion)
        {
            Fill();
        }

        ModelState.AddModelError("", "Other people are saving this framework. Wait a moment, then try again");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private PageResult ShowConflict(string what)
    {
        (IsConflict, Began) = (true, Mark());
        if (!IsDeletion)
        {
            return this.Conflict(nameof(Began), what);
        }

        Fill();
        return this.Changed(nameof(Began), what);
    }

    private static bool IsChangedElsewhere(IReadOnlyList<Problem> problems) =>
        problems is [{ Code: ProblemCodes.ChangedElsewhere }];
}
