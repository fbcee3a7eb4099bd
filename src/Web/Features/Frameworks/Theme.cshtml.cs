using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Storage.Frameworks;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Frameworks;

/// <summary>Changes the title of a theme in a draft, or deletes the theme.</summary>
public sealed class ThemeModel(FrameworkQueries queries, FrameworkStore store, TimeProvider time)
    : FrameworkDraftPage(queries, store, time)
{
    public Theme Theme => Definition.Themes.FirstOrDefault(one => one.Id == ThemeId)!;

    /// <summary>
    /// The fingerprint that the theme and everything in it had when the form to delete the theme was opened.
    /// </summary>
    [BindProperty]
    public string? Contents { get; set; }

    /// <summary>Whether the theme is being deleted.</summary>
    private bool removes;

    private string ThemeId => (string)RouteData.Values["theme"]!;

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Describes what is lost if a theme is deleted.</summary>
    public static string DescribeDeletion(Theme theme) =>
        theme.Enablers.Count == 0
            ? "The theme will be deleted. You cannot get it back."
            : $"The theme and its {CountText.Enablers(theme.Enablers.Count)} will be deleted. You cannot get them "
                + "back.";

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        Contents = DraftPart.Mark(Theme);
        Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        ModelState.AddProblems(FrameworkInputRules.FindThemeProblems(Input.Title));
        return await Save(
            () => ModelState.IsValid ? Stored.Draft.RenameTheme(ThemeId, FrameworkInputRules.Clean(Input.Title)) : null,
            FrameworkLinks.Draft(Stored.Id),
            "this theme"
        );
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        ModelState.Clear();
        (removes, Began) = (true, Contents);
        var answer = await Save(
            () => Stored.Draft.RemoveTheme(ThemeId),
            FrameworkLinks.Draft(Stored.Id),
            "this theme",
            isDeletion: true
        );
        if (answer is PageResult)
        {
            (removes, Contents) = (false, DraftPart.Mark(Theme));
            Began = Mark();
        }

        return answer;
    }

    protected override bool HasPart => Theme is not null;

    protected override string Mark() => removes ? DraftPart.Mark(Theme) : DraftPart.MarkTitle(Theme);

    protected override void Fill() => Input = new() { Title = Theme.Title };

    public sealed record Form
    {
        public string? Title { get; init; }
    }
}
