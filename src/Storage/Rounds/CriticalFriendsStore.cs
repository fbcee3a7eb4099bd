using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;

namespace BeyondBoundaries.Storage.Rounds;

/// <summary>
/// Creates rounds in which critical friends from another area score the enablers that a partnership scores in its own
/// round. Such a round has its own participants and figures. It does not follow another round, and no round follows it.
/// </summary>
public sealed class CriticalFriendsStore
{
    private readonly Database database;
    private readonly RoundEditor editor;

    internal CriticalFriendsStore(Database database, RoundChangeFeed changes)
    {
        this.database = database;
        editor = new(database, changes);
    }

    /// <summary>
    /// Creates and opens a round for critical friends. It uses the same framework as the partnership's own round.
    /// </summary>
    /// <param name="account">The facilitator.</param>
    /// <param name="own">The partnership's own round.</param>
    /// <param name="setup">The set-up of the new round.</param>
    /// <param name="agencies">The organisations that the critical friends come from, in order.</param>
    /// <param name="now">The current time.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>
    /// The new round; or <c>not-found</c>; or <c>no-own-round</c> if the partnership's round is a draft or is itself a
    /// round of critical friends; or <c>round-name-taken</c>.
    /// </returns>
    public Task<Result<RoundId>> Invite(
        AccountId account,
        RoundId own,
        RoundSetup setup,
        IReadOnlyList<string> agencies,
        DateTimeOffset now,
        CancellationToken cancellationToken = default
    ) =>
        editor.Edit<RoundId>(
            account,
            own,
            async edit =>
            {
                var (context, beside) = edit;
                if (beside is { Status: RoundStatus.Draft } or { FriendsOfId: not null })
                {
                    return StorageProblems.NoOwnRound;
                }

                var partnership = new PartnershipId(beside.PartnershipId);
                await database.LockPartnership(context, partnership.Value, cancellationToken);
                var id = Guid.CreateVersion7(now);
                if (
                    await RoundNames.FindProblem(context, partnership.Value, id, setup.Name, cancellationToken) is
                    { } taken
                )
                {
                    return taken;
                }

                var round = RoundFactory.Create(
                    id,
                    partnership,
                    setup,
                    beside.FrameworkId,
                    beside.FrameworkVersion,
                    now
                );
                round.FriendsOfId = own.Value;
                RoundFactory.AddAgencies(round, agencies.Select(StoredText.From));
                context.Add(round);
                RoundFactory.Open(context, round, now);
                await database.Audit.Add(
                    context,
                    account,
                    AuditAct.MadeRound,
                    round,
                    $"for critical friends, to be shown next to {beside.Name}",
                    cancellationToken
                );
                return new RoundId(id);
            },
            cancellationToken
        );
}
