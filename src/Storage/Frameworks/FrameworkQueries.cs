using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Storage.Databases;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Frameworks;

/// <summary>Reads framework drafts, and the versions that users have published.</summary>
public sealed class FrameworkQueries
{
    private readonly Database database;
    private readonly IFrameworkText text;

    internal FrameworkQueries(Database database, IFrameworkText text) => (this.database, this.text) = (database, text);

    /// <summary>Finds a published version, for the catalogue of frameworks; null if there is none.</summary>
    /// <remarks>The catalogue caches every version that this method finds.</remarks>
    public Framework? FindPublished(string id, string version)
    {
        using var context = database.Open();
        var content = context
            .PublishedFrameworks.Where(row => row.FrameworkId == id && row.FrameworkVersion == version)
            .Select(row => row.Content)
            .SingleOrDefault();
        return content is null
            ? null
            : Framework.From(text.Read(content)).Value
                ?? throw new InvalidOperationException($"The published framework {id} {version} is broken.");
    }

    /// <summary>Lists the published versions that an account may see, newest first.</summary>
    public async Task<IReadOnlyList<PublishedFramework>> ListPublished(
        AccountId account,
        CancellationToken cancellationToken = default
    )
    {
        await using var context = database.Open();
        return await ReadPublished(
            context,
            context.PublishedFrameworks.ReadableBy(context, account),
            cancellationToken
        );
    }

    /// <summary>
    /// Lists the newest published version of each framework that a partnership can use in new rounds.
    /// </summary>
    public async Task<IReadOnlyList<PublishedFramework>> ListForRounds(
        PartnershipId partnership,
        CancellationToken cancellationToken = default
    )
    {
        await using var context = database.Open();
        var all = await ReadPublished(
            context,
            context.PublishedFrameworks.UsableBy(partnership.Value),
            cancellationToken
        );
        return [.. all.DistinctBy(framework => framework.FrameworkId)];
    }

    /// <summary>
    /// Returns whether a published version can be the earlier version of a crosswalk, in a framework for this
    /// partnership or, if no partnership is given, for everyone.
    /// </summary>
    public async Task<bool> CanFollow(
        PartnershipId? partnership,
        string id,
        string version,
        CancellationToken cancellationToken = default
    )
    {
        await using var context = database.Open();
        return await context
            .PublishedFrameworks.UsableBy(partnership?.Value)
            .AnyAsync(row => row.FrameworkId == id && row.FrameworkVersion == version, cancellationToken);
    }

    /// <summary>Lists the drafts that an account may change, most recently changed first.</summary>
    public async Task<IReadOnlyList<FrameworkDraftSummary>> ListDrafts(
        AccountId account,
        CancellationToken cancellationToken = default
    )
    {
        await using var context = database.Open();
        return await context
            .FrameworkDrafts.WritableBy(context, account)
            .OrderByDescending(row => row.ChangedAt)
            .ThenBy(row => row.Id)
            .Select(row => new FrameworkDraftSummary(
                new FrameworkDraftId(row.Id),
                row.Title,
                context
                    .Partnerships.Where(partnership => partnership.Id == row.PartnershipId)
                    .Select(partnership => partnership.Name)
                    .FirstOrDefault()
                    ?? "",
                row.ChangedAt
            ))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Finds a draft; null if there is none, or if this account may not change it.</summary>
    public async Task<StoredFrameworkDraft?> FindDraft(
        AccountId account,
        FrameworkDraftId id,
        CancellationToken cancellationToken = default
    )
    {
        await using var context = database.Open();
        var row = await context
            .FrameworkDrafts.WritableBy(context, account)
            .AsNoTracking()
            .SingleOrDefaultAsync(draft => draft.Id == id.Value, cancellationToken);
        if (row is null)
        {
            return null;
        }

        var name = await context
            .Partnerships.Where(partnership => partnership.Id == row.PartnershipId)
            .Select(partnership => partnership.Name)
            .SingleOrDefaultAsync(cancellationToken);
        return new(
            id,
            row.PartnershipId is { } partnership ? new PartnershipId(partnership) : null,
            name ?? "",
            new(text.Read(row.Content)),
            row.Version
        );
    }

    private static async Task<IReadOnlyList<PublishedFramework>> ReadPublished(
        BoundariesContext context,
        IQueryable<Tables.PublishedFrameworkRow> rows,
        CancellationToken cancellationToken
    ) =>
        await rows.OrderByDescending(row => row.PublishedAt)
            .ThenBy(row => row.FrameworkId)
            .Select(row => new PublishedFramework(
                row.FrameworkId,
                row.FrameworkVersion,
                row.Title,
                row.PartnershipId == null ? (PartnershipId?)null : new PartnershipId(row.PartnershipId.Value),
                context
                    .Partnerships.Where(partnership => partnership.Id == row.PartnershipId)
                    .Select(partnership => partnership.Name)
                    .FirstOrDefault()
                    ?? "",
                row.PublishedAt
            ))
            .ToListAsync(cancellationToken);
}
