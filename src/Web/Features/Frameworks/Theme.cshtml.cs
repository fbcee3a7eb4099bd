using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Storage.Frameworks;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Frameworks;

/// <summary>Changes the title of a theme of a draft, or deletes the theme.</summary>
public sealed class ThemeModel(FrameworkQueries queries, FrameworkStore store, TimeProvider time)
    : FrameworkDraftPage(queries, store, time)
{
    public Theme Theme { get; private set; } = null!;

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Writes the number of enablers.</summary>
    public static string Count(Theme theme) =>
        theme.Enablers.Count == 1 ? "1 enabler" : $"{theme.Enablers.Count} enablers";

    public async Task<IActionResult> OnGetAsync(Guid id, string theme)
    {
        if (!await LoadTheme(id, theme))
        {
            return NotFound();
        }

        Input = new() { Title = Theme.Title };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string theme)
    {
        if (!await LoadTheme(id, theme))
        {
            return NotFound();
        }

        ModelState.AddProblems(
            FrameworkInputRules.FindProblems(
                Input.Title,
                FrameworkInputRules.MaxTitleCharacters,
                "title",
                "the title of the theme",
                isRequired: true
            )
        );
        return ModelState.IsValid
            ? await Save(
                Stored.Draft.RenameTheme(theme, FrameworkInputRules.Clean(Input.Title)),
                Links.FrameworkDraft(Stored.Id)
            )
            : Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, string theme)
    {
        if (!await LoadTheme(id, theme))
        {
            return NotFound();
        }

        Input = new() { Title = Theme.Title };
        ModelState.Clear();
        return await Save(Stored.Draft.RemoveTheme(theme), Links.FrameworkDraft(Stored.Id));
    }

    private async Task<bool> LoadTheme(Guid id, string theme)
    {
        if (!await Load(id))
        {
            return false;
        }

        Theme = Definition.Themes.FirstOrDefault(one => one.Id == theme)!;
        return Theme is not null;
    }

    public sealed record Form
    {
        public string? Title { get; init; }
    }
}
