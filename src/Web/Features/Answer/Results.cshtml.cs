using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Features.Results;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Answer;

/// <summary>What the group said, for a participant: the same page as the facilitator's, without its files.</summary>
public sealed class ResultsModel(ResponseQueries queries, RevealedRounds revealed, PlanQueries plans, TimeProvider time) : AnswerPage(queries)
{
    public ResultsView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await revealed.For(Round, ReturnToken, HttpContext.RequestAborted) is not ({ } round, { } results))
        {
            return LocalRedirect(Links.Answer(Round));
        }

        View = ResultsView.Of(round, results, facilitated: false) with
        {
            NotesLink = results.Notes > 0 ? Links.ParticipantNotes(Round) : null,
            Plan = round.HasPlan && await plans.For(Round, ReturnToken, HttpContext.RequestAborted) is { } plan ? new(plan, Framework, Dates.DateOf(time.GetUtcNow()), null) : null,
        };
        return Page();
    }
}
