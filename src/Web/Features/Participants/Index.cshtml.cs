using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Hosting.Proxies;
using BeyondBoundaries.Web.Mail;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Participants;

/// <summary>
/// Who has joined, for the one who may have to take a seat away or to help somebody back in. Never how far anybody has
/// come.
/// </summary>
public sealed class IndexModel(RoundQueries queries, MailSender mail, PublicAddress address) : PageModel, IRoundPage
{
    /// <summary>Whether links can be sent by e-mail here.</summary>
    public bool CanSend => mail.IsConfigured && address.IsSet;

    public RoundDetails Round => HttpContext.GetRoundContext().Round;

    public IReadOnlyList<RoundParticipant> Participants { get; private set; } = [];

    public async Task OnGetAsync() =>
        Participants = await queries.ListParticipants(User.GetAccountId(), Round.Id, HttpContext.RequestAborted) ?? [];
}
