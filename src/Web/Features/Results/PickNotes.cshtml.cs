using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Storage.Results;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.ResultsCache;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Results;

/// <summary>Picks the notes that the board paper and the slides quote, without names.</summary>
public sealed class PickNotesModel(RevealedResultsCache revealed, NoteStore store) : PageModel
{
    public RoundResultsHeader Round { get; private set; } = null!;

    /// <summary>The notes by theme and enabler.</summary>
    public NotesView View { get; private set; } = null!;

    /// <summary>The ids of the ticked notes.</summary>
    [BindProperty]
    public IReadOnlyList<Guid> Picked { get; set; } = [];

    /// <summary>
    /// The ids of the notes that were ticked when the form was opened, separated by spaces. Only the differences from
    /// this selection are saved, so that choices made in the meantime are kept.
    /// </summary>
    [BindProperty]
    public string? Began { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        Picked = [.. View.Revealed.Results.Notes.Where(note => note.IsPicked).Select(note => note.Id!.Value.Value)];
        Began = string.Join(' ', Picked);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        var began = (Began ?? "")
            .Split(' ')
            .Select(one => Guid.TryParse(one, out var note) ? note : Guid.Empty)
            .ToHashSet();
        // Notes that were removed after the form was opened are ignored.
        var known = View.Revealed.Results.Notes.Select(note => note.Id!.Value.Value).ToHashSet();
        var saved = await store.Pick(
            User.GetAccountId(),
            Round.Id,
            [.. Picked.Except(began).Where(known.Contains).Select(note => new NoteId(note))],
            [.. began.Except(Picked).Where(known.Contains).Select(note => new NoteId(note))],
            HttpContext.RequestAborted
        );
        return saved.TryGetValue(out var round) ? LocalRedirect(Links.Notes(round)) : NotFound();
    }

    /// <summary>Describes a note's kind, for the line above its text.</summary>
    public static string Describe(DisclosedNote note) => ResultsView.DescribeKind(note);

    private async Task<bool> Load(Guid id)
    {
        if (
            await revealed.Find(User.GetAccountId(), new RoundId(id), HttpContext.RequestAborted, whole: true)
            is not
            ({ } round, { Results.Notes.Count: > 0 } results)
        )
        {
            return false;
        }

        (Round, View) = (round, new(results, ""));
        return true;
    }
}
