using BeyondBoundaries.Storage.Frameworks;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Frameworks;

/// <summary>Changes an enabler of a draft, with its indicators, or deletes it.</summary>
public sealed class EnablerModel(FrameworkQueries queries, FrameworkStore store, TimeProvider time)
    : EnablerPage(queries, store, time)
{
    public async Task<IActionResult> OnGetAsync(Guid id, string enabler) =>
        await LoadEnabler(id, enabler, fill: true) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, string enabler)
    {
        if (!await LoadEnabler(id, enabler))
        {
            return NotFound();
        }

        var answer = await SaveEnabler();
        Enabler = Stored.Draft.FindEnabler(enabler)?.Enabler ?? Enabler;
        return answer;
    }

    public async Task<IActionResult> OnPostRowAsync(Guid id, string enabler) =>
        await LoadEnabler(id, enabler) ? ShowRow() : NotFound();

    public async Task<IActionResult> OnPostMoveAsync(Guid id, string enabler, int row, bool up) =>
        await LoadEnabler(id, enabler) ? ShowMoved(row, up) : NotFound();

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, string enabler)
    {
        if (!await LoadEnabler(id, enabler, fill: true))
        {
            return NotFound();
        }

        ModelState.Clear();
        return await Save(Stored.Draft.RemoveEnabler(enabler), Links.FrameworkDraft(Stored.Id));
    }

    private async Task<bool> LoadEnabler(Guid id, string enabler, bool fill = false)
    {
        if (!await Load(id) || Stored.Draft.FindEnabler(enabler) is not { } found)
        {
            return false;
        }

        Enabler = found.Enabler;
        if (fill)
        {
            Input = EnablerForm.From(found.Enabler, found.Theme.Id, Definition.Scale);
        }

        return true;
    }
}
