using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Results;

/// <summary>Taking a note away that tells who somebody is, after saying what that means.</summary>
public sealed class RedactNoteModel(RevealedRounds revealed, NoteStore store, TimeProvider time) : PageModel
{
    public ResultsHead Round { get; private set; } = null!;

    public ShownNote Note { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid note)
    {
        if (await revealed.Find(User.Account(), new RoundId(id), HttpContext.RequestAborted, whole: true) is not ({ } round, { } results)
            || results.Results.Notes.FirstOrDefault(one => one.Id == new NoteId(note)) is not { } found)
        {
            return NotFound();
        }

        (Round, Note) = (round, found);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid note)
    {
        var redacted = await store.Redact(User.Account(), new RoundId(id), new NoteId(note), time.GetUtcNow(), HttpContext.RequestAborted);
        return redacted.Is(out var round) ? LocalRedirect(Links.Notes(round)) : NotFound();
    }
}
