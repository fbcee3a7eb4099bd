using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Mail;
using BeyondBoundaries.Web.Security.RateLimiting;
using BeyondBoundaries.Web.Security.Rights;
using BeyondBoundaries.Web.Settings;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Participants;

/// <summary>
/// Sends a new link to a participant who has lost theirs. The link goes to the email address that the participant gave,
/// and the facilitator does not see it.
/// </summary>
[RateLimit(RateLimitKind.Mail)]
public sealed class ReissueLinkModel(RoundQueries queries, AdmissionStore store, MailSender mail, PublicAddress address)
    : ParticipantEditPage(queries)
{
    public bool Sent { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid person) => await Load(person) && CanSend ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid person)
    {
        if (!await Load(person) || !CanSend)
        {
            return NotFound();
        }

        var made = await store.ReissueLink(User.GetAccountId(), Round.Id, Participant.Id, HttpContext.RequestAborted);
        if (!made.TryGetValue(out var link))
        {
            ModelState.AddProblems(made.Problems);
            return Page();
        }

        var message = ReturnLinkMail.Create(
            Round.Name,
            Round.PartnershipName,
            address.CreateAddress(Request, Links.Return(Round.Id, link.ReturnToken))
        );
        var sent = await mail.Send(link.Address, message.Subject, message.Text, HttpContext.RequestAborted);
        Sent = sent.TryGetValue(out _);
        ModelState.AddProblems(sent.Problems);
        if (!Sent)
        {
            ModelState.AddModelError(
                "",
                "The old link no longer works. Try sending a new link again, or make an empty form"
            );
        }

        return Page();
    }

    private bool CanSend => Participant.HasAddress && mail.IsConfigured && address.IsSet;
}
