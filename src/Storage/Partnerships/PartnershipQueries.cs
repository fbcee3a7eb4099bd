using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Partnerships;

/// <summary>
/// Reads partnerships for their members. For users who may delete a partnership, counts the rounds that would be
/// deleted with it.
/// </summary>
public sealed class PartnershipQueries
{
    private readonly Database database;

    internal PartnershipQueries(Database database) => this.database = database;

    /// <summary>Lists the partnerships that this account is a member of, sorted by name.</summary>
    public async Task<IReadOnlyList<PartnershipSummary>> ListFor(
        AccountId account,
        CancellationToken cancellationToken = default
    )
    {
        await using var context = database.Open();
        var found = await context
            .Partnerships.Where(partnership => partnership.Members.Any(member => member.AccountId == account.Value))
            .Select(partnership => new PartnershipSummary(
                new PartnershipId(partnership.Id),
                partnership.Name,
                partnership.Members.Single(member => member.AccountId == account.Value).Role,
                partnership.Rounds.Count,
                partnership.Rounds.Count(round => round.Status == RoundStatus.Open)
            ))
            .ToListAsync(cancellationToken);
        return
        [
            .. found
                .OrderBy(partnership => partnership.Name, StringComparer.OrdinalIgnoreCase)
                .ThenBy(partnership => partnership.Id.Value),
        ];
    }

    /// <summary>Finds a partnership and its rounds; null if this account is not a member of the partnership.</summary>
    public async Task<PartnershipDetails?> Find(
        AccountId account,
        PartnershipId id,
        CancellationToken cancellationToken = default
    )
    {
        await using var context = database.Open();
        return await context
            .Partnerships.Where(partnership =>
                partnership.Id == id.Value && partnership.Members.Any(member => member.AccountId == account.Value)
            )
            .Select(partnership => new PartnershipDetails(
                id,
                partnership.Name,
                partnership.Members.Single(member => member.AccountId == account.Value).Role,
                partnership.Agencies.OrderBy(agency => agency.Ordinal).Select(agency => agency.Name).ToList(),
                partnership
                    .Rounds
                    // Drafts come first, then the other rounds, most recently opened first.
                    .OrderBy(round => round.OpenedAt != null)
                    .ThenByDescending(round => round.OpenedAt)
                    .ThenByDescending(round => round.Id)
                    .Select(round => new RoundSummary(
                        new RoundId(round.Id),
                        round.Name,
                        round.Status,
                        round.OpenedAt,
                        round.ClosedAt,
                        round.Ballots.Any(ballot => ballot.Status == BallotStatus.Revealed),
                        round.Participants.Count(participant => !participant.Removed),
                        round.TookPart
                            ?? round.Participants.Count(participant =>
                                participant.Responses.Any(response =>
                                    response.Submitted && response.Ballot.Kind == BallotKind.Enablers
                                )
                            )
                    )
                    {
                        HasAnswers = round.AnswersDeletedOn == null,
                        FriendsOf = round.FriendsOfId == null ? null : new RoundId(round.FriendsOfId.Value),
                        FrameworkId = round.FrameworkId,
                        FrameworkVersion = round.FrameworkVersion,
                    })
                    .ToList()
            )
            {
                Version = partnership.Version,
                IsLocked = PartnershipStore
                    .SelectLocked(context.Rounds)
                    .Any(round => round.PartnershipId == partnership.Id),
            })
            .AsSplitQuery()
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>
    /// Counts the rounds that would be deleted with a partnership; null if this account may not delete the partnership.
    /// </summary>
    public async Task<PartnershipDeletion?> FindDeletion(
        AccountId account,
        PartnershipId id,
        CancellationToken cancellationToken = default
    )
    {
        await using var context = database.Open();
        return await context
            .Partnerships.MembersManagedBy(context, account)
            .Where(row => row.Id == id.Value)
            .Select(row => new PartnershipDeletion(
                id,
                row.Name,
                row.Rounds.Count,
                row.Rounds.Count(round => round.Status == RoundStatus.Open)
            ))
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>
    /// Finds the partnership's closed round that a new round with this framework would follow; null if there is none.
    /// </summary>
    public async Task<RoundId?> FindRoundToFollow(
        PartnershipId id,
        Framework framework,
        CancellationToken cancellationToken = default
    )
    {
        await using var context = database.Open();
        var found = await RoundOrder
            .SelectRoundsToFollow(context, id.Value, framework.Lineage)
            .Select(round => (Guid?)round.Id)
            .FirstOrDefaultAsync(cancellationToken);
        return found is { } round ? new RoundId(round) : null;
    }
}
