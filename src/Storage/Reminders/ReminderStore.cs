using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Reminders;

/// <summary>
/// Stores closing dates, and records who has been reminded. Every method returns <c>not-found</c> if this account does
/// not facilitate the round.
/// </summary>
public sealed class ReminderStore
{
    /// <summary>The maximum number of people who are reminded at once.</summary>
    public const int MaxAtOnce = 50;

    private readonly RoundEditor editor;

    internal ReminderStore(Database database, RoundChangeFeed changes) => editor = new(database, changes);

    /// <summary>Changes the closing date.</summary>
    /// <param name="account">The facilitator.</param>
    /// <param name="id">The round.</param>
    /// <param name="closesOn">The new date; null to remove the date.</param>
    /// <param name="began">The closing date when the form was opened.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>
    /// The round; or <c>round-not-open</c> if the round is closed; or <c>changed-elsewhere</c> if the date has changed
    /// since the form was opened.
    /// </returns>
    public Task<Result<RoundId>> ChangeClosingDate(
        AccountId account,
        RoundId id,
        DateOnly? closesOn,
        DateOnly? began,
        CancellationToken cancellationToken = default
    ) =>
        editor.Edit<RoundId>(
            account,
            id,
            async edit =>
            {
                var (_, round) = edit;
                if (round.Status == RoundStatus.Closed)
                {
                    return StorageProblems.RoundNotOpen;
                }

                if (round.ClosesOn == closesOn)
                {
                    return id;
                }

                if (round.ClosesOn != began)
                {
                    return StorageProblems.Conflict("");
                }

                round.ClosesOn = closesOn;
                await edit.Audit(
                    AuditAct.ChangedClosingDate,
                    closesOn is { } day ? UkDate.Format(day) : "no closing date"
                );
                return id;
            },
            cancellationToken
        );

    /// <summary>
    /// Marks people as reminded today, and returns the reminders to send. Chooses people who gave an address, have not
    /// submitted scores for the enablers and have not been reminded in the last <see cref="ReminderRules.DaysBetween"/>
    /// days. They are marked before anything is sent, so that no one is reminded twice.
    /// </summary>
    /// <param name="account">The facilitator.</param>
    /// <param name="id">The round.</param>
    /// <param name="today">The current date in London.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>
    /// At most <see cref="MaxAtOnce"/> reminders; or <c>round-not-open</c> if the round is not open, or if the scores
    /// for the enablers have been revealed.
    /// </returns>
    public Task<Result<IReadOnlyList<Reminder>>> Claim(
        AccountId account,
        RoundId id,
        DateOnly today,
        CancellationToken cancellationToken = default
    ) =>
        editor.Edit<IReadOnlyList<Reminder>>(
            account,
            id,
            async edit =>
            {
                var (context, round) = edit;
                if (!await IsScoring(context, round, cancellationToken))
                {
                    return StorageProblems.RoundNotOpen;
                }

                var latest = ReminderRules.GetLatestEarlierDay(today);
                var due = await context
                    .Participants.Where(person =>
                        person.RoundId == id.Value
                        && !person.Removed
                        && person.Contact != null
                        && (person.RemindedOn == null || person.RemindedOn <= latest)
                        && !person.Responses.Any(response =>
                            response.Submitted && response.Ballot.Kind == BallotKind.Enablers
                        )
                    )
                    .OrderBy(person => person.Id)
                    .Take(MaxAtOnce)
                    .ToListAsync(cancellationToken);
                var claimed = due.ConvertAll(person => new Reminder(
                    new(person.Id),
                    person.Contact!,
                    person.RemindedOn,
                    today
                ));
                if (due.Count > 0)
                {
                    due.ForEach(person => person.RemindedOn = today);
                    await edit.Audit(AuditAct.SentReminders);
                }

                return claimed;
            },
            cancellationToken
        );

    /// <summary>
    /// Restores the day of the previous reminder for people whose new reminder was certainly not sent, so that they can
    /// be reminded again.
    /// </summary>
    public Task<Result<RoundId>> Release(
        AccountId account,
        RoundId id,
        IReadOnlyList<Reminder> unsent,
        CancellationToken cancellationToken = default
    ) =>
        editor.Edit<RoundId>(
            account,
            id,
            async edit =>
            {
                var (context, _) = edit;
                foreach (var sameDays in unsent.GroupBy(reminder => (reminder.Earlier, reminder.Claimed)))
                {
                    var people = sameDays.Select(reminder => reminder.Person.Value).ToList();
                    await context
                        .Participants.Where(person =>
                            person.RoundId == id.Value
                            && people.Contains(person.Id)
                            && person.RemindedOn == sameDays.Key.Claimed
                        )
                        .ExecuteUpdateAsync(
                            row => row.SetProperty(person => person.RemindedOn, sameDays.Key.Earlier),
                            cancellationToken
                        );
                }

                return id;
            },
            cancellationToken
        );

    private static async Task<bool> IsScoring(
        BoundariesContext context,
        RoundRow round,
        CancellationToken cancellationToken
    ) =>
        round.Status == RoundStatus.Open
        && await context.Ballots.AnyAsync(
            ballot =>
                ballot.RoundId == round.Id && ballot.Kind == BallotKind.Enablers && ballot.Status == BallotStatus.Open,
            cancellationToken
        );
}
