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

/// <summary>Asks all participants which enablers they would start with.</summary>
public sealed class PriorityVoteModel(BallotStore store, TimeProvider time) : PageModel, IRoundPage
{
    public RoundDetails Round => HttpContext.GetRoundContext().Round;

    public BallotProgress? OpenedBallot => Round.Find(Ballot.Priorities);

    public string WhoSeesWhat => ConfidentialityText.DescribePriorityVote(Round.Confidentiality.Mode);

    /// <summary>Opens the ballot.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var asked = await store.OpenBallots(
            User.GetAccountId(),
            Round.Id,
            [Ballot.Priorities],
            time.GetUtcNow(),
            HttpContext.RequestAborted
        );
        if (asked.TryGetValue(out _))
        {
            return LocalRedirect(Links.Round(Round.Id));
        }

        if (asked.Problems is [{ Code: ProblemCodes.NotFound }])
        {
            return NotFound();
        }

        ModelState.AddProblems(asked.Problems);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
