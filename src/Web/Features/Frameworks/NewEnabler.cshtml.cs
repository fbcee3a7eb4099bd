using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Storage.Frameworks;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Frameworks;

/// <summary>Adds an enabler to a theme in a draft.</summary>
public sealed class NewEnablerModel(FrameworkQueries queries, FrameworkStore store, TimeProvider time)
    : EnablerPage(queries, store, time)
{
    private const int FirstRows = 3;

    public async Task<IActionResult> OnGetAsync(Guid id, string theme)
    {
        if (!await LoadTheme(id, theme))
        {
            return NotFound();
        }

        Input = new()
        {
            Theme = theme,
            Levels = new string?[Definition.Scale.Levels.Count],
            Id = IdProposal.ForEnabler(
                Definition.Themes.ToList().FindIndex(one => one.Id == theme) + 1,
                Definition.Themes.First(one => one.Id == theme).Enablers.Select(enabler => enabler.Id),
                Stored.Draft.ItemIds
            ),
        };
        for (var row = 0; row < FirstRows; row++)
        {
            Input = Input.WithRow(Definition.Scale);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string theme) =>
        await LoadTheme(id, theme) ? await SaveEnabler() : NotFound();

    public async Task<IActionResult> OnPostRowAsync(Guid id, string theme) =>
        await LoadTheme(id, theme) ? ShowRow() : NotFound();

    public async Task<IActionResult> OnPostMoveAsync(Guid id, string theme, int row, bool up) =>
        await LoadTheme(id, theme) ? ShowMoved(row, up) : NotFound();

    private async Task<bool> LoadTheme(Guid id, string theme) =>
        await Load(id) && Definition.Themes.Any(one => one.Id == theme);
}
