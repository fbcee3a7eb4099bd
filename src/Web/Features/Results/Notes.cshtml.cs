using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Results;

/// <summary>What people wrote, for facilitators, who may take it away, and for viewers.</summary>
public sealed class NotesModel(RevealedRounds revealed) : PageModel
{
    public ResultsHead Round { get; private set; } = null!;

    public NotesView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, string? search)
    {
        if (await revealed.Find(User.Account(), new RoundId(id), HttpContext.RequestAborted, whole: true) is not var (round, results))
        {
            return NotFound();
        }

        if (results is null)
        {
            return LocalRedirect(Links.BeforeResults(round, HttpContext.Access()));
        }

        Round = round;
        View = new(results, NotesSearch.Tidy(search)) { Facilitated = HttpContext.Access().Role == MemberRole.Facilitator ? round.Id : null };
        return Page();
    }
}
