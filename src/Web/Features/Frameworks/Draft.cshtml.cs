using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Storage.Frameworks;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Frameworks;

/// <summary>A framework draft: its themes and enablers in order, and what is missing.</summary>
public sealed class DraftModel(FrameworkQueries queries, FrameworkStore store, TimeProvider time)
    : FrameworkDraftPage(queries, store, time)
{
    private const int MaxProblems = 20;

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>
    /// The rules that the draft breaks, up to a maximum number, each with the page where the draft can be corrected.
    /// </summary>
    public IReadOnlyList<(string Text, string Link)> Problems =>
        [.. All.Take(MaxProblems).Select(problem => DraftProblemText.Describe(Stored, problem))];

    /// <summary>The number of broken rules that <see cref="Problems"/> leaves out.</summary>
    public int OtherProblems => Math.Max(0, All.Count - MaxProblems);

    private IReadOnlyList<Problem> All => field ??= [.. Stored.Draft.FindProblems()];

    public bool HasEnablers => Definition.Themes.Any(theme => theme.Enablers.Count > 0);

    /// <summary>Creates the address of one of this page's handlers.</summary>
    public static string Handler(string name) => $"?handler={name}";

    public static string DescribeIndicators(Enabler enabler) =>
        enabler.Indicators.Count switch
        {
            0 => "No indicators",
            var count => CountText.Indicators(count),
        };

    public string DescribeContext() =>
        (Definition.Challenges.Count == 0 ? "No challenges" : CountText.Of(Definition.Challenges.Count, "challenge"))
        + ", "
        + (
            Definition.Spectrum is { } spectrum
                ? $"a spectrum of {CountText.Of(spectrum.Positions.Count, "position")}"
                : "no spectrum"
        );

    public string DescribeScale() =>
        string.Join("; ", Definition.Scale.Levels.Select(level => $"{level.Score} {level.Label}"));

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostMoveUpAsync(Guid id, string? theme, string? enabler) =>
        await Move(id, theme, enabler, up: true);

    public async Task<IActionResult> OnPostMoveDownAsync(Guid id, string? theme, string? enabler) =>
        await Move(id, theme, enabler, up: false);

    /// <summary>Adds a theme to the end of the draft.</summary>
    public async Task<IActionResult> OnPostAddThemeAsync(Guid id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        ModelState.AddProblems(FrameworkInputRules.FindThemeProblems(Input.Title));
        return await Save(
            () => ModelState.IsValid ? Stored.Draft.AddTheme(FrameworkInputRules.Clean(Input.Title)) : null,
            FrameworkLinks.Draft(Stored.Id),
            "this framework"
        );
    }

    private async Task<IActionResult> Move(Guid id, string? theme, string? enabler, bool up)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        if (enabler is null && theme is null)
        {
            return LocalRedirect(FrameworkLinks.Draft(Stored.Id));
        }

        return await Save(
            () => enabler is not null ? Stored.Draft.MoveEnabler(enabler, up) : Stored.Draft.MoveTheme(theme ?? "", up),
            $"{FrameworkLinks.Draft(Stored.Id)}#{(enabler is null ? $"theme-{theme}" : $"enabler-{enabler}")}",
            "this framework"
        );
    }

    public sealed record Form
    {
        public string? Title { get; init; }
    }
}
