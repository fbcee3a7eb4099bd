using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Storage.Results;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.ResultsCache;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Results;

/// <summary>Removes a note that reveals a person's identity, after explaining what will happen.</summary>
public sealed class RedactNoteModel(RevealedResultsCache revealed, NoteStore store, TimeProvider time) : PageModel
{
    public RoundResultsHeader Round { get; private set; } = null!;

    public DisclosedNote Note { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid note)
    {
        if (
            await revealed.Find(User.GetAccountId(), new RoundId(id), HttpContext.RequestAborted, whole: true)
                is not
                ({ } round, { } results)
            || results.Results.Notes.FirstOrDefault(one => one.Id == new NoteId(note)) is not { } found
        )
        {
            return NotFound();
        }

        (Round, Note) = (round, found);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid note)
    {
        var redacted = await store.Redact(
            User.GetAccountId(),
            new RoundId(id),
            new NoteId(note),
            time.GetUtcNow(),
            HttpContext.RequestAborted
        );
        return redacted.TryGetValue(out var round) ? LocalRedirect(Links.Notes(round)) : NotFound();
    }
}
