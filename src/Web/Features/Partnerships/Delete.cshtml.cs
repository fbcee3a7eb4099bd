using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Rounds.TypedText;
using BeyondBoundaries.Storage.Partnerships;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.ResultsCache;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Partnerships;

/// <summary>Deletes a partnership that has no open rounds. The user must type its name to confirm.</summary>
public sealed class DeleteModel(
    PartnershipQueries queries,
    PartnershipDeletionStore store,
    RevealedResultsCache revealed
) : PageModel
{
    public PartnershipDeletion Partnership { get; private set; } = null!;

    /// <summary>The number of rounds that the partnership had when the page was opened.</summary>
    [BindProperty]
    public int Rounds { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    /// <summary>
    /// The page to go back to. It depends on the user's role, because not every administrator is a member.
    /// </summary>
    public (string Href, string Text) Back =>
        HttpContext.GetAccess().Role == MemberRole.Facilitator
            ? (Links.Partnership(Partnership.Id), Partnership.Name)
            : (Links.Members(Partnership.Id), "Who belongs to this partnership");

    public string WhatIsDeleted =>
        Partnership.Rounds switch
        {
            0 => "The partnership has no rounds. Its agencies, list of members, invitations and any frameworks "
                + "that it wrote will be deleted.",
            1 => "The partnership’s round and plan will be deleted, with all answers, results and files. The "
                + "partnership’s agencies, list of members, invitations and any frameworks that it wrote will be "
                + "deleted too.",
            var rounds =>
                $"The partnership’s {rounds} rounds and its plan will be deleted, with all answers, results and "
                    + "files. The partnership’s agencies, list of members, invitations and any frameworks that it "
                    + "wrote will be deleted too.",
        };

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        Rounds = Partnership.Rounds;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        if (NameText.CreateKey(Name ?? "") != NameText.CreateKey(Partnership.Name))
        {
            ModelState.AddModelError(nameof(Name), $"Type the name of the partnership, “{Partnership.Name}”");
            return Page();
        }

        var deleted = await store.Delete(User.GetAccountId(), Partnership.Id, Rounds, HttpContext.RequestAborted);
        if (deleted.TryGetValue(out var rounds))
        {
            foreach (var round in rounds)
            {
                revealed.Remove(round);
            }

            return LocalRedirect(Links.PartnershipsAfterDeletion);
        }

        if (!await Load(id))
        {
            return NotFound();
        }

        Rounds = Partnership.Rounds;
        return this.DeletionRefused(
            nameof(Rounds),
            deleted.Problems[0],
            "Someone has started a round since you opened this page. Check that you still want to delete the "
                + "partnership"
        );
    }

    private async Task<bool> Load(Guid id)
    {
        var found = await queries.FindDeletion(User.GetAccountId(), new PartnershipId(id), HttpContext.RequestAborted);
        Partnership = found!;
        return found is not null;
    }
}
