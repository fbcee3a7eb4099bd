using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds.TypedText;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.RoundSettings;

/// <summary>
/// Deletes a round in which no answers have been submitted or deleted and no decisions have been recorded, and which
/// has no round of critical friends. If people have joined, the facilitator must type the round's name to confirm.
/// </summary>
public sealed class DeleteRoundModel(RoundDeletionStore store) : PageModel, IRoundPage
{
    public RoundDetails Round => HttpContext.GetRoundContext().Round;

    /// <summary>The number of people who had joined when the page was opened.</summary>
    [BindProperty]
    public int Joined { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    public string WhatIsDeleted =>
        Round.Joined == 0
            ? "No one has joined this round. Its link, code and printed sheets will stop working."
            : $"{CountText.People(Round.Joined)} {(Round.Joined == 1 ? "has" : "have")} joined this round, but no "
                + "one has submitted any answers. Everything they entered will be deleted, and their links will stop "
                + "working.";

    public void OnGet() => Joined = Round.Joined;

    public async Task<IActionResult> OnPostAsync()
    {
        if (Round.Joined > 0 && NameText.CreateKey(Name ?? "") != NameText.CreateKey(Round.Name))
        {
            ModelState.AddModelError(nameof(Name), $"Type the name of the round, “{Round.Name}”");
            return Page();
        }

        var partnership = Round.Partnership;
        var deleted = await store.Delete(User.GetAccountId(), Round.Id, Joined, HttpContext.RequestAborted);
        if (deleted.TryGetValue(out _))
        {
            return LocalRedirect(Links.Partnership(partnership, deleted: true));
        }

        if (!await HttpContext.ReloadRound())
        {
            return NotFound();
        }

        Joined = Round.Joined;
        return this.DeletionRefused(
            nameof(Joined),
            deleted.Problems[0],
            "Someone has joined since you opened this page. Check that you still want to delete the round"
        );
    }
}
