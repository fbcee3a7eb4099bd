using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Mail;
using BeyondBoundaries.Web.Security.Rights;
using BeyondBoundaries.Web.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Participants;

/// <summary>
/// The list of participants. It shows who has finished, but never their scores. The facilitator can use it to remind
/// or remove people, or to help them to return to their answers.
/// </summary>
public sealed class IndexModel(RoundQueries queries, MailSender mail, PublicAddress address) : PageModel, IRoundPage
{
    /// <summary>Whether this installation can send links by email.</summary>
    public bool CanSend => mail.IsConfigured && address.IsSet;

    public RoundDetails Round => HttpContext.GetRoundContext().Round;

    public IReadOnlyList<RoundParticipant> Participants { get; private set; } = [];

    /// <summary>The number of people who have not finished.</summary>
    public int Unfinished => Participants.Count(person => !person.HasFinished);

    /// <summary>
    /// Describes how many of the people who joined have not finished. Do not call this if everyone has finished.
    /// </summary>
    /// <param name="one">What one person has not done, such as “has not finished yet”.</param>
    /// <param name="several">The same for several people.</param>
    public string DescribeUnfinished(string one, string several) =>
        Participants.Count == 1
            ? $"The only person who joined {one}"
            : $"{Unfinished:N0} of {CountText.People(Participants.Count)} who joined "
                + $"{(Unfinished == 1 ? one : several)}";

    public async Task OnGetAsync() =>
        Participants = await queries.ListParticipants(User.GetAccountId(), Round.Id, HttpContext.RequestAborted) ?? [];
}
