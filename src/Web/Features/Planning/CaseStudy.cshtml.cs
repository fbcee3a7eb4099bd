using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Planning;

/// <summary>Changes the areas that a partnership has added to the published areas of a case study.</summary>
public sealed class CaseStudyModel(PlanQueries plans, PlanStore store) : PageModel, IRoundPage
{
    public RoundDetails Round => HttpContext.GetRoundContext().Round;

    public CaseStudy Study { get; private set; } = null!;

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The version of the areas when the form was opened.</summary>
    public int Version { get; private set; }

    /// <summary>
    /// The areas that were saved after this page was opened; null if there is no conflict.
    /// </summary>
    public IReadOnlyList<string>? Theirs { get; private set; }

    public async Task<IActionResult> OnGetAsync(string study)
    {
        if (await Load(study) is not { } kept)
        {
            return NotFound();
        }

        (Version, Input) = (kept.Version, new() { Areas = string.Join('\n', kept.Areas) });
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string study)
    {
        if (await Load(study) is null)
        {
            return NotFound();
        }

        Version = Input.Version;
        var typed = AreaList.Parse(Input.Areas);
        if (!typed.TryGetValue(out var areas))
        {
            ModelState.AddProblems(typed.Problems);
            return Page();
        }

        var saved = await store.SaveAreas(
            User.GetAccountId(),
            Round.Id,
            Study,
            areas,
            Version,
            HttpContext.RequestAborted
        );
        if (saved.TryGetValue(out _))
        {
            return LocalRedirect($"{PlanLinks.CaseStudies(Round.Id)}#study-{Study.Id}");
        }

        if (saved.Problems is not [{ Code: ProblemCodes.ChangedElsewhere }] || await Load(study) is not { } now)
        {
            return NotFound();
        }

        (Theirs, Version) = (now.Areas, now.Version);
        return this.Conflict("Input.Version", "these areas");
    }

    /// <summary>
    /// Loads the case study and the areas added to it so far; null if this account may not see the round, or if there
    /// is no such case study.
    /// </summary>
    private async Task<AddedAreas?> Load(string study)
    {
        Study = Round.Framework.Definition.CaseStudies.FirstOrDefault(one => one.Id == study)!;
        return Study is null
            ? null
            : (await plans.Find(User.GetAccountId(), Round.Id, HttpContext.RequestAborted))?.FindAreas(study);
    }

    public sealed record Form
    {
        public string? Areas { get; init; }

        public int Version { get; init; }
    }
}
