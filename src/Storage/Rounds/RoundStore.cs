using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Rounds;

/// <summary>
/// Creates, opens, changes and closes rounds. Every method returns <c>not-found</c> if the account does not facilitate
/// the partnership or round.
/// </summary>
public sealed class RoundStore
{
    private readonly Database database;
    private readonly RoundEditor editor;

    internal RoundStore(Database database, RoundChangeFeed changes)
    {
        this.database = database;
        editor = new(database, changes);
    }

    /// <summary>
    /// Creates a round, and opens it unless it is to be a draft. A copy takes its agencies from the copied round, and
    /// requires one-use codes if that round did. Any other round takes its agencies from the round that it follows or,
    /// if it does not follow one, from the partnership.
    /// </summary>
    /// <returns>
    /// The round; or <c>round-name-taken</c>; or <c>not-found</c>, including when the copied round does not belong to
    /// the partnership or is a round of critical friends.
    /// </returns>
    public Task<Result<RoundId>> Create(
        AccountId account,
        PartnershipId partnership,
        RoundSetup setup,
        string frameworkId,
        string frameworkVersion,
        DateTimeOffset now,
        bool draft = false,
        RoundId? copied = null,
        CancellationToken cancellationToken = default
    )
    {
        var id = Guid.CreateVersion7(now);
        return database.Write<RoundId>(
            async context =>
            {
                await database.LockPartnership(context, partnership.Value, cancellationToken);
                var agencies = await context
                    .Partnerships.FacilitatedBy(account)
                    .Where(row => row.Id == partnership.Value)
                    .Select(row =>
                        row.Agencies.OrderBy(agency => agency.Ordinal).Select(agency => agency.Name).ToList()
                    )
                    .SingleOrDefaultAsync(cancellationToken);
                if (agencies is null)
                {
                    return StorageProblems.NoPartnership;
                }

                if (
                    await RoundNames.FindProblem(context, partnership.Value, id, setup.Name, cancellationToken) is
                    { } taken
                )
                {
                    return taken;
                }

                var source = copied is null
                    ? null
                    : await context
                        .Rounds.Where(row =>
                            row.Id == copied.Value.Value
                            && row.PartnershipId == partnership.Value
                            && row.FriendsOfId == null
                        )
                        .Include(row => row.Agencies)
                        .AsNoTracking()
                        .SingleOrDefaultAsync(cancellationToken);
                if (copied is not null && source is null)
                {
                    return StorageProblems.NoRound;
                }

                var round = RoundFactory.Create(id, partnership, setup, frameworkId, frameworkVersion, now);
                round.SheetCodesOnly = source?.SheetCodesOnly ?? false;
                round.PreviousId = await FindRoundToFollow(context, round, cancellationToken);
                var before =
                    source?.Agencies.OrderBy(agency => agency.Ordinal).ToList()
                    ?? await context
                        .RoundAgencies.Where(agency => agency.RoundId == round.PreviousId)
                        .OrderBy(agency => agency.Ordinal)
                        .AsNoTracking()
                        .ToListAsync(cancellationToken);
                RoundFactory.AddAgencies(
                    round,
                    before.Count > 0 ? before.Select(agency => agency.Name) : agencies,
                    source is null ? null : before
                );
                context.Add(round);
                if (!draft)
                {
                    RoundFactory.Open(context, round, now);
                }

                await database.Audit.Add(
                    context,
                    account,
                    AuditAct.MadeRound,
                    round,
                    draft ? "as a draft" : "open at once",
                    cancellationToken
                );
                await context.SaveChangesAsync(cancellationToken);
                return new RoundId(id);
            },
            cancellationToken
        );
    }

    /// <summary>Opens a draft, so that people can join. Does nothing if the round is already open.</summary>
    /// <returns>The round; or <c>round-not-open</c> if it is closed.</returns>
    public Task<Result<RoundId>> Open(
        AccountId account,
        RoundId id,
        DateTimeOffset now,
        CancellationToken cancellationToken = default
    ) =>
        editor.Edit<RoundId>(
            account,
            id,
            async edit =>
            {
                var (context, round) = edit;
                if (round.Status == RoundStatus.Draft)
                {
                    var today = LondonTime.DateOf(now);
                    round.DeleteOn = round.DeleteOn > today ? round.DeleteOn : RetentionDateRules.GetDefault(today);

                    // The previous round may have been closed after this one was drafted.
                    round.PreviousId = await FindRoundToFollow(context, round, cancellationToken);
                    RoundFactory.Open(context, round, now);
                    await edit.Audit(AuditAct.OpenedRound);
                }

                return round.Status == RoundStatus.Closed ? StorageProblems.RoundNotOpen : id;
            },
            cancellationToken
        );

