using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BeyondBoundaries.Storage.Audit;

/// <summary>
/// Writes down who did what, in the transaction of the act itself: the two are kept together or not at all.
/// </summary>
/// <remarks>
/// It has a clock of its own, since an act is written down when it is done, whatever time it was told.
/// </remarks>
internal sealed class AuditTrail(TimeProvider clock)
{
    /// <summary>The trail of a program, by its clock.</summary>
    public static AuditTrail From(IServiceProvider services) =>
        new(services.GetService<TimeProvider>() ?? TimeProvider.System);

    /// <summary>Adds an act on a round, not yet saved.</summary>
    /// <param name="context">Where the act itself is done.</param>
    /// <param name="by">Who did it; null for the application itself.</param>
    /// <param name="act">What.</param>
    /// <param name="round">The round.</param>
    /// <param name="subject">What it was done to; never a score, a note or a participant. Cut when it is long.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task Add(
        BoundariesContext context,
        AccountId? by,
        AuditAct act,
        RoundRow round,
        string subject = "",
        CancellationToken cancellationToken = default
    ) => Add(context, by, act, round.PartnershipId, round.Id, subject, cancellationToken);

    /// <summary>The same on a partnership, a round, or neither.</summary>
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
        var about = StoredText.From(subject);
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
                Subject =
                    about.Length <= AuditRow.MaxSubjectCharacters
                        ? about
                        : StoredText.From(about[..(AuditRow.MaxSubjectCharacters - 1)]) + "…",
            }
        );
    }
}
