using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Storage.Frameworks;
using BeyondBoundaries.Web.Addresses;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Frameworks;

/// <summary>An enabler in a draft, as a participant will see it.</summary>
public sealed class PreviewModel(FrameworkQueries queries, FrameworkStore store, TimeProvider time)
    : FrameworkDraftPage(queries, store, time)
{
    private List<Item> items = [];

    public Item Item { get; private set; } = null!;

    /// <summary>The position of the enabler, counting from 1.</summary>
    public int Number => items.IndexOf(Item) + 1;

    public int Count => items.Count;

    public string? Previous => Number > 1 ? items[Number - 2].Id : null;

    public string? Next => Number < Count ? items[Number].Id : null;

    public async Task<IActionResult> OnGetAsync(Guid id, string? enabler)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        items =
        [
            .. Definition
                .Themes.SelectMany(theme => theme.Enablers, (theme, one) => (Theme: theme, Enabler: one))
                .Select((pair, i) => new Item(i, pair.Theme, pair.Enabler, null)),
        ];
        if (items.Count == 0)
        {
            return LocalRedirect(FrameworkLinks.Draft(Stored.Id));
        }

        Item = enabler is null ? items[0] : items.FirstOrDefault(item => item.Id == enabler)!;
        return Item is null ? NotFound() : Page();
    }
}
