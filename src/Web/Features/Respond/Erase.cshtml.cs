using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Retention;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.ResultsCache;
using BeyondBoundaries.Web.Security.Cookies;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>
/// Deletes everything about a participant, after explaining what the deletion does and what it cannot do.
/// </summary>
public sealed class EraseModel(ResponseQueries queries, ErasureStore store, RevealedResultsCache revealed)
    : ParticipantPage(queries)
{
    /// <summary>Whether others may already have seen some of the participant's answers.</summary>
    public bool SomethingIsRevealed => Own.Ballots.Any(ballot => ballot is { IsOpen: false, Submitted: true });

    protected override bool AllowsRemoved => true;

    public void OnGet()
    {
        // Viewing the page deletes nothing.
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var erased = await store.Erase(Round, ReturnToken, HttpContext.RequestAborted);
        revealed.Remove(Round);
        ParticipantCookie.Delete(HttpContext, Round);
        return erased.TryGetValue(out var figuresStay) ? LocalRedirect(Links.Erased(figuresStay)) : NotFound();
    }
}
