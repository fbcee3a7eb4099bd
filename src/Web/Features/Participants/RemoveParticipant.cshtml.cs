using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Participants;

/// <summary>Removes a participant, after explaining what will be deleted.</summary>
public sealed class RemoveParticipantModel(RoundQueries queries, AdmissionStore store) : ParticipantEditPage(queries)
{
    public async Task<IActionResult> OnGetAsync(Guid person) => await Load(person) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid person)
    {
        if (!await Load(person))
        {
            return NotFound();
        }

        var removed = await store.Remove(User.GetAccountId(), Round.Id, Participant.Id, HttpContext.RequestAborted);
        return removed.TryGetValue(out _) ? LocalRedirect(Links.Participants(Round.Id)) : NotFound();
    }
}
