using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Members;

/// <summary>Withdraws an invitation that has not been accepted.</summary>
public sealed class WithdrawInvitationModel(MemberQueries queries, MemberStore store, TimeProvider time)
    : MembersPage(queries, time)
{
    public Invitation Invitation { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid invitation) =>
        await Find(id, invitation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid invitation)
    {
        if (!await Find(id, invitation))
        {
            return NotFound();
        }

        var taken = await store.WithdrawInvitation(
            User.GetAccountId(),
            Partnership.Id,
            Invitation.Id,
            HttpContext.RequestAborted
        );
        return taken.TryGetValue(out _) ? LocalRedirect(Links.Members(Partnership.Id)) : NotFound();
    }

    private async Task<bool> Find(Guid id, Guid invitation)
    {
        if (!await Load(id))
        {
            return false;
        }

        Invitation = Partnership.Invitations.SingleOrDefault(one => one.Id.Value == invitation)!;
        return Invitation is not null;
    }
}
