using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Answer;

/// <summary>One enabler: a score or a skip, and two notes. Nothing is required.</summary>
public sealed class ScoreModel(ResponseQueries queries, ResponseStore store) : AnswerPage(queries)
{
    public Item Item { get; private set; } = null!;

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Whether the page was opened from the check page, and leads back to it.</summary>
    [BindProperty(SupportsGet = true, Name = "check")]
    public bool BackToCheck { get; set; }

    /// <summary>Place among the enablers, from 1.</summary>
    public int Number => Framework.Enablers.TakeWhile(item => item != Item).Count() + 1;

    public IActionResult OnGet(string enabler)
    {
        if (!Find(enabler))
        {
            return NotFound();
        }

        Input = new()
        {
            Score = First.Answers[Item].ToString(),
            Working = First.NoteOf(NoteKind.Working, Item.Id),
            Evidence = First.NoteOf(NoteKind.Evidence, Item.Id),
        };
        return IsOpen ? Page() : LocalRedirect(Links.Answer(Round));
    }

    public async Task<IActionResult> OnPostAsync(string enabler)
    {
        if (!Find(enabler))
        {
            return NotFound();
        }

        if (Core.Rounds.Answer.Parse(Input.Score, Framework.Levels) is not { } answer)
        {
            ModelState.AddModelError("Input.Score", $"Choose a score from 1 to {Framework.Levels}, or that you have no experience or knowledge of this");
            return Page();
        }

        var change = new ResponseChange
        {
            Scores = [new(Item, answer)],
            Notes = [new(NoteKind.Working, Item.Id, Input.Working ?? ""), new(NoteKind.Evidence, Item.Id, Input.Evidence ?? "")],
        };
        var saved = await store.Save(Round, ReturnToken, Framework, Ballot.Enablers, change, HttpContext.RequestAborted);
        if (!saved.Is(out _))
        {
            ModelState.Add(saved.Problems);
            return Page();
        }

        return LocalRedirect(Next());
    }

    private string Next() => BackToCheck || Number == Framework.Enablers.Count
        ? Links.CheckAnswers(Round)
        : Links.Score(Round, Framework.Enablers[Number].Id);

    private bool Find(string enabler)
    {
        var found = Framework.Find(enabler);
        Item = found!;
        return found is { IsEnabler: true };
    }

    public sealed record Form
    {
        public string? Score { get; init; }

        public string? Working { get; init; }

        public string? Evidence { get; init; }
    }
}
