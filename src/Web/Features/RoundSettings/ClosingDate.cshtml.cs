using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Reminders;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.RoundSettings;

/// <summary>The date by which people are asked to answer.</summary>
public sealed class ClosingDateModel(ReminderStore store, TimeProvider time) : PageModel, IRoundPage
{
    public RoundDetails Round => HttpContext.GetRoundContext().Round;

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The closing date that was set when the form was opened; empty if there was none.</summary>
    [BindProperty]
    public string? Began { get; set; }

    /// <summary>Whether the date was changed after this page was opened.</summary>
    public bool HasConflict { get; private set; }

    public string Hint =>
        $"For example, {UkDate.Format(Today.AddDays(21))}. Leave this empty if you do not want a closing date.";

    private DateOnly Today => DateText.GetLondonDate(time.GetUtcNow());

    public void OnGet()
    {
        Began = Format(Round.ClosesOn);
        Input = new() { ClosesOn = Began };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        DateOnly? chosen = null;
        if (!string.IsNullOrWhiteSpace(Input.ClosesOn))
        {
            var parsed = ClosingDateRules.Parse(Input.ClosesOn, Today, Round.DeleteOn);
            if (!parsed.TryGetValue(out var day))
            {
                ModelState.AddProblems(parsed.Problems);
                return Page();
            }

            chosen = day;
        }

        var changed = await store.ChangeClosingDate(
            User.GetAccountId(),
            Round.Id,
            chosen,
            UkDate.TryParse(Began, out var began) ? began : null,
            HttpContext.RequestAborted
        );
        if (changed.TryGetValue(out _))
        {
            return LocalRedirect(Links.Round(Round.Id));
        }

        await HttpContext.ReloadRound();
        if (changed.Problems is not [{ Code: ProblemCodes.ChangedElsewhere }])
        {
            ModelState.AddProblems(changed.Problems);
            return Page();
        }

        (HasConflict, Began) = (true, Format(Round.ClosesOn));
        return this.Conflict(nameof(Began), "the closing date");
    }

    private static string Format(DateOnly? day) => day is { } known ? UkDate.Format(known) : "";

    public sealed record Form
    {
        public string? ClosesOn { get; init; }
    }
}
