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

/// <summary>Reveals a ballot to everyone at once, after explaining what that means.</summary>
public sealed class RevealModel(BallotStore store, RoundQueries queries, TimeProvider time) : PageModel, IRoundPage
{
    public RoundDetails Round => HttpContext.GetRoundContext().Round;

    public RevealQuestion Question { get; private set; } = null!;

    [BindProperty]
    public string? Choice { get; set; }

    public async Task<IActionResult> OnGetAsync(string ballot)
    {
        if (BallotSlug.Parse(ballot, Round.Framework) is not { } asked || Round.Find(asked) is not { } found)
        {
            return NotFound();
        }

        await Load(found);
        return found.IsOpen ? Page() : LocalRedirect(GetNextAddress(asked));
    }

    public async Task<IActionResult> OnPostAsync(string ballot)
    {
        if (BallotSlug.Parse(ballot, Round.Framework) is not { } asked || Round.Find(asked) is not { } found)
        {
            return NotFound();
        }

        await Load(found);
        if (Question.CompleteAnswers.Read(ModelState) is not { } countComplete)
        {
            return Page();
        }

        var revealed = await store.Reveal(
            User.GetAccountId(),
            Round.Id,
            asked,
            time.GetUtcNow(),
            countComplete,
            HttpContext.RequestAborted
        );
        if (revealed.TryGetValue(out _))
        {
            return LocalRedirect(GetNextAddress(asked));
        }

        if (revealed.Problems.Any(problem => problem.Code == ProblemCodes.NotFound))
        {
            return NotFound();
        }

        ModelState.AddModelError("", revealed.Problems[0].Message);
        return Page();
    }

    private async Task Load(BallotProgress found) =>
        Question = await RevealQuestion.Create(
            queries,
            User.GetAccountId(),
            Round,
            found,
            Choice,
            HttpContext.RequestAborted
        );

    /// <summary>
    /// Gets the address to open next: the presenter's page for a second vote, and the results page for other ballots.
    /// </summary>
    private string GetNextAddress(Ballot ballot) =>
        ballot.Kind == BallotKind.SecondVote ? Links.Presenter(Round.Id) : Links.Results(Round.Id);
}
