using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Paper;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Paper;

/// <summary>
/// Keys in the scores from a sheet: the facilitator types the scores, checks them and saves them. Saved scores are
/// never shown on this page again.
/// </summary>
public sealed class KeySheetModel(PaperStore store) : PageModel, IRoundPage
{
    private int? agency;
    private int? level;

    public Framework Framework => Round.Framework;

    public RoundDetails Round => HttpContext.GetRoundContext().Round;

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Whether the scores from the previous sheet have just been saved.</summary>
    [BindProperty(SupportsGet = true, Name = "saved")]
    public bool JustSaved { get; set; }

    /// <summary>The scores to check against the sheet; null while they are being typed.</summary>
    public AnswerSet? KeyedAnswers { get; private set; }

    public bool IsAnonymous => Round.Confidentiality.Mode == ConfidentialityMode.Anonymous;

    public bool NeedsName => Round.Confidentiality.Mode == ConfidentialityMode.Open;

    public string CodeDisplay => ShortCode.Parse(Input.Code)?.Display ?? "";

    public string AgencyName => agency is { } place ? Round.Agencies[place] : "Not ticked";

    public string LevelName =>
        level is { } place ? LevelOfWorkText.GetTitle(RoundSetup.LevelsOfWork[place]) : "Not ticked";

    public async Task<IActionResult> OnPostAsync(string? step)
    {
        JustSaved = false;
        if (step == "correct" || CreateSheet() is not { } sheet)
        {
            return Page();
        }

        if (step != "save")
        {
            KeyedAnswers = sheet.Answers;
            return Page();
        }

        var keyed = await store.KeyIn(User.GetAccountId(), Round.Id, sheet, HttpContext.RequestAborted);
        if (keyed.TryGetValue(out _))
        {
            return LocalRedirect($"{Links.KeySheet(Round.Id)}?saved=true");
        }

        ModelState.AddProblems(keyed.Problems);
        return Page();
    }

    /// <summary>
    /// Creates the sheet from the form; null if the form has problems, which are then shown next to its fields.
    /// </summary>
    private KeyedSheet? CreateSheet()
    {
        var code = ShortCode.Parse(Input.Code);
        if (code is null)
        {
            ModelState.AddModelError("Input.Code", "Enter the sheet code: 8 letters and digits, such as ABCD-EFGH");
        }

        if (!IsAnonymous)
        {
            agency = ParsePlace(
                "Input.Agency",
                Input.Agency,
                Round.Agencies.Count,
                "Select the agency that is ticked on the sheet, or “Not ticked”"
            );
            level = ParsePlace(
                "Input.Level",
                Input.Level,
                RoundSetup.LevelsOfWork.Count,
                "Select the level of work that is ticked on the sheet, or “Not ticked”"
            );
        }

        if (NeedsName && string.IsNullOrWhiteSpace(Input.Name))
        {
            ModelState.AddModelError("Input.Name", "Enter the name that is on the sheet");
        }

        var keys = PaperScoreParser.Parse(Framework, Input.Keys);
        ModelState.AddProblems(keys.Problems);
        return ModelState.IsValid && keys.TryGetValue(out var answers)
            ? new(code!.Text, agency, level, Input.Name, answers)
            : null;
    }

    private int? ParsePlace(string field, string? chosen, int count, string missing)
    {
        var place = ListChoice.Parse(ModelState, field, chosen, missing);
        if (place >= count)
        {
            ModelState.AddModelError(field, missing);
        }

        return place;
    }

    public sealed record Form
    {
        public string? Code { get; init; }

        public string? Agency { get; init; }

        public string? Level { get; init; }

        public string? Name { get; init; }

        public string? Keys { get; init; }
    }
}
