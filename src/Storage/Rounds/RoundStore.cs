using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage;

/// <summary>Opening and closing rounds.</summary>
public sealed class RoundStore
{
    private readonly Database database;

    internal RoundStore(Database database) => this.database = database;

    /// <summary>Opens a round with the agencies that the partnership has now.</summary>
    /// <returns>The round; or <c>not-found</c> when there is no such partnership that this account facilitates.</returns>
    public Task<Result<RoundId>> Open(
        AccountId account,
        PartnershipId partnership,
        RoundSetup setup,
        string frameworkId,
        string frameworkVersion,
        DateTimeOffset now,
        CancellationToken cancellation = default)
    {
        var id = Guid.CreateVersion7(now);
        var joinToken = Token.New();
        return database.Write<RoundId>(
            async context =>
            {
                var agencies = await context.Partnerships
                    .Where(row => row.Id == partnership.Value && row.Facilitators.Any(facilitator => facilitator.AccountId == account.Value))
                    .Select(row => row.Agencies.OrderBy(agency => agency.Ordinal).Select(agency => agency.Name).ToList())
                    .SingleOrDefaultAsync(cancellation);
                if (agencies is null)
                {
                    return Problems.NoPartnership;
                }

                var round = new RoundRow
                {
                    Id = id,
                    PartnershipId = partnership.Value,
                    Name = StoredText.Of(setup.Name),
                    FrameworkId = frameworkId,
                    FrameworkVersion = frameworkVersion,
                    Mode = setup.Confidentiality.Mode,
                    MinimumGroup = setup.Confidentiality.MinimumGroup,
                    Invited = setup.Invited,
                    Status = RoundStatus.Open,
                    JoinToken = joinToken,
                    OpenedAt = now.ToUniversalTime(),
                };
                round.Agencies.AddRange(agencies.Select((name, ordinal) => new RoundAgencyRow { Ordinal = ordinal, Name = name }));
                context.Add(round);
                await context.SaveChangesAsync(cancellation);
                return new RoundId(id);
            },
            cancellation);
    }

    /// <summary>Closes a round for good. Closing it again changes nothing, the time least of all.</summary>
    /// <returns>The round; or <c>not-found</c> when there is no such round that this account facilitates.</returns>
    public Task<Result<RoundId>> Close(AccountId account, RoundId id, DateTimeOffset now, CancellationToken cancellation = default)
    {
        DateTimeOffset? closedAt = now.ToUniversalTime();
        return database.Write<RoundId>(
            async context =>
            {
                // Waits for everybody who is in the middle of saving.
                var closed = await context.Rounds
                    .FacilitatedBy(account)
                    .Where(round => round.Id == id.Value && round.Status == RoundStatus.Open)
                    .ExecuteUpdateAsync(
                        round => round
                            .SetProperty(row => row.Status, RoundStatus.Closed)
                            .SetProperty(row => row.ClosedAt, closedAt)
                            .SetProperty(row => row.Version, row => row.Version + 1),
                        cancellation);
                return closed == 1 || await context.Rounds.FacilitatedBy(account).AnyAsync(round => round.Id == id.Value, cancellation)
                    ? id
                    : Problems.NoRound;
            },
            cancellation);
    }
}
