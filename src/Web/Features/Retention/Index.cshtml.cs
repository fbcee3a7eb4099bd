using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Retention;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Retention;

/// <summary>
/// The retention date of a round, with a description of the data that is deleted on that date and the data that is
/// kept.
/// </summary>
public sealed class IndexModel(RetentionStore store, TimeProvider time) : PageModel, IRoundPage
{
    public RoundDetails Round => HttpContext.GetRoundContext().Round;

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The version that the form was opened with.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>
    /// The date that was saved after this page was opened; null if there is no conflict.
    /// </summary>
    public DateOnly? Theirs { get; private set; }

    public string Hint =>
        Round.IsLocked
            ? $"Enter a date from tomorrow to {UkDate.Format(Round.DeleteOn)}."
            : "Enter a date from tomorrow to "
                + $"{UkDate.Format(Today.AddYears(BeyondBoundaries.Core.Rounds.RetentionDateRules.MaxYears))}.";

    private DateOnly Today => DateText.GetLondonDate(time.GetUtcNow());

    public IActionResult OnGet()
    {
        (Version, Input) = (Round.RetentionVersion, new() { DeleteOn = UkDate.Format(Round.DeleteOn) });
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var day = BeyondBoundaries.Core.Rounds.RetentionDateRules.Parse(
            Input.DeleteOn,
            Today,
            Round.IsLocked ? Round.DeleteOn : null
        );
        var changed = day.TryGetValue(out var chosen)
            ? await store.ChangeDate(User.GetAccountId(), Round.Id, chosen, Today, Version, HttpContext.RequestAborted)
            : Result<RoundId>.Failure(day.Problems);
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

        (Theirs, Version) = (Round.DeleteOn, Round.RetentionVersion);
        return this.Conflict(nameof(Version), "the deletion date");
    }

    public sealed record Form
    {
        public string? DeleteOn { get; init; }
    }
}
