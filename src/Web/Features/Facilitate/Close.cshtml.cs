using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Facilitate;

/// <summary>Closes a round, after explaining whose answers count.</summary>
public sealed class CloseModel(RoundStore store, RoundQueries queries, TimeProvider time) : PageModel, IRoundPage
{
    public RoundDetails Round => HttpContext.GetRoundContext().Round;

    public CompleteAnswersForm CompleteAnswers { get; private set; } = null!;

    [BindProperty]
    public string? Choice { get; set; }

    /// <summary>The ballots that are still open, all of which are revealed when the round is closed.</summary>
    public IReadOnlyList<BallotProgress> StillOpen => [.. Round.Ballots.Where(ballot => ballot.IsOpen)];

    /// <summary>Describes whose answers to a ballot count.</summary>
    public string DescribeWhoCounts(BallotProgress ballot)
    {
        var title = FacilitatorBallotText.GetTitle(ballot.Ballot, Round.Framework);
        var unfinished = ballot.Started - ballot.Submitted - ballot.Complete;
        var submitted = FacilitatorBallotText.DescribeSubmitted(ballot.Submitted);
        return unfinished == 0
            ? $"{title}: {submitted}."
            : $"{title}: {submitted}. {CountText.People(unfinished)} {(unfinished == 1 ? "is" : "are")} still "
                + "answering, and their answers will not count.";
    }

    public async Task<IActionResult> OnGetAsync()
    {
        await Load();
        return Round.Status switch
        {
            RoundStatus.Draft => LocalRedirect(Links.Round(Round.Id)),
            RoundStatus.Open => Page(),
            _ => LocalRedirect(Links.Results(Round.Id)),
        };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        if (CompleteAnswers.Read(ModelState) is not { } countComplete)
        {
            return Page();
        }

        var closed = await store.Close(
            User.GetAccountId(),
            Round.Id,
            time.GetUtcNow(),
            countComplete,
            HttpContext.RequestAborted
        );
        if (closed.TryGetValue(out var round))
        {
            return LocalRedirect(Links.Results(round));
        }

        if (closed.Problems.Any(problem => problem.Code == ProblemCodes.NotFound))
        {
            return NotFound();
        }

        ModelState.AddProblems(closed.Problems);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task Load()
    {
        var ballots = new List<(BallotProgress, IReadOnlyList<string>)>();
        foreach (var ballot in StillOpen.Where(ballot => ballot.Complete > 0))
        {
            ballots.Add(
                (
                    ballot,
                    await queries.ListComplete(User.GetAccountId(), Round.Id, ballot.Ballot, HttpContext.RequestAborted)
                        ?? []
                )
            );
        }

        CompleteAnswers = CompleteAnswersForm.Create(Round, ballots, Choice);
    }
}
