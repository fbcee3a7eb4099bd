using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.Results;
using BeyondBoundaries.Web.Features.ResultsCache;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>All the notes in the round's results, for a participant.</summary>
public sealed class NotesModel(ResponseQueries queries, RevealedResultsCache revealed) : ParticipantPage(queries)
{
    public NotesView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? search)
    {
        if (
            await revealed.FindForParticipant(Round, ReturnToken, HttpContext.RequestAborted, whole: true)
            is not
            ({ } _, { } results)
        )
        {
            return LocalRedirect(Links.Respond(Round));
        }

        View = new(results, NotesSearch.Normalise(search));
        return Page();
    }
}
