using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Rounds;

/// <summary>A new link for somebody who lost theirs, sent to the address that they gave. No facilitator sees the link.</summary>
[Limited(Costly.Mail)]
public sealed class NewLinkModel(RoundQueries queries, JoiningStore store, Mail mail, PublicAddress address) : PersonPage(queries)
{
    public bool Sent { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid person) => await Load(person) && CanSend ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid person)
    {
        if (!await Load(person) || !CanSend)
        {
            return NotFound();
        }

        var made = await store.Reissue(User.Account(), Round.Id, Person.Id, HttpContext.RequestAborted);
        if (!made.Is(out var link))
        {
            ModelState.Add(made.Problems);
            return Page();
        }

        var message = PrivateLinkMail.Of(Round.Name, Round.PartnershipName, address.Of(Request, Links.Return(Round.Id, link.ReturnToken)));
        var sent = await mail.Send(link.Address, message.Subject, message.Text, HttpContext.RequestAborted);
        Sent = sent.Is(out _);
        ModelState.Add(sent.Problems);
        if (!Sent)
        {
            ModelState.AddModelError("", "The old link no longer works either. Send a new one again, or make an empty form");
        }

        return Page();
    }

    private bool CanSend => Person.HasAddress && mail.IsConfigured && address.IsSet;
}
