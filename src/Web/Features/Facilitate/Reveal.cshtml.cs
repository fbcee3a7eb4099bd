using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Facilitate;

/// <summary>Reveals a ballot for everyone at once, after explaining what that means.</summary>
public sealed class RevealModel(BallotStore store, TimeProvider time) : PageModel, IRoundPage
{
    private BallotProgress progress = null!;

    public RoundDetails Round => HttpContext.GetRoundContext().Round;

    public RevealQuestion Question => new(Round, progress);

    public IActionResult OnGet(string ballot)
    {
        if (BallotSlug.Parse(ballot, Round.Framework) is not { } asked || Round.Find(asked) is not { } found)
        {
            return NotFound();
        }

        progress = found;
        return found.IsOpen ? Page() : LocalRedirect(GetNextAddress(asked));
    }

    public async Task<IActionResult> OnPostAsync(string ballot)
    {
        if (BallotSlug.Parse(ballot, Round.Framework) is not { } asked)
        {
            return NotFound();
        }

        var revealed = await store.Reveal(
            User.GetAccountId(),
            Round.Id,
            asked,
            time.GetUtcNow(),
            HttpContext.RequestAborted
        );
        return revealed.TryGetValue(out _) ? LocalRedirect(GetNextAddress(asked)) : NotFound();
    }

    /// <summary>
    /// Gets the page to open next: the presenter's page for a second vote, and the results page for other ballots.
    /// </summary>
    private string GetNextAddress(Ballot ballot) =>
        ballot.Kind == BallotKind.Again ? Links.Presenter(Round.Id) : Links.Results(Round.Id);
}
