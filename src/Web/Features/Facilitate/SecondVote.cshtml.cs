using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.ResultsCache;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Facilitate;

/// <summary>Opens a second vote on one enabler, after explaining what that means.</summary>
public sealed class SecondVoteModel(RevealedResultsCache revealed, BallotStore store, TimeProvider time)
    : EnablerPage(revealed)
{
    public async Task<IActionResult> OnGetAsync(string item)
    {
        if (!await Load(item))
        {
            return NotFound();
        }

        return View.CanOpenSecondVote ? Page() : LocalRedirect(Links.Presenter(View.Round.Id));
    }

    public async Task<IActionResult> OnPostAsync(string item)
    {
        if (!await Load(item))
        {
            return NotFound();
        }

        var asked = await store.OpenBallots(
            User.GetAccountId(),
            View.Round.Id,
            [Ballot.SecondVote(View.Item)],
            time.GetUtcNow(),
            HttpContext.RequestAborted
        );
        if (asked.TryGetValue(out _))
        {
            return LocalRedirect(Links.Presenter(View.Round.Id));
        }

        ModelState.AddProblems(asked.Problems);
        return Page();
    }
}
