using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Reminders;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.Facilitate;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Mail;
using BeyondBoundaries.Web.Security.RateLimiting;
using BeyondBoundaries.Web.Security.Rights;
using BeyondBoundaries.Web.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Participants;

/// <summary>
/// Shows who has not submitted scores for the enablers, and sends reminders to those who gave an email address. In
/// anonymous mode, the page shows only counts, because participants cannot be distinguished.
/// </summary>
[RateLimit(RateLimitKind.Mail)]
public sealed class RemindersModel(
    RoundQueries queries,
    ReminderStore store,
    MailSender mail,
    PublicAddress address,
    TimeProvider time
) : PageModel, IRoundPage
{
    public RoundDetails Round => HttpContext.GetRoundContext().Round;

    /// <summary>
    /// The people who have joined but have not submitted scores for the enablers; empty in anonymous mode, or if people
    /// cannot score now.
    /// </summary>
    public IReadOnlyList<RoundParticipant> Unfinished { get; private set; } = [];

    /// <summary>The people who may be reminded by email today.</summary>
    public IReadOnlyList<RoundParticipant> Due =>
        [.. Unfinished.Where(person => person.HasAddress && ReminderRules.IsDue(person.RemindedOn, Today))];

    public int MaxAtOnce => ReminderStore.MaxAtOnce;

    /// <summary>The number of people to whom the button will send a reminder.</summary>
    public int ReminderCount => Math.Min(Due.Count, MaxAtOnce);

    /// <summary>The number of people to whom a reminder has just been sent; null if sending has not begun.</summary>
    public int? SentTo { get; private set; }

    /// <summary>Whether this installation can send email and this round stores email addresses.</summary>
    public bool CanSend =>
        mail.IsConfigured && address.IsSet && Round.Confidentiality.Mode != ConfidentialityMode.Anonymous;

    public DateOnly Today => DateText.GetLondonDate(time.GetUtcNow());

    public string Summary =>
        Round.Joined == 0
            ? "No participants have joined yet."
            : $"{FacilitatorBallotText.DescribeFinished(Round.Enablers!)}."
                + (
                    Round.Confidentiality.Mode == ConfidentialityMode.Anonymous
                        ? " This round is anonymous, so we cannot tell who has not finished."
                        : ""
                );

    /// <summary>The number of people who were invited and have not joined; 0 if this is not known.</summary>
    public int NotJoined => Math.Max(0, (Round.Invited ?? 0) - Round.Joined);

    public string MessageForEveryone => ReminderText.WriteForEveryone(Round, TasksAddress, Today);

    public string WhyNoneDue =>
        Unfinished.Count == 0 ? "There is no one to remind by email."
        : Unfinished.Any(person => person.HasAddress)
            ? "Everyone who gave an email address has either finished or had a reminder in the last week."
        : "The people who have not finished did not give an email address.";

    private string TasksAddress => address.CreateAddress(Request, Links.Respond(Round.Id));

    public Task OnGetAsync() => Load();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!CanSend)
        {
            return NotFound();
        }

        var claimed = await store.Claim(User.GetAccountId(), Round.Id, Today, HttpContext.RequestAborted);
        if (claimed.TryGetValue(out var reminders))
        {
            await Send(reminders);
        }

        ModelState.AddProblems(claimed.Problems);
        await HttpContext.ReloadRound();
        await Load();
        return Page();
    }

    private async Task Load() =>
        Unfinished = Round.IsScoring
            ?
            [
                .. (
                    await queries.ListParticipants(User.GetAccountId(), Round.Id, HttpContext.RequestAborted) ?? []
                ).Where(person => !person.HasFinished),
            ]
            : [];

    /// <summary>
    /// Sends reminders, and stops if the mail server fails. The recipients are already marked as reminded, so sending
    /// continues even if the facilitator leaves the page.
    /// </summary>
    private async Task Send(IReadOnlyList<Reminder> reminders)
    {
        var (subject, text) = ReminderText.CreateMail(Round, TasksAddress, Today);
        var (sent, unknown) = (0, 0);
        for (var place = 0; place < reminders.Count; place++)
        {
            var outcome = await mail.Send(reminders[place].Address, subject, text, CancellationToken.None);
            if (outcome.TryGetValue(out _))
            {
                sent++;
            }
            else if (MailSender.IsAboutAddress(outcome.Problems[0]))
            {
                unknown++;
            }
            else
            {
                ModelState.AddProblems(outcome.Problems);
                // The mail server may have accepted a message without confirming it in time. The recipient of such a
                // message stays marked as reminded.
                var unsent = reminders.Skip(MailSender.MayHaveArrived(outcome.Problems[0]) ? place + 1 : place);
                await store.Release(User.GetAccountId(), Round.Id, [.. unsent], CancellationToken.None);
                break;
            }
        }

        SentTo = sent;
        if (unknown > 0)
        {
            ModelState.AddModelError(
                "",
                $"The mail server did not accept the {(unknown == 1 ? "address" : "addresses")} of "
                    + $"{CountText.People(unknown)}. Remind them in another way"
            );
        }
    }
}
