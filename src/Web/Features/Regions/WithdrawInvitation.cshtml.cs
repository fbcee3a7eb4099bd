using BeyondBoundaries.Storage.Regions;
using BeyondBoundaries.Web.Addresses;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Regions;

/// <summary>Withdraws an invitation that has not been accepted.</summary>
public sealed class WithdrawInvitationModel(RegionQueries queries, RegionInvitationStore store, TimeProvider time)
    : RegionPage(queries, time)
{
    public RegionInvitation Invitation { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid invitation) =>
        await Find(id, invitation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid invitation)
    {
        if (!await Find(id, invitation))
        {
            return NotFound();
        }

        var withdrawn = await store.Withdraw(Account, Region.Id, Invitation.Id, HttpContext.RequestAborted);
        return withdrawn.TryGetValue(out var region) ? LocalRedirect(RegionLinks.Region(region)) : NotFound();
    }

    private async Task<bool> Find(Guid id, Guid invitation)
    {
        if (!await Load(id))
        {
            return false;
        }

        Invitation = Region.Invitations.SingleOrDefault(one => one.Id.Value == invitation)!;
        return Invitation is not null;
    }
}
