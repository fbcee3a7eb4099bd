using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Features.Results;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Answer;

/// <summary>What people wrote, for a participant.</summary>
public sealed class NotesModel(ResponseQueries queries, RevealedRounds revealed) : AnswerPage(queries)
{
    public NotesView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? search)
    {
        if (await revealed.For(Round, ReturnToken, HttpContext.RequestAborted, whole: true) is not ({ } _, { } results))
        {
            return LocalRedirect(Links.Answer(Round));
        }

        View = new(results, NotesSearch.Tidy(search));
        return Page();
    }
}
