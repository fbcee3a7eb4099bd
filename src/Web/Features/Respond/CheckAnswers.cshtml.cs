using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Web.Addresses;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>
/// Shows all the participant's answers to the first ballot, each with a link to change it. Submits the answers exactly
/// once, and only if they have not changed since the page was shown.
/// </summary>
public sealed class CheckAnswersModel(ResponseQueries queries, ResponseStore store) : ParticipantPage(queries)
{
    public int UnansweredCount => Framework.Enablers.Count - EnablersBallot.Answers.CountAnswered(Framework.Enablers);

    public Guid Submission { get; } = Guid.NewGuid();

    /// <summary>
    /// A hint about a straight line in the scores; null if there is no such pattern. Only the participant sees the
    /// hint, and it never prevents submission.
    /// </summary>
    public string? StraightLineText =>
        StraightLineRule.Classify(
            [
                .. Framework
                    .Enablers.Select(item => EnablersBallot.Answers[item])
                    .Where(answer => answer.IsScore)
                    .Select(answer => answer.ScoreOn(Framework.Scale)),
            ],
            Middle
        ) switch
        {
            StraightLine.AllThrees =>
                $"Every score you gave is a {Middle}. If some enablers are further along than others, it would "
                    + "help your partners to see that. Only you can see this message.",
            StraightLine.NearlyAllThrees =>
                $"Nearly every score you gave is a {Middle}. If some enablers are further along than others, it "
                    + "would help your partners to see that. Only you can see this message.",
            StraightLine.AllSame =>
                "Every score you gave is the same. If some enablers are further along than others, it would "
                    + "help your partners to see that. Only you can see this message.",
            _ => null,
        };

    private int Middle => Framework.Scale.First + ((Framework.Levels - 1) / 2);

    public IActionResult OnGet() => EnablersBallot.IsOpen ? Page() : LocalRedirect(Links.Respond(Round));

    public async Task<IActionResult> OnPostAsync()
    {
        var submission = new Submission(
            Guid.TryParse(Request.Form["submission"], out var id) ? id : Submission,
            Request.Form["reviewed"]
        );
        var saved = await store.Save(
            Round,
            ReturnToken,
            Ballot.Enablers,
            new() { Submission = submission },
            HttpContext.RequestAborted
        );
        if (saved.TryGetValue(out _))
        {
            return LocalRedirect(Links.Submitted(Round));
        }

        if (!await Load())
        {
            return NotFound();
        }

        foreach (var problem in saved.Problems)
        {
            ModelState.AddModelError(
                "",
                problem.Code == ProblemCodes.ChangedElsewhere ? AnswerText.ReviewConflict : problem.Message
            );
        }

        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
