using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Storage.Databases;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Audit;

/// <summary>
/// Records acts that do not change anything else in the database. Other acts are recorded together with the change that
/// they make.
/// </summary>
public sealed class AuditStore
{
    private static readonly TimeSpan FailedSignInInterval = TimeSpan.FromHours(1);

    private readonly Database database;

    internal AuditStore(Database database) => this.database = database;

    /// <summary>Records an act.</summary>
    /// <param name="by">The account of the user who performed the act.</param>
    /// <param name="act">The kind of act.</param>
    /// <param name="partnership">
    /// The partnership whose facilitators can see the entry; null if only administrators can.
    /// </param>
    /// <param name="round">The round; null if the act is not about a round.</param>
    /// <param name="subject">
    /// A short description of the subject of the act. It must not contain a score or a note, or identify a participant.
    /// </param>
    /// <param name="cancellationToken">Cancels the operation.</param>
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
    /// Records an act about a round, unless the trail already has an entry from the last 24 hours with the same
    /// account, act, round and subject. A program that reads data every hour would otherwise fill the trail.
    /// </summary>
    /// <param name="by">The account of the user who performed the act.</param>
    /// <param name="act">The kind of act.</param>
    /// <param name="partnership">The partnership.</param>
    /// <param name="round">The round.</param>
    /// <param name="subject">A short description of the subject of the act.</param>
    /// <param name="now">The current time.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task RecordDaily(
        AccountId by,
        AuditAct act,
        PartnershipId partnership,
        RoundId round,
        string subject,
        DateTimeOffset now,
        CancellationToken cancellationToken = default
    )
    {
        var since = now - TimeSpan.FromDays(1);
        var stored = AuditTrail.FormatSubject(subject);
        await using (var context = database.Open())
        {
            if (
                await context.Audit.AnyAsync(
                    row =>
                        row.PartnershipId == partnership.Value
                        && row.At > since
                        && row.RoundId == round.Value
                        && row.AccountId == by.Value
                        && row.Act == act
                        && row.Subject == stored,
                    cancellationToken
                )
            )
            {
                return;
            }
        }

        await Record(by, act, partnership, round, subject, cancellationToken);
    }

    /// <summary>
    /// Records that an attempt to sign in to an account was refused after too many wrong passwords for the account or
    /// from the client address. This is recorded at most once an hour for each account, so that an attacker cannot fill
    /// the trail.
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
                // The same query runs for an account that does not exist, so that the response time reveals nothing.
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
