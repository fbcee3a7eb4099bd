using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Results;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.ResultsCache;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Results;

/// <summary>The notes in a round. Facilitators and viewers can read them, and facilitators can remove them.</summary>
public sealed class NotesModel(RevealedResultsCache revealed) : PageModel
{
    public RoundResultsHeader Round { get; private set; } = null!;

    public NotesView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, string? search)
    {
        if (
            await revealed.Find(User.GetAccountId(), new RoundId(id), HttpContext.RequestAborted, whole: true)
            is not var (round, results)
        )
        {
            return NotFound();
        }

        if (results is null)
        {
            return LocalRedirect(Links.ResultsParent(round, HttpContext.GetAccess()));
        }

        Round = round;
        View = new(results, NotesSearch.Normalise(search))
        {
            Facilitated = HttpContext.GetAccess().Role == MemberRole.Facilitator ? round.Id : null,
        };
        return Page();
    }
}
