using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Storage.Frameworks;
using BeyondBoundaries.Web.Addresses;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Frameworks;

/// <summary>The base class for the pages that add or change an enabler in a draft.</summary>
public abstract class EnablerPage(FrameworkQueries queries, FrameworkStore store, TimeProvider time)
    : FrameworkDraftPage(queries, store, time)
{
    [BindProperty]
    public EnablerForm Input { get; set; } = new();

    /// <summary>The enabler as it is stored; null for a new one.</summary>
    public virtual Enabler? Enabler => null;

    /// <summary>The theme that the enabler belongs to, as it is stored; null for a new enabler.</summary>
    public virtual Theme? Theme => null;

    /// <summary>Shows the form with an empty row for another indicator, and keeps the typed values.</summary>
    protected PageResult ShowRow()
    {
        Input = Input.Fit(Definition.Scale).WithRow(Definition.Scale);
        return ShowTyped();
    }

    /// <summary>Shows the form with an indicator moved one place up or down, and keeps the typed values.</summary>
    protected PageResult ShowMoved(int row, bool up)
    {
        Input = Input.Fit(Definition.Scale).WithMoved(row, up);
        return ShowTyped();
    }

    /// <summary>Checks and saves the form.</summary>
    protected Task<IActionResult> SaveEnabler()
    {
        Input = Input.Fit(Definition.Scale);
        return Save(Change, FrameworkLinks.Draft(Stored.Id), "this enabler");
    }

    /// <summary>Returns the stored draft with the typed values; null if they have problems.</summary>
    private FrameworkDraft? Change()
    {
        Input = Input.Fit(Definition.Scale);
        var others = Enabler is null ? Stored.Draft : Stored.Draft.RemoveEnabler(Enabler.Id);
        foreach (var problem in Input.FindProblems(others.ItemIds, [.. Definition.Themes.Select(theme => theme.Id)]))
        {
            ModelState.AddModelError($"Input.{problem.Field}", problem.Message);
        }

        return ModelState.IsValid
            ? Stored.Draft.SaveEnabler(Enabler?.Id, Input.Theme!, Input.ToEnabler(Enabler, others))
            : null;
    }

    private PageResult ShowTyped()
    {
        // The positions of the fields may have changed, so the page takes the values from the form object and not from
        // the posted fields.
        ModelState.Clear();
        return Page();
    }
}
