using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Forms;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Retention;

/// <summary>Until when a round's answers are kept, what goes then, and what stays.</summary>
public sealed class IndexModel(RetentionStore store, TimeProvider time) : PageModel, IRoundPage
{
    public RoundDetails Round => HttpContext.RoundContext().Round;

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The version that the form begins from.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>The day that another facilitator has saved since this page was opened; null without a conflict.</summary>
    public DateOnly? Elsewhere { get; private set; }

    public string Hint => Round.IsLocked ? $"From tomorrow to {DueDay.Words(Round.DeleteOn)}." : $"From tomorrow to {DueDay.Words(Today.AddYears(Core.Rounds.Retention.MostYears))}.";

    private DateOnly Today => Dates.DateOf(time.GetUtcNow());

    public IActionResult OnGet()
    {
        (Version, Input) = (Round.RetentionVersion, new() { DeleteOn = DueDay.Words(Round.DeleteOn) });
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var day = Core.Rounds.Retention.From(Input.DeleteOn, Today, Round.IsLocked ? Round.DeleteOn : null);
        var changed = day.Is(out var chosen) ? await store.Change(User.Account(), Round.Id, chosen, Today, Version, HttpContext.RequestAborted) : Result<RoundId>.Failed(day.Problems);
        if (changed.Is(out _))
        {
            return LocalRedirect(Links.Round(Round.Id));
        }

        await HttpContext.ReadRoundAgain();
        if (changed.Problems is not [{ Code: ProblemCodes.ChangedElsewhere }])
        {
            ModelState.Add(changed.Problems);
            return Page();
        }

        (Elsewhere, Version) = (Round.DeleteOn, Round.RetentionVersion);
        return this.Conflict(nameof(Version), "the deletion date");
    }

    public sealed record Form
    {
        public string? DeleteOn { get; init; }
    }
}
