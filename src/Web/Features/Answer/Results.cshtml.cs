using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Features.Results;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Answer;

/// <summary>What the group said, for a participant: the same page as the facilitator's, without its files.</summary>
public sealed class ResultsModel(ResponseQueries queries, IAntiforgery antiforgery, RevealedRounds revealed) : AnswerPage(queries, antiforgery)
{
    public ResultsView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await revealed.For(Round, ReturnToken, HttpContext.RequestAborted) is not ({ } round, { } results))
        {
            return LocalRedirect(Links.Answer(Round));
        }

        View = ResultsView.Of(round, results) with { NotesLink = results.Notes > 0 ? Links.ParticipantNotes(Round) : null };
        return Page();
    }
}
