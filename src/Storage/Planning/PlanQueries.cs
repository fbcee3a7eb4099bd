using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Storage.Secrets;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Planning;

/// <summary>
/// Reads a partnership's plan as each of its rounds shows it: the priorities chosen in that round, and the actions
/// created in it or in earlier rounds. For a round of critical friends, the plan is empty.
/// </summary>
public sealed class PlanQueries
{
    private readonly Database database;

    internal PlanQueries(Database database) => this.database = database;

    /// <summary>Finds the plan for a member of the partnership; null if this account may not see the round.</summary>
    public async Task<RoundPlan?> Find(AccountId account, RoundId id, CancellationToken cancellationToken = default)
    {
        await using var context = database.Open();
        if (
            await FindPartnership(
                context.Rounds.VisibleTo(account).Where(round => round.Id == id.Value),
                cancellationToken
            )
            is not { } partnership
        )
        {
            return null;
        }

        var areas = await context
            .CaseStudyAreas.Where(row => row.PartnershipId == partnership)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var (plan, version) = await ReadPlan(context, partnership, id, cancellationToken);
        return new(
            plan,
            version,
            [
                .. areas.Select(row => new AddedAreas(
                    row.CaseStudy,
                    row.Areas.Split('\n', StringSplitOptions.RemoveEmptyEntries),
                    row.Version
                )),
            ]
        );
    }

    /// <summary>
    /// Finds the plan for a participant; null if the secret does not belong to a participant of this round, or the
    /// scores for the enablers are not revealed.
    /// </summary>
    public async Task<Plan?> FindForParticipant(
        RoundId id,
        string? returnToken,
        CancellationToken cancellationToken = default
    )
    {
        if (!LinkSecret.IsWellFormed(returnToken))
        {
            return null;
        }

        var tokenHash = LinkSecret.Hash(returnToken!);
        await using var context = database.Open();
        var rounds = context.Rounds.Where(round =>
            round.Id == id.Value
            && round.Participants.Any(participant => participant.TokenHash == tokenHash && !participant.Removed)
            && round.Ballots.Any(ballot => ballot.Kind == BallotKind.Enablers && ballot.Status == BallotStatus.Revealed)
        );
        return await FindPartnership(rounds, cancellationToken) is { } partnership
            ? (await ReadPlan(context, partnership, id, cancellationToken)).Plan
            : null;
    }

    /// <summary>
    /// Lists the versions of an action, latest first; null if this account does not facilitate the round, or the action
    /// does not belong to the round's partnership.
    /// </summary>
    public async Task<IReadOnlyList<ActionVersion>?> ListVersions(
        AccountId account,
        RoundId id,
        ActionId action,
        CancellationToken cancellationToken = default
    )
    {
        await using var context = database.Open();
        if (
            await FindPartnership(
                context.Rounds.FacilitatedBy(account).Where(round => round.Id == id.Value),
                cancellationToken
            )
                is not { } partnership
            || !await context.Actions.AnyAsync(
                row => row.Id == action.Value && row.PartnershipId == partnership,
                cancellationToken
            )
        )
        {
            return null;
        }

        var versions = await context
            .ActionVersions.Where(row => row.ActionId == action.Value)
            .OrderByDescending(row => row.Version)
            .Select(row => new { Row = row, By = row.Account!.Name })
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return
        [
            .. versions.Select(one => new ActionVersion(ToAction(one.Row), one.Row.Version, one.By ?? "", one.Row.At)),
        ];
    }

    internal static PlanAction ToAction(ActionVersionRow row) =>
        new(row.Text, row.Owner, row.Person, row.Due, row.Status);

    private static Task<Guid?> FindPartnership(IQueryable<RoundRow> rounds, CancellationToken cancellationToken) =>
        rounds.Select(round => (Guid?)round.PartnershipId).SingleOrDefaultAsync(cancellationToken);

    private static async Task<(Plan Plan, int Version)> ReadPlan(
        BoundariesContext context,
        Guid partnership,
        RoundId id,
        CancellationToken cancellationToken
    )
    {
        // Critical friends come from another area, so they may not see the partnership's plan.
        if (
            await context.Rounds.AnyAsync(round => round.Id == id.Value && round.FriendsOfId != null, cancellationToken)
        )
        {
            return (new(null, []), 0);
        }

        var chosen = await context
            .Plans.Where(row => row.RoundId == id.Value)
            .Include(row => row.Priorities.OrderBy(priority => priority.Ordinal))
            .AsNoTracking()
            .SingleOrDefaultAsync(cancellationToken);
        var actions = await context
            .Actions.Where(row => row.PartnershipId == partnership)
            .Join(
                context.ActionVersions,
                row => new { row.Id, row.Version },
                version => new { Id = version.ActionId, version.Version },
                (row, version) =>
                    new
                    {
                        row.Id,
                        row.RoundId,
                        Round = row.Round!.Name,
                        row.Enabler,
                        Last = version,
                    }
            )
            .AsNoTracking()
            .ToListAsync(cancellationToken);

        // Actions that were created in later rounds do not belong to this round's plan.
        var order = await RoundOrder.Read(context, partnership, cancellationToken);
        var entries = actions
            .Where(row => row.RoundId is null || order.IsNotAfter(row.RoundId.Value, id.Value))
            .Select(row => new PlanEntry(
                new(row.Id),
                row.Enabler,
                ToAction(row.Last),
                row.Round ?? "",
                row.RoundId != id.Value,
                row.Last.Version,
                row.Last.At
            ));
        return (
            new(
                chosen is null ? null : new(ToChoices(chosen, isChosen: true), ToChoices(chosen, isChosen: false)),
                entries
            ),
            chosen?.Version ?? 0
        );
    }

    private static IReadOnlyList<PriorityChoice> ToChoices(PlanRow plan, bool isChosen) =>
        [
            .. plan
                .Priorities.Where(row => row.Chosen == isChosen)
                .Select(row => new PriorityChoice(row.Enabler, row.Why)),
        ];
}
