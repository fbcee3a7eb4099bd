using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Partnerships;

/// <summary>
/// Creates partnerships, corrects their names, and changes their agencies until the agencies are locked (see
/// <see cref="PartnershipDetails.IsLocked"/>).
/// </summary>
public sealed class PartnershipStore
{
    private readonly Database database;
    private readonly RoundChangeFeed changes;

    internal PartnershipStore(Database database, RoundChangeFeed changes) =>
        (this.database, this.changes) = (database, changes);

    /// <summary>Creates a partnership with this account as its facilitator.</summary>
    public Task<Result<PartnershipId>> Create(
        AccountId account,
        PartnershipSetup setup,
        CancellationToken cancellationToken = default
    )
    {
        var id = Guid.CreateVersion7();
        return database.Write<PartnershipId>(
            async context =>
            {
                var partnership = new PartnershipRow { Id = id, Name = StoredText.From(setup.Name) };
                partnership.Agencies.AddRange(
                    setup.Agencies.Select(
                        (name, ordinal) => new AgencyRow { Ordinal = ordinal, Name = StoredText.From(name) }
                    )
                );
                partnership.Members.Add(new() { AccountId = account.Value, Role = MemberRole.Facilitator });
                context.Add(partnership);
                await database.Audit.Add(
                    context,
                    account,
                    AuditAct.MadePartnership,
                    id,
                    null,
                    cancellationToken: cancellationToken
                );
                await context.SaveChangesAsync(cancellationToken);
                return new PartnershipId(id);
            },
            cancellationToken
        );
    }

    /// <summary>
    /// Changes the name of a partnership and, unless its agencies are locked, the agencies. Rounds with the same
    /// agencies as the partnership get the new agencies too.
    /// </summary>
    /// <param name="account">A facilitator of the partnership.</param>
    /// <param name="id">The partnership.</param>
    /// <param name="setup">The new name and agencies.</param>
    /// <param name="version">The <see cref="PartnershipDetails.Version"/> when the form was opened.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>
    /// The partnership; or <c>not-found</c>; or <c>locked</c> if the agencies can no longer change; or
    /// <c>changed-elsewhere</c> if another name or other agencies were saved in the meantime, or a round was created
    /// during the change.
    /// </returns>
    public async Task<Result<PartnershipId>> Change(
        AccountId account,
        PartnershipId id,
        PartnershipSetup setup,
        int version,
        CancellationToken cancellationToken = default
    )
    {
        List<RoundRow> rounds = [];
        var changed = await database.Write<PartnershipId>(
            async context =>
            {
                rounds = await LockRounds(context, id, cancellationToken);
                var partnership = await context
                    .Partnerships.FacilitatedBy(account)
                    .Include(row => row.Agencies)
                    .SingleOrDefaultAsync(row => row.Id == id.Value, cancellationToken);
                if (partnership is null)
                {
                    return StorageProblems.NoPartnership;
                }

                var before = partnership
                    .Agencies.OrderBy(agency => agency.Ordinal)
                    .Select(agency => agency.Name)
                    .ToList();
                var (name, agencies) = (StoredText.From(setup.Name), setup.Agencies.Select(StoredText.From).ToList());
                if (partnership.Name == name && before.SequenceEqual(agencies, StringComparer.Ordinal))
                {
                    // Nothing has changed, so no open page needs to be updated.
                    rounds = [];
                    return id;
                }

                if (
                    ConflictProtocol.IsConflict(version, partnership.Version)
                    || await context.Rounds.CountAsync(round => round.PartnershipId == id.Value, cancellationToken)
                        != rounds.Count
                )
                {
                    return StorageProblems.Conflict("");
                }

                var sameAgencies = before.SequenceEqual(agencies, StringComparer.Ordinal);
                if (
                    !sameAgencies
                    && await SelectLocked(context.Rounds)
                        .AnyAsync(row => row.PartnershipId == id.Value, cancellationToken)
                )
                {
                    return StorageProblems.PartnershipLocked;
                }

                var earlier = partnership.Name;
                (partnership.Name, partnership.Version) = (name, partnership.Version + 1);
                if (!sameAgencies)
                {
                    await ReplaceAgencies(context, partnership, rounds, before, agencies, cancellationToken);
                }

                await database.Audit.Add(
                    context,
                    account,
                    AuditAct.ChangedPartnership,
                    id.Value,
                    null,
                    earlier == name ? name : $"from {earlier} to {name}",
                    cancellationToken
                );
                await context.SaveChangesAsync(cancellationToken);
                return id;
            },
            cancellationToken
        );
        if (changed.TryGetValue(out _))
        {
            rounds.ForEach(round => changes.Notify(round.Id, RoundChanges.Round));
        }

        return changed;
    }

    /// <summary>
    /// Selects the rounds whose set-up can no longer change (see <see cref="RoundAccess.IsLocked"/>).
    /// </summary>
    internal static IQueryable<RoundRow> SelectLocked(IQueryable<RoundRow> rounds) =>
        rounds.Where(round => round.SomebodyForgotten || round.Participants.Any() || round.SeatCodes.Any());

    /// <summary>
    /// Locks the rounds of a partnership and then the partnership itself, until the transaction ends. Until then, no
    /// participant can join these rounds. Does not lock a round that is created while the others are being locked.
    /// </summary>
    private async Task<List<RoundRow>> LockRounds(
        BoundariesContext context,
        PartnershipId id,
        CancellationToken cancellationToken
    )
    {
        var ids = await context
            .Rounds.Where(round => round.PartnershipId == id.Value)
            .OrderBy(round => round.Id)
            .Select(round => round.Id)
            .ToListAsync(cancellationToken);
        foreach (var round in ids)
        {
            await database.LockRound(context, round, cancellationToken);
        }

        await database.LockPartnership(context, id.Value, cancellationToken);
        return await context
            .Rounds.Where(round => ids.Contains(round.Id))
            .Include(round => round.Agencies)
            .ToListAsync(cancellationToken);
    }

    private static async Task ReplaceAgencies(
        BoundariesContext context,
        PartnershipRow partnership,
        List<RoundRow> rounds,
        List<string> before,
        List<string> agencies,
        CancellationToken cancellationToken
    )
    {
        var same = rounds
            .Where(round =>
                round
                    .Agencies.OrderBy(agency => agency.Ordinal)
                    .Select(agency => agency.Name)
                    .SequenceEqual(before, StringComparer.Ordinal)
            )
            .Select(round => (Round: round, Kept: round.Agencies.ToList()))
            .ToList();

        // The old rows are deleted first, because the new rows have the same keys.
        context.RemoveRange(partnership.Agencies);
        same.ForEach(one => context.RemoveRange(one.Kept));
        await context.SaveChangesAsync(cancellationToken);
        partnership.Agencies.AddRange(
            agencies.Select((name, ordinal) => new AgencyRow { Ordinal = ordinal, Name = name })
        );
        foreach (var (round, kept) in same)
        {
            round.Version++;
            round.SetUpVersion = round.Version;
            RoundFactory.AddAgencies(round, agencies, kept);
        }
    }
}
