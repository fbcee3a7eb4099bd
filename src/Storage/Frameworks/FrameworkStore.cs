using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Frameworks;

/// <summary>
/// Stores the frameworks that users write: as drafts, which can change, and as published versions, which never change.
/// </summary>
public sealed class FrameworkStore
{
    /// <summary>The maximum number of characters in the name of a version.</summary>
    public const int MaxVersionCharacters = RoundRow.MaxFrameworkCharacters;

    private readonly Database database;
    private readonly IFrameworkText text;

    internal FrameworkStore(Database database, IFrameworkText text) => (this.database, this.text) = (database, text);

    /// <summary>
    /// Starts a draft. The framework keeps its id if a version with this id has been published for the same partnership
    /// or, if no partnership is given, for everyone. Otherwise, it gets an id that no other framework has.
    /// </summary>
    /// <param name="account">A facilitator of the partnership, or an administrator.</param>
    /// <param name="partnership">The partnership that the draft is for; null if it is for everyone.</param>
    /// <param name="draft">The framework to start from.</param>
    /// <param name="now">The current time.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The draft, or <c>not-found</c>.</returns>
    public Task<Result<FrameworkDraftId>> Create(
        AccountId account,
        PartnershipId? partnership,
        FrameworkDraft draft,
        DateTimeOffset now,
        CancellationToken cancellationToken = default
    )
    {
        var id = Guid.CreateVersion7(now);
        return database.Write<FrameworkDraftId>(
            async context =>
            {
                if (
                    !await FrameworkAccess
                        .MayWrite(context, account, partnership)
                        .SingleOrDefaultAsync(cancellationToken)
                )
                {
                    return StorageProblems.NoFramework;
                }

                var definition = await WithOwnId(context, id, partnership, draft.Definition, cancellationToken);
                context.Add(
                    new FrameworkDraftRow
                    {
                        Id = id,
                        PartnershipId = partnership?.Value,
                        Title = TitleOf(definition),
                        Content = StoredText.From(text.Write(definition)),
                        Version = 1,
                        ChangedAt = now.ToUniversalTime(),
                    }
                );
                await database.Audit.Add(
                    context,
                    account,
                    AuditAct.StartedFramework,
                    partnership?.Value,
                    null,
                    definition.Title,
                    cancellationToken
                );
                await context.SaveChangesAsync(cancellationToken);
                return new FrameworkDraftId(id);
            },
            cancellationToken
        );
    }

    /// <summary>Saves a draft.</summary>
    /// <param name="account">A facilitator of the draft's partnership, or an administrator.</param>
    /// <param name="id">The draft.</param>
    /// <param name="draft">The framework to save. Its id does not change.</param>
    /// <param name="version">The <see cref="StoredFrameworkDraft.Version"/> when the form was opened.</param>
    /// <param name="now">The current time.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The draft; or <c>not-found</c>; or <c>changed-elsewhere</c>.</returns>
    public Task<Result<FrameworkDraftId>> Save(
        AccountId account,
        FrameworkDraftId id,
        FrameworkDraft draft,
        int version,
        DateTimeOffset now,
        CancellationToken cancellationToken = default
    ) =>
        Edit<FrameworkDraftId>(
            account,
            id,
            version,
            async (context, row) =>
            {
                var definition = draft.Definition with { Id = text.Read(row.Content).Id };
                row.Title = TitleOf(definition);
                row.Content = StoredText.From(text.Write(definition));
                row.Version++;
                row.ChangedAt = now.ToUniversalTime();
                await context.SaveChangesAsync(cancellationToken);
                return id;
            },
            cancellationToken
        );

    /// <summary>Deletes a draft.</summary>
    /// <param name="account">A facilitator of the draft's partnership, or an administrator.</param>
    /// <param name="id">The draft.</param>
    /// <param name="version">The <see cref="StoredFrameworkDraft.Version"/> when the form was opened.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The draft; or <c>not-found</c>; or <c>changed-elsewhere</c>.</returns>
    public Task<Result<FrameworkDraftId>> Delete(
        AccountId account,
        FrameworkDraftId id,
        int version,
        CancellationToken cancellationToken = default
    ) =>
        Edit<FrameworkDraftId>(
            account,
            id,
            version,
            async (context, row) =>
            {
                context.Remove(row);
                await database.Audit.Add(
                    context,
                    account,
                    AuditAct.DeletedFramework,
                    row.PartnershipId,
                    null,
                    row.Title,
                    cancellationToken
                );
                await context.SaveChangesAsync(cancellationToken);
                return id;
            },
            cancellationToken
        );

