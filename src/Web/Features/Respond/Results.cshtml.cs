using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.Results;
using BeyondBoundaries.Web.Features.ResultsCache;
using BeyondBoundaries.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>
/// The results for a participant: the same page as a viewer's, but with the participant's own scores, and without files
/// to download or comparisons with critical friends.
/// </summary>
public sealed class ResultsModel(
    ResponseQueries queries,
    RevealedResultsCache revealed,
    PlanQueries plans,
    TimeProvider time
) : ParticipantPage(queries)
{
    public ResultsView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (
            await revealed.FindForParticipant(Round, ReturnToken, HttpContext.RequestAborted)
            is not
            ({ } round, { } results)
        )
        {
            return LocalRedirect(Links.Respond(Round));
        }

        View = ResultsView.Create(round, results, facilitated: false) with
        {
            NotesLink = results.Notes > 0 ? Links.ParticipantNotes(Round) : null,
            ChangeLink = await revealed.FindPreviousForParticipant(Round, ReturnToken, HttpContext.RequestAborted)
                is ({ }, { })
                ? Links.ParticipantComparison(Round)
                : null,
            Own = EnablersBallot is { IsOpen: false, Submitted: true } own ? own.Answers : null,
            Plan =
                round.HasPlan
                && await plans.FindForParticipant(Round, ReturnToken, HttpContext.RequestAborted) is { } plan
                    ? new(plan, Framework, DateText.GetLondonDate(time.GetUtcNow()), null)
                    : null,
        };
        return Page();
    }
}
