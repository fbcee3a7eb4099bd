using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Facilitate;

/// <summary>Reveals a ballot for everyone at once, after explaining what that means.</summary>
public sealed class RevealModel(BallotStore store, RoundQueries queries, TimeProvider time) : PageModel, IRoundPage
{
    private BallotProgress progress = null!;

    public RoundDetails Round => HttpContext.GetRoundContext().Round;

    public string Title => FacilitatorBallotText.GetTitle(progress.Ballot, Round.Framework);

    public CompleteAnswersForm CompleteAnswers { get; private set; } = null!;

    [BindProperty]
    public string? Choice { get; set; }

    /// <summary>Whether anything can count, so that there is something to reveal.</summary>
    public bool CanReveal => progress.Submitted + progress.Complete > 0;

    /// <summary>The number of people who have answered some items and not all.</summary>
    public int Unfinished => progress.Started - progress.Submitted - progress.Complete;

    public string WhoCounts =>
        progress.Submitted == 0
            ? "No answers have been submitted yet."
            : $"{FacilitatorBallotText.DescribePeopleHave(progress.Submitted)} submitted answers. Only submitted answers count.";

    public string WhoIsScoring =>
        Unfinished == 1 ? "One person is still scoring." : $"{Unfinished} people are still scoring.";

    /// <summary>What the reveal will show, with and without complete answers if that makes a difference.</summary>
    public IReadOnlyList<(string Heading, IReadOnlyList<string> Sentences)> Disclosure
    {
        get
        {
            var submitted = Forecast(progress.Submitted);
            var all = Forecast(progress.Submitted + progress.Complete);
            return progress.Complete == 0 || submitted.SequenceEqual(all) ? [("What everyone will see", all)]
                : progress.Submitted == 0 ? [("What everyone will see if you count the complete answers", all)]
                :
                [
                    ("What everyone will see if you count the complete answers", all),
                    ("What everyone will see if you leave them out", submitted),
                ];
        }
    }

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
        if (CompleteAnswers.Read(ModelState) is not { } countComplete)
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

    private async Task Load(BallotProgress found)
    {
        progress = found;
        CompleteAnswers = CompleteAnswersForm.Create(
            Round,
            [found],
            found is { IsOpen: true, Complete: > 0 }
                ? await queries.ListComplete(User.GetAccountId(), Round.Id, found.Ballot, HttpContext.RequestAborted)
                    ?? []
                : [],
            Choice
        );
    }

    private IReadOnlyList<string> Forecast(int people) =>
        people == 0 ? [] : RevealForecast.Describe(Round.Confidentiality, progress.Ballot.Kind, people);

    /// <summary>
    /// Gets the page to open next: the projector view for a second vote, and the results page for other ballots.
    /// </summary>
    private string GetNextAddress(Ballot ballot) =>
        ballot.Kind == BallotKind.Again
            ? Links.Projector(Round.Id, Round.Framework.Find(ballot.About))
            : Links.Results(Round.Id);
}