    /// <summary>Publishes a draft as a version that never changes, and deletes the draft.</summary>
    /// <param name="account">A facilitator of the draft's partnership, or an administrator.</param>
    /// <param name="id">The draft.</param>
    /// <param name="name">The name of the version, such as <c>2</c>.</param>
    /// <param name="crosswalk">The crosswalk from an earlier version; null if there is none.</param>
    /// <param name="version">The <see cref="StoredFrameworkDraft.Version"/> when the form was opened.</param>
    /// <param name="now">The current time.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>
    /// The framework; or the rules that it breaks; or <c>version-taken</c>; or <c>changed-elsewhere</c>; or
    /// <c>not-found</c>, which can also mean that the draft's partnership cannot use the version that the crosswalk
    /// starts from.
    /// </returns>
    public Task<Result<Framework>> Publish(
        AccountId account,
        FrameworkDraftId id,
        string name,
        Crosswalk? crosswalk,
        int version,
        DateTimeOffset now,
        CancellationToken cancellationToken = default
    ) =>
        Edit<Framework>(
            account,
            id,
            version,
            async (context, row) =>
            {
                var published = Framework.From(text.Read(row.Content) with { Version = name, Crosswalk = crosswalk });
                if (!published.TryGetValue(out var framework))
                {
                    return published;
                }

                if (
                    crosswalk is not null
                    && !database.Frameworks.IsSupplied(crosswalk.FrameworkId, crosswalk.Version)
                    && !await context
                        .PublishedFrameworks.UsableBy(row.PartnershipId)
                        .AnyAsync(
                            other =>
                                other.FrameworkId == crosswalk.FrameworkId
                                && other.FrameworkVersion == crosswalk.Version,
                            cancellationToken
                        )
                )
                {
                    return StorageProblems.NoFramework;
                }

                if (
                    await context.PublishedFrameworks.AnyAsync(
                        other => other.FrameworkId == framework.Definition.Id && other.FrameworkVersion == name,
                        cancellationToken
                    )
                )
                {
                    return StorageProblems.VersionTaken;
                }

                context.Remove(row);
                context.Add(
                    new PublishedFrameworkRow
                    {
                        FrameworkId = framework.Definition.Id,
                        FrameworkVersion = name,
                        PartnershipId = row.PartnershipId,
                        Title = row.Title,
                        Content = StoredText.From(text.Write(framework.Definition)),
                        PublishedAt = now.ToUniversalTime(),
                    }
                );
                await database.Audit.Add(
                    context,
                    account,
                    AuditAct.PublishedFramework,
                    row.PartnershipId,
                    null,
                    $"{row.Title}, version {name}",
                    cancellationToken
                );
                await context.SaveChangesAsync(cancellationToken);
                return framework;
            },
            cancellationToken
        );

    private Task<Result<T>> Edit<T>(
        AccountId account,
        FrameworkDraftId id,
        int version,
        Func<BoundariesContext, FrameworkDraftRow, Task<Result<T>>> edit,
        CancellationToken cancellationToken
    )
        where T : notnull =>
        database.Write<T>(
            async context =>
            {
                await database.LockFrameworkDraft(context, id.Value, cancellationToken);
                var row = await context
                    .FrameworkDrafts.WritableBy(context, account)
                    .SingleOrDefaultAsync(draft => draft.Id == id.Value, cancellationToken);
                return row is null ? StorageProblems.NoFramework
                    : ConflictProtocol.IsConflict(version, row.Version) ? StorageProblems.Conflict("")
                    : await edit(context, row);
            },
            cancellationToken
        );

    /// <summary>
    /// Keeps the id of a framework that has been published for this partnership or, if no partnership is given, for
    /// everyone. Gives any other framework an id that has never been used. Nodes keep published versions in memory, so
    /// an id must not be reused, even after its framework has been deleted.
    /// </summary>
    private static async Task<FrameworkDefinition> WithOwnId(
        BoundariesContext context,
        Guid draft,
        PartnershipId? partnership,
        FrameworkDefinition definition,
        CancellationToken cancellationToken
    )
    {
        var owner = partnership?.Value;
        return await context.PublishedFrameworks.AnyAsync(
            row => row.FrameworkId == definition.Id && row.PartnershipId == owner,
            cancellationToken
        )
            ? definition
            : definition with
            {
                // The last characters of the draft's id are random.
                Id = $"{IdProposal.FromTitle(definition.Title, [], "framework")}-{draft.ToString("N")[^12..]}",
            };
    }

    private static string TitleOf(FrameworkDefinition definition)
    {
        var title = StoredText.From(definition.Title);
        return title.Length <= FrameworkDraftRow.MaxTitleCharacters
            ? title
            : StoredText.From(title[..(FrameworkDraftRow.MaxTitleCharacters - 1)]) + "…";
    }
}
