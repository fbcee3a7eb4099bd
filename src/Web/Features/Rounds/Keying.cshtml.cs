using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Rounds;

/// <summary>Keying in a sheet: keys, read back, then saved. A saved sheet is never shown again.</summary>
public sealed class KeyingModel(PaperStore store) : PageModel, IRoundPage
{
    private int? agency;
    private int? level;

    public Framework Framework => Round.Framework;

    public RoundDetails Round => HttpContext.RoundContext().Round;

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Whether a sheet was saved just before.</summary>
    [BindProperty(SupportsGet = true, Name = "saved")]
    public bool JustSaved { get; set; }

    /// <summary>What was keyed, to be read back; null while it is being keyed.</summary>
    public Answers? Read { get; private set; }

    public bool IsAnonymous => Round.Confidentiality.Mode == ConfidentialityMode.Anonymous;

    public bool NeedsName => Round.Confidentiality.Mode == ConfidentialityMode.Open;

    public string CodeDisplay => ShortCode.Parse(Input.Code)?.Display ?? "";

    public string AgencyName => agency is { } place ? Round.Agencies[place] : "Not ticked";

    public string LevelName => level is { } place ? LevelWords.Title(RoundSetup.LevelsOfWork[place]) : "Not ticked";

    public async Task<IActionResult> OnPostAsync(string? step)
    {
        JustSaved = false;
        if (step == "correct" || Sheet() is not { } sheet)
        {
            return Page();
        }

        if (step != "save")
        {
            Read = sheet.Answers;
            return Page();
        }

        var keyed = await store.Key(User.Account(), Round.Id, sheet, HttpContext.RequestAborted);
        if (keyed.Is(out _))
        {
            return LocalRedirect($"{Links.Keying(Round.Id)}?saved=true");
        }

        ModelState.Add(keyed.Problems);
        return Page();
    }

    /// <summary>The sheet as it was keyed; null when something is wrong, which then stands beside its field.</summary>
    private PaperSheet? Sheet()
    {
        var code = ShortCode.Parse(Input.Code);
        if (code is null)
        {
            ModelState.AddModelError("Input.Code", "Enter the sheet code: 8 letters and digits, such as ABCD-EFGH");
        }

        if (!IsAnonymous)
        {
            agency = Place("Input.Agency", Input.Agency, Round.Agencies.Count, "Select the agency that is ticked on the sheet");
            level = Place("Input.Level", Input.Level, RoundSetup.LevelsOfWork.Count, "Select the level of work that is ticked on the sheet");
        }

        if (NeedsName && string.IsNullOrWhiteSpace(Input.Name))
        {
            ModelState.AddModelError("Input.Name", "Enter the name that is on the sheet");
        }

        var keys = KeyedScores.Read(Framework, Input.Keys);
        ModelState.Add(keys.Problems);
        return ModelState.IsValid && keys.Is(out var answers) ? new(code!.Text, agency, level, Input.Name, answers) : null;
    }

    private int? Place(string field, string? chosen, int count, string missing)
    {
        var place = Choice.Of(ModelState, field, chosen, missing);
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