    /// <summary>
    /// Changes the set-up. The mode, minimum group and agencies are locked once a person has joined, or a workbook or
    /// paper sheets have been created. Once anything is revealed, only the name can change.
    /// </summary>
    /// <param name="account">The facilitator.</param>
    /// <param name="id">The round.</param>
    /// <param name="setup">The new set-up.</param>
    /// <param name="agencies">The names of the agencies in order.</param>
    /// <param name="version">
    /// The <see cref="RoundDetails.SetUpVersion"/> when the form was opened; null skips the check for conflicts.
    /// </param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>
    /// The round; or <c>locked</c> if something locked would change; or <c>round-not-open</c> if more than the name
    /// would change after a reveal; or <c>round-name-taken</c> if another round has the name; or
    /// <c>changed-elsewhere</c> if the set-up changed in the meantime.
    /// </returns>
    public Task<Result<RoundId>> Change(
        AccountId account,
        RoundId id,
        RoundSetup setup,
        IReadOnlyList<string> agencies,
        int? version = null,
        CancellationToken cancellationToken = default
    ) =>
        editor.Edit<RoundId>(
            account,
            id,
            edit => RoundSetupChange.Apply(edit, database, setup, agencies, version, cancellationToken),
            cancellationToken
        );

    /// <summary>
    /// Stores the slide that the projector shows. The latest choice applies. Choosing a slide never conflicts with a
    /// form that is open, and is not recorded in the audit trail.
    /// </summary>
    /// <param name="account">The facilitator.</param>
    /// <param name="id">The round.</param>
    /// <param name="slide">The key of the slide; null for the first slide.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ArgumentException">The key is too long.</exception>
    public Task<Result<RoundId>> ShowSlide(
        AccountId account,
        RoundId id,
        string? slide,
        CancellationToken cancellationToken = default
    )
    {
        if (slide?.Length > RoundRow.MaxSlideCharacters)
        {
            throw new ArgumentException("The key of the slide is too long.", nameof(slide));
        }

        return editor.Edit(
            account,
            id,
            edit =>
            {
                var (_, round) = edit;
                round.ProjectorSlide = slide;
                return Task.FromResult<Result<RoundId>>(id);
            },
            cancellationToken,
            RoundChanges.Slide
        );
    }

    /// <summary>
    /// Closes a round permanently and reveals every open ballot. Closing the round a second time changes nothing, not
    /// even the time at which it was closed.
    /// </summary>
    /// <param name="account">The facilitator.</param>
    /// <param name="id">The round.</param>
    /// <param name="now">The current time.</param>
    /// <param name="countComplete">
    /// Whether complete responses that have not been submitted count too. If they do, their participants are told.
    /// </param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The round; or <c>not-found</c>; or <c>round-not-open</c> for a draft.</returns>
    public Task<Result<RoundId>> Close(
        AccountId account,
        RoundId id,
        DateTimeOffset now,
        bool countComplete = false,
        CancellationToken cancellationToken = default
    ) =>
        editor.Edit<RoundId>(
            account,
            id,
            async edit =>
            {
                var (_, round) = edit;
                if (round.Status != RoundStatus.Open)
                {
                    return round.Status == RoundStatus.Draft ? StorageProblems.RoundNotOpen : id;
                }

                await RoundClosing.Apply(
                    edit,
                    database.GetFramework(round),
                    now.ToUniversalTime(),
                    countComplete,
                    cancellationToken
                );
                return id;
            },
            cancellationToken
        );

    /// <summary>
    /// Finds the round that a new round follows: see <see cref="RoundOrder.SelectRoundsToFollow"/>. A round of critical
    /// friends does not follow any round.
    /// </summary>
    private async Task<Guid?> FindRoundToFollow(
        BoundariesContext context,
        RoundRow round,
        CancellationToken cancellationToken
    ) =>
        round.FriendsOfId is not null
            ? null
            : await RoundOrder
                .SelectRoundsToFollow(
                    context,
                    round.PartnershipId,
                    database.Frameworks.GetLineage(round.FrameworkId, round.FrameworkVersion)
                )
                .Select(row => (Guid?)row.Id)
                .FirstOrDefaultAsync(cancellationToken);
}
