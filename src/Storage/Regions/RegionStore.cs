using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Regions;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Regions;

/// <summary>Creates and deletes regions, renews their figures and removes people from them.</summary>
public sealed class RegionStore
{
    private static readonly Problem NoFramework = new(
        ProblemCodes.NotFound,
        "Select a framework that has a scale of at least 3 levels",
        "framework"
    );

    private readonly Database database;

    internal RegionStore(Database database) => this.database = database;

    /// <summary>Creates a region, to which only this account belongs at first.</summary>
    /// <param name="account">An administrator.</param>
    /// <param name="name">The region's name.</param>
    /// <param name="frameworkId">The framework that every shared round uses.</param>
    /// <param name="frameworkVersion">The version of the framework.</param>
    /// <param name="now">The current time, in UTC.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>
    /// The region; or a problem with the field <c>name</c> or <c>framework</c>; or <c>not-found</c> if the account is
    /// not an administrator's.
    /// </returns>
    public async Task<Result<RegionId>> Create(
        AccountId account,
        string? name,
        string frameworkId,
        string frameworkVersion,
        DateTimeOffset now,
        CancellationToken cancellationToken = default
    )
    {
        var given = StoredText.From(name?.Trim() ?? "");
        var problems = NameRules.FindProblems(given, "name", "the region’s name").ToList();
        if (
            database.Frameworks.Find(frameworkId, frameworkVersion)
            is not { Scale.Levels.Count: >= RandomRounding.MinLevels }
        )
        {
            problems.Add(NoFramework);
        }

        if (problems.Count > 0)
        {
            return Result<RegionId>.Failure(problems);
        }

        var id = Guid.CreateVersion7(now);
        return await database.Write<RegionId>(
            async context =>
            {
                if (
                    !await context.Users.AnyAsync(
                        row => row.Id == account.Value && row.IsAdministrator,
                        cancellationToken
                    )
                )
                {
                    return StorageProblems.NoRegion;
                }

                var region = new RegionRow
                {
                    Id = id,
                    Name = given,
                    FrameworkId = frameworkId,
                    FrameworkVersion = frameworkVersion,
                };
                region.Members.Add(new() { AccountId = account.Value });
                context.Add(region);
                await database.Audit.Add(context, account, AuditAct.MadeRegion, null, null, given, cancellationToken);
                await context.SaveChangesAsync(cancellationToken);
                return new RegionId(id);
            },
            cancellationToken
        );
    }

    /// <summary>
    /// Computes the figures from the areas that take part now, and stores them. Figures from earlier renewals do not
    /// change, but they limit what the new figures may show.
    /// </summary>
    /// <returns>The region; or <c>not-found</c>; or <c>not-renewable</c>.</returns>
    public Task<Result<RegionId>> Renew(
        AccountId account,
        RegionId id,
        DateTimeOffset now,
        CancellationToken cancellationToken = default
    ) =>
        Edit(
            account,
            id,
            async (context, region) =>
            {
                var areas = await SharedAreaReader.ReadAreas(database, context, id, cancellationToken);
                var people = await SharedAreaReader.ReadPeople(context, id, cancellationToken);
                List<RegionRenewal> earlier =
                [
                    .. (await SharedAreaReader.ReadRenewals(context, id, cancellationToken)).Select(one => one.Renewal),
                ];
                var state = RegionGate.Decide(areas, people, earlier);
                if (state != RenewalState.Possible)
                {
                    return new Problem(ProblemCodes.NotRenewable, RegionText.Explain(state).TrimEnd('.'));
                }

                var framework = database.Frameworks.Get(region.FrameworkId, region.FrameworkVersion);
                context.Add(
                    new RegionRenewalRow
                    {
                        Id = Guid.CreateVersion7(now),
                        RegionId = id.Value,
                        At = now.ToUniversalTime(),
                        Kept = RenewalFormat.Write(RegionRenewal.Compute(framework, areas, people, earlier)),
                    }
                );
                await database.Audit.Add(
                    context,
                    account,
                    AuditAct.RenewedRegion,
                    null,
                    null,
                    region.Name,
                    cancellationToken
                );
                return id;
            },
            cancellationToken
        );

    /// <summary>Removes a person from a region. Users can also remove themselves.</summary>
    /// <returns>The region; or <c>not-found</c>, or <c>last-region-member</c>.</returns>
    public Task<Result<RegionId>> RemoveMember(
        AccountId account,
        RegionId id,
        AccountId member,
        CancellationToken cancellationToken = default
    ) =>
        Edit(
            account,
            id,
            async (context, region) =>
            {
                var members = await context
                    .RegionMembers.Where(row => row.RegionId == id.Value)
                    .Include(row => row.Account)
                    .ToListAsync(cancellationToken);
                if (members.Find(row => row.AccountId == member.Value) is not { } found)
                {
                    return StorageProblems.NoMember;
                }

                if (members.Count == 1)
                {
                    return StorageProblems.LastRegionMember;
                }

                context.Remove(found);
                // The invitations that the person created are removed too, because the person could use one to return.
                context.RemoveRange(
                    await context
                        .RegionInvitations.Where(row => row.RegionId == id.Value && row.InvitedBy == member.Value)
                        .ToListAsync(cancellationToken)
                );
                await database.Audit.Add(
                    context,
                    account,
                    AuditAct.RemovedRegionMember,
                    null,
                    null,
                    $"{found.Account.Name}, {region.Name}",
                    cancellationToken
                );
                return id;
            },
            cancellationToken
        );

    /// <summary>Deletes a region, its figures and its invitations. Keeps the partnerships and their rounds.</summary>
    /// <returns>The region, or <c>not-found</c>.</returns>
    public Task<Result<RegionId>> Delete(
        AccountId account,
        RegionId id,
        CancellationToken cancellationToken = default
    ) =>
        Edit(
            account,
            id,
            async (context, region) =>
            {
                context.Remove(region);
                database.HasErased = true;
                await database.Audit.Add(
                    context,
                    account,
                    AuditAct.DeletedRegion,
                    null,
                    null,
                    region.Name,
                    cancellationToken
                );
                return id;
            },
            cancellationToken
        );

    private Task<Result<RegionId>> Edit(
        AccountId account,
        RegionId id,
        Func<BoundariesContext, RegionRow, Task<Result<RegionId>>> edit,
        CancellationToken cancellationToken
    ) =>
        database.Write(
            async context =>
            {
                // If two people renew the figures at once, the second waits here and then finds the first person's
                // renewal. If two people try to remove each other at once, one of them stays.
                await database.LockRegion(context, id.Value, cancellationToken);
                if (
                    await context
                        .Regions.RunBy(account)
                        .SingleOrDefaultAsync(region => region.Id == id.Value, cancellationToken)
                    is not { } region
                )
                {
                    return StorageProblems.NoRegion;
                }

                var result = await edit(context, region);
                if (result.TryGetValue(out _))
                {
                    await context.SaveChangesAsync(cancellationToken);
                }

                return result;
            },
            cancellationToken
        );
}
