using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Storage.Databases;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Audit;

/// <summary>
/// Writes down acts that change nothing else in the storage. Those that do are written down with what they change.
/// </summary>
public sealed class AuditStore
{
    private static readonly TimeSpan FailedSignInInterval = TimeSpan.FromHours(1);

    private readonly Database database;

    internal AuditStore(Database database) => this.database = database;

    /// <summary>Writes down an act.</summary>
    /// <param name="by">Who did it.</param>
    /// <param name="act">What.</param>
    /// <param name="partnership">
    /// The partnership it belongs to, whose facilitators see it; null for administrators alone.
    /// </param>
    /// <param name="round">The round; null without one.</param>
    /// <param name="subject">What it was done to, in a few words; never a score, a note or a participant.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task Record(
        AccountId by,
        AuditAct act,
        PartnershipId? partnership = null,
        RoundId? round = null,
        string subject = "",
        CancellationToken cancellationToken = default
    ) =>
        database.Write<int>(
            async context =>
            {
                await database.Audit.Add(
                    context,
                    by,
                    act,
                    partnership?.Value,
                    round?.Value,
                    subject,
                    cancellationToken
                );
                return await context.SaveChangesAsync(cancellationToken);
            },
            cancellationToken
        );

    /// <summary>
    /// Writes down that there were too many wrong tries to sign in to an account: once an hour, or whoever tries could
    /// fill the trail.
    /// </summary>
    public Task RecordFailedSignIns(
        AccountId account,
        DateTimeOffset now,
        CancellationToken cancellationToken = default
    )
    {
        var since = now - FailedSignInInterval;
        return database.Write<int>(
            async context =>
            {
                // The same is asked of an account that there is not: the time it takes tells nothing.
                if (
                    !await context.Audit.AnyAsync(
                        row => row.AccountId == account.Value && row.Act == AuditAct.LockedSignIn && row.At > since,
                        cancellationToken
                    ) && await context.Users.AnyAsync(row => row.Id == account.Value, cancellationToken)
                )
                {
                    await database.Audit.Add(
                        context,
                        account,
                        AuditAct.LockedSignIn,
                        partnership: null,
                        round: null,
                        cancellationToken: cancellationToken
                    );
                }

                return await context.SaveChangesAsync(cancellationToken);
            },
            cancellationToken
        );
    }
}
