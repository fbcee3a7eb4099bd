using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Planning;

/// <summary>
/// Stores a partnership's priorities and actions, and the areas that it adds to case studies. Every method returns
/// <c>not-found</c> for a round of critical friends, or a round that this account does not facilitate; and
/// <c>changed-elsewhere</c> if the same data has changed since the form or page was opened.
/// </summary>
public sealed class PlanStore
{
    private readonly Database database;
    private readonly PlanEditor editor;
    private readonly RoundChangeFeed changes;

    internal PlanStore(Database database, RoundChangeFeed changes)
    {
        this.database = database;
        this.changes = changes;
        editor = new(database);
    }

    /// <summary>
    /// Saves the chosen priorities, replacing those saved before, and notifies the pages that show them.
    /// </summary>
    /// <param name="account">The facilitator.</param>
    /// <param name="round">The round.</param>
    /// <param name="choice">The enablers that are chosen, and those that are left out.</param>
    /// <param name="version">
    /// The <see cref="RoundPlan.Version"/> when the form was opened; 0 if no priorities had been chosen.
    /// </param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The round; or <c>not-revealed</c> if the scores for the enablers are not revealed.</returns>
    public async Task<Result<RoundId>> SavePriorities(
        AccountId account,
        RoundId round,
        ChosenPriorities choice,
        int version,
        CancellationToken cancellationToken = default
    )
    {
        var saved = await editor.Edit<RoundId>(
            account,
            round,
            (context, partnership) =>
                PriorityRecorder.Record(
                    context,
                    database,
                    account,
                    partnership,
                    round,
                    choice,
                    version,
                    cancellationToken
                ),
            cancellationToken
        );
        if (saved.TryGetValue(out _))
        {
            changes.Notify(round.Value, RoundChanges.Round);
        }

        return saved;
    }

    /// <summary>Creates or changes an action. If the same content is sent twice, it is stored only once.</summary>
    /// <param name="account">The facilitator, whose name the history shows.</param>
    /// <param name="round">The round in which the action is created or changed.</param>
    /// <param name="id">The id of the action, which the form supplies.</param>
    /// <param name="enabler">The enabler that the action is about, which cannot be changed later.</param>
    /// <param name="action">The content of the action.</param>
    /// <param name="version">The <see cref="PlanEntry.Version"/> when the form was opened; 0 for a new action.</param>
    /// <param name="now">The current time.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>
    /// The action; or <c>not-found</c> if the action to change is not in the partnership's plan or is about another
    /// enabler; or <c>not-revealed</c> if the action is new and the scores for the enablers are not revealed.
    /// </returns>
    public Task<Result<ActionId>> SaveAction(
        AccountId account,
        RoundId round,
        ActionId id,
        Item enabler,
        PlanAction action,
        int version,
        DateTimeOffset now,
        CancellationToken cancellationToken = default
    ) =>
        editor.Edit<ActionId>(
            account,
            round,
            async (context, partnership) =>
            {
                var kept = action with
                {
                    Text = StoredText.From(action.Text),
                    Owner = StoredText.From(action.Owner),
                    Person = StoredText.From(action.Person),
                };
                var row = await context.Actions.SingleOrDefaultAsync(row => row.Id == id.Value, cancellationToken);
                if (row is null)
                {
                    if (version != 0)
                    {
                        return StorageProblems.NoAction;
                    }

                    if (!await PlanEditor.IsRevealed(context, round, cancellationToken))
                    {
                        return StorageProblems.NotRevealed;
                    }

                    row = new()
                    {
                        Id = id.Value,
                        PartnershipId = partnership,
                        RoundId = round.Value,
                        Enabler = enabler.Id,
                    };
                    context.Add(row);
                }
                else if (row.PartnershipId != partnership || row.Enabler != enabler.Id)
                {
                    return StorageProblems.NoAction;
                }
                else
                {
                    var last = await context
                        .ActionVersions.AsNoTracking()
                        .SingleAsync(one => one.ActionId == row.Id && one.Version == row.Version, cancellationToken);
                    if (PlanQueries.ToAction(last) == kept)
                    {
                        return id;
                    }

                    if (ConflictProtocol.IsConflict(version, row.Version))
                    {
                        return StorageProblems.Conflict("");
                    }
                }

                row.Version++;
                context.Add(
                    new ActionVersionRow
                    {
                        ActionId = row.Id,
                        Version = row.Version,
                        At = now.ToUniversalTime(),
                        AccountId = account.Value,
                        Text = kept.Text,
                        Owner = kept.Owner,
                        Person = kept.Person,
                        Due = kept.Due,
                        Status = kept.Status,
                    }
                );
                await database.Audit.Add(
                    context,
                    account,
                    AuditAct.SavedAction,
                    partnership,
                    round.Value,
                    $"about {enabler.Id}",
                    cancellationToken
                );
                return id;
            },
            cancellationToken
        );

