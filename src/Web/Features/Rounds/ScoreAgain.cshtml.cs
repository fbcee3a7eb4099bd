using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Features.Results;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Rounds;

/// <summary>Opening a second vote on one enabler, after saying what that means.</summary>
public sealed class ScoreAgainModel(RevealedRounds revealed, RoomStore store, TimeProvider time) : RoomPage(revealed)
{
    public async Task<IActionResult> OnGetAsync(string item)
    {
        if (!await Load(item))
        {
            return NotFound();
        }

        return View.MayScoreAgain ? Page() : LocalRedirect(Links.Projector(View.Round.Id, View.Item));
    }

    public async Task<IActionResult> OnPostAsync(string item)
    {
        if (!await Load(item))
        {
            return NotFound();
        }

        var asked = await store.Ask(User.Account(), View.Round.Id, [Ballot.Again(View.Item)], time.GetUtcNow(), HttpContext.RequestAborted);
        if (asked.Is(out _))
        {
            return LocalRedirect(Links.Projector(View.Round.Id, View.Item));
        }

        ModelState.Add(asked.Problems);
        return Page();
    }
}
