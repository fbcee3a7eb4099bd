using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Features.Results;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Answer;

/// <summary>Deletes everything about a participant, after saying what that does and what it cannot do.</summary>
public sealed class EraseModel(ResponseQueries queries, ErasureStore store, RevealedRounds revealed) : AnswerPage(queries)
{
    /// <summary>Whether others may have seen something of theirs already.</summary>
    public bool SomethingIsRevealed => Own.Ballots.Any(ballot => ballot is { IsOpen: false, Submitted: true });

    protected override bool IsForRemoved => true;

    public void OnGet()
    {
        // Nothing is deleted by looking.
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var erased = await store.Erase(Round, ReturnToken, HttpContext.RequestAborted);
        revealed.Forget(Round);
        SeatCookie.Take(HttpContext, Round);
        return erased.Is(out var figuresStay) ? LocalRedirect(Links.Erased(figuresStay)) : NotFound();
    }
}
