using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Storage.Frameworks;
using BeyondBoundaries.Web.Addresses;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Frameworks;

/// <summary>Changes an enabler in a draft, including its indicators, or deletes the enabler.</summary>
public sealed class EnablerModel(FrameworkQueries queries, FrameworkStore store, TimeProvider time)
    : EnablerPage(queries, store, time)
{
    /// <inheritdoc/>
    public override Enabler? Enabler => Stored.Draft.FindEnabler(EnablerId)?.Enabler;

    /// <inheritdoc/>
    public override Theme? Theme => Stored.Draft.FindEnabler(EnablerId)?.Theme;

    private string EnablerId => (string)RouteData.Values["enabler"]!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id) => await Load(id) ? await SaveEnabler() : NotFound();

    public async Task<IActionResult> OnPostRowAsync(Guid id) => await Load(id) ? ShowRow() : NotFound();

    public async Task<IActionResult> OnPostMoveAsync(Guid id, int row, bool up) =>
        await Load(id) ? ShowMoved(row, up) : NotFound();

    public async Task<IActionResult> OnPostRemoveAsync(Guid id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        ModelState.Clear();
        return await Save(
            () => Stored.Draft.RemoveEnabler(EnablerId),
            FrameworkLinks.Draft(Stored.Id),
            "this enabler",
            isDeletion: true
        );
    }

    protected override bool HasPart => Enabler is not null;

    protected override string Mark() => DraftPart.Mark(Enabler, Theme);

    protected override void Fill() => Input = EnablerForm.From(Enabler!, Theme!.Id, Definition.Scale);
}
