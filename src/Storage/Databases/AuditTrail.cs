using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BeyondBoundaries.Storage.Databases;

/// <summary>
/// Records each act, and who performed it, in the same transaction as the act, so that the act and its record are saved
/// together or not at all.
/// </summary>
/// <remarks>
/// The audit trail has its own clock, because an entry records when the act took place, regardless of the time that the
/// caller passed to a store. For some acts, only the day is recorded.
/// </remarks>
internal sealed class AuditTrail(TimeProvider clock)
{
    /// <summary>
    /// Creates an audit trail that uses the clock in these services, or the system clock if they have none.
    /// </summary>
    public static AuditTrail From(IServiceProvider services) =>
        new(services.GetService<TimeProvider>() ?? TimeProvider.System);

    /// <summary>Adds an entry about a round, without saving it.</summary>
    /// <param name="context">The context in which the act takes place.</param>
    /// <param name="by">The account of the user who performed the act; null for the application itself.</param>
    /// <param name="act">The kind of act.</param>
    /// <param name="round">The round.</param>
    /// <param name="subject">
    /// The subject of the act; never a score, a note or a participant. Long text is shortened.
    /// </param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public Task Add(
        BoundariesContext context,
        AccountId? by,
        AuditAct act,
        RoundRow round,
        string subject = "",
        CancellationToken cancellationToken = default
    ) => Add(context, by, act, round.PartnershipId, round.Id, subject, cancellationToken);

    /// <summary>Adds an entry about a partnership, a round or neither, without saving it.</summary>
    public async Task Add(
        BoundariesContext context,
        AccountId? by,
        AuditAct act,
        Guid? partnership,
        Guid? round,
        string subject = "",
        CancellationToken cancellationToken = default
    )
    {
        var who = by is { } account
            ? await context
                .Users.Where(user => user.Id == account.Value)
                .Select(user => new { user.Name, user.Email })
                .SingleOrDefaultAsync(cancellationToken)
            : null;
        var now = clock.GetUtcNow().ToUniversalTime();
        var toTheDay = AuditText.IsDateOnly(act);
        context.Add(
            new AuditRow
            {
                Id = toTheDay ? Guid.NewGuid() : Guid.CreateVersion7(now),
                At = toTheDay ? new(now.Date, TimeSpan.Zero) : now,
                AccountId = by?.Value,
                Name = who?.Name ?? "",
                Email = who?.Email ?? "",
                Act = act,
                PartnershipId = partnership,
                RoundId = round,
                Subject = FormatSubject(subject),
            }
        );
    }

    /// <summary>Formats the subject of an act as it is stored. Long text is shortened.</summary>
    public static string FormatSubject(string subject)
    {
        var about = StoredText.From(subject);
        return about.Length <= AuditRow.MaxSubjectCharacters
            ? about
            : StoredText.From(about[..(AuditRow.MaxSubjectCharacters - 1)]) + "…";
    }
}
