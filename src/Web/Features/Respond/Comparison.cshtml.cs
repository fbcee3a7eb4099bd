using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.Results;
using BeyondBoundaries.Web.Features.ResultsCache;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>
/// The changes since the previous round, for a participant: the same page as the facilitator's, but without files to
/// download.
/// </summary>
public sealed class ComparisonModel(ResponseQueries queries, RevealedResultsCache revealed) : ParticipantPage(queries)
{
    public ComparisonView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (
            await revealed.FindForParticipant(Round, ReturnToken, HttpContext.RequestAborted)
                is not
                ({ } round, { } after)
            || await revealed.FindPreviousForParticipant(Round, ReturnToken, HttpContext.RequestAborted)
                is not
                ({ } earlier, { } before)
        )
        {
            return LocalRedirect(Links.Respond(Round));
        }

        View = ComparisonView.Create((earlier, before), (round, after));
        return Page();
    }
}