    /// <summary>Deletes an action and all its versions.</summary>
    /// <param name="account">The facilitator.</param>
    /// <param name="round">A round of the partnership.</param>
    /// <param name="id">The action.</param>
    /// <param name="version">The <see cref="PlanEntry.Version"/> when the page was opened.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The action; or <c>not-found</c> if it is not in the partnership's plan.</returns>
    public Task<Result<ActionId>> DeleteAction(
        AccountId account,
        RoundId round,
        ActionId id,
        int version,
        CancellationToken cancellationToken = default
    ) =>
        editor.Edit<ActionId>(
            account,
            round,
            async (context, partnership) =>
            {
                if (
                    await context.Actions.SingleOrDefaultAsync(
                        row => row.Id == id.Value && row.PartnershipId == partnership,
                        cancellationToken
                    )
                    is not { } row
                )
                {
                    return StorageProblems.NoAction;
                }

                if (ConflictProtocol.IsConflict(version, row.Version))
                {
                    return StorageProblems.Conflict("");
                }

                context.Remove(row);
                await database.Audit.Add(
                    context,
                    account,
                    AuditAct.DeletedAction,
                    partnership,
                    round.Value,
                    $"about {row.Enabler}",
                    cancellationToken
                );
                database.HasErased = true;
                return id;
            },
            cancellationToken
        );

    /// <summary>
    /// Saves the areas that the partnership adds to a case study, replacing those that it added before.
    /// </summary>
    /// <param name="account">The facilitator.</param>
    /// <param name="round">A round of the partnership.</param>
    /// <param name="study">The case study.</param>
    /// <param name="areas">All the areas in order, as checked by <see cref="AreaList"/>.</param>
    /// <param name="version">
    /// The <see cref="AddedAreas.Version"/> when the form was opened; 0 if no areas had ever been added.
    /// </param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public Task<Result<RoundId>> SaveAreas(
        AccountId account,
        RoundId round,
        CaseStudy study,
        IReadOnlyList<string> areas,
        int version,
        CancellationToken cancellationToken = default
    ) =>
        editor.Edit<RoundId>(
            account,
            round,
            async (context, partnership) =>
            {
                var row = await context.CaseStudyAreas.SingleOrDefaultAsync(
                    row => row.PartnershipId == partnership && row.CaseStudy == study.Id,
                    cancellationToken
                );
                var kept = StoredText.From(string.Join('\n', areas));
                if (row?.Areas == kept)
                {
                    return round;
                }

                if (ConflictProtocol.IsConflict(version, row?.Version ?? 0))
                {
                    return StorageProblems.Conflict("");
                }

                if (row is null)
                {
                    row = new()
                    {
                        PartnershipId = partnership,
                        CaseStudy = study.Id,
                        Areas = "",
                    };
                    context.Add(row);
                }

                await database.Audit.Add(
                    context,
                    account,
                    AuditAct.SavedAreas,
                    partnership,
                    round.Value,
                    study.Id,
                    cancellationToken
                );
                (row.Areas, row.Version) = (kept, row.Version + 1);
                return round;
            },
            cancellationToken
        );
}
