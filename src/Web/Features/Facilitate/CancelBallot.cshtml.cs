using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Facilitate;

/// <summary>Closes a ballot that was opened by mistake and has no answers, without revealing it.</summary>
public sealed class CancelBallotModel(BallotStore store) : PageModel, IRoundPage
{
    public RoundDetails Round => HttpContext.GetRoundContext().Round;

    public BallotProgress Progress { get; private set; } = null!;

    public string Title => FacilitatorBallotText.GetTitle(Progress.Ballot, Round.Framework);

    public IActionResult OnGet(string ballot) =>
        !Find(ballot) ? NotFound()
        : Progress.CanCancel ? Page()
        : LocalRedirect(Links.Round(Round.Id));

    public async Task<IActionResult> OnPostAsync(string ballot)
    {
        if (!Find(ballot))
        {
            return NotFound();
        }

        if (!Progress.CanCancel)
        {
            return LocalRedirect(Links.Round(Round.Id));
        }

        var cancelled = await store.Cancel(User.GetAccountId(), Round.Id, Progress.Ballot, HttpContext.RequestAborted);
        if (cancelled.TryGetValue(out _))
        {
            return LocalRedirect(Links.Round(Round.Id));
        }

        if (!await HttpContext.ReloadRound() || !Find(ballot))
        {
            return NotFound();
        }

        ModelState.AddProblems(cancelled.Problems);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    /// <summary>Finds the ballot; false if no such ballot has been opened in the round.</summary>
    private bool Find(string slug)
    {
        Progress = BallotSlug.Parse(slug, Round.Framework) is { } ballot ? Round.Find(ballot)! : null!;
        return Progress is not null;
    }
}
