using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Regions;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Tests.Regions;

/// <summary>Tests who can see a region and act in it, and how people join and leave it.</summary>
public abstract class RegionAccessTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private RegionStore Store => Get<RegionStore>();
    private RegionInvitationStore Invitations => Get<RegionInvitationStore>();
    private AreaStore Areas => Get<AreaStore>();

    [Fact]
    public async Task People_WhoAllLeaveAtOnce_LeaveOneBehind()
    {
        var (ada, region) = await Storage.NewRegion();
        var bea = await Storage.NewAdministrator();
        (
            await Invitations.Accept(bea, await Storage.Invite(ada, region, forArea: false), null, TestStorage.Noon)
        ).Must();
        var by = await Storage.NewAdministrator();
        await using var context = Get<Database>().Open();
        var held = context.Database.IsNpgsql() ? await context.Database.BeginTransactionAsync() : null;
        if (held is not null)
        {
            await context.Database.ExecuteSqlAsync($"""SELECT 1 FROM "Accounts" WHERE "Id" = {bea.Value} FOR SHARE""");
        }

        // On PostgreSQL, the second removal begins after the first has checked who would remain, but before the first
        // has finished.
        var removal = Task.Run(async () => (await Get<AdministrationStore>().RemoveAccount(by, bea)).Codes());
        await Waits(1, removal);
        var leaving = Task.Run(async () => (await Store.RemoveMember(ada, region, ada)).Codes());
        await Waits(2, leaving);
        if (held is not null)
        {
            await held.CommitAsync();
            await held.DisposeAsync();
        }

        var results = await Task.WhenAll(leaving, removal);

        Assert.Single(results, codes => codes.SequenceEqual(["last-region-member"]));
        Assert.Equal(1, await context.RegionMembers.CountAsync(row => row.RegionId == region.Value));

        async Task Waits(int number, Task task)
        {
            while (held is not null && !task.IsCompleted)
            {
                // A new connection is needed each time: within a transaction, PostgreSQL repeats its first answer.
                await using var other = Get<Database>().Open();
                var waiting = await other
                    .Database.SqlQuery<int>(
                        $"""
                        SELECT count(*)::int AS "Value" FROM pg_stat_activity
                        WHERE wait_event_type = 'Lock' AND datname = current_database()
                        """
                    )
                    .SingleAsync();
                if (waiting >= number)
                {
                    break;
                }
            }
        }
    }

    [Fact]
    public async Task Invitation_IsUsedOnceInTimeByAFacilitator()
    {
        var (ada, region) = await Storage.NewRegion();
        var (fay, eve) = (await Storage.NewAccount(), await Storage.NewAccount());
        var partnership = await Storage.NewPartnership(fay);
        var token = await Storage.Invite(ada, region, forArea: true);

        foreach (
            var refused in new[]
            {
                await Invitations.Accept(eve, token, partnership, TestStorage.Noon),
                await Invitations.Accept(fay, token, null, TestStorage.Noon),
                await Invitations.Accept(fay, "guess", partnership, TestStorage.Noon),
                await Invitations.Accept(fay, token, partnership, TestStorage.Noon + MemberStore.InvitationLifetime),
                await Areas.Share(fay, partnership, region, new(Guid.NewGuid()), false),
            }
        )
        {
            Assert.Equal(["not-found"], refused.Codes());
        }

        (await Invitations.Accept(fay, token, partnership, TestStorage.Noon)).Must();
        Assert.Equal(["not-found"], (await Invitations.Accept(fay, token, partnership, TestStorage.Noon)).Codes());
        Assert.Null(await Get<RegionQueries>().FindInvitation(token, TestStorage.Noon));

        // A link that a person in the region created no longer works once they have been removed from the region.
        (
            await Invitations.Accept(eve, await Storage.Invite(ada, region, forArea: false), null, TestStorage.Noon)
        ).Must();
        var kept = await Storage.Invite(eve, region, forArea: false);
        (await Store.RemoveMember(ada, region, eve)).Must();
        Assert.Equal(["not-found"], (await Invitations.Accept(eve, kept, null, TestStorage.Noon)).Codes());
        Assert.Equal(["last-region-member"], (await Store.RemoveMember(ada, region, ada)).Codes());
        Assert.Equal(
            ["last-region-member"],
            (await Get<AdministrationStore>().RemoveAccount(await Storage.NewAdministrator(), ada)).Codes()
        );
        var waiting = await Storage.Invite(ada, region, forArea: true);
        (
            await Invitations.Withdraw(
                ada,
                region,
                Assert.Single((await Storage.FindRegion(ada, region)).Invitations).Id
            )
        ).Must();
        Assert.Null(await Get<RegionQueries>().FindInvitation(waiting, TestStorage.Noon));
        Assert.Equal(
            new HashSet<AuditAct> { AuditAct.TookRegionInvitationBack, AuditAct.RemovedRegionMember },
            (await Storage.ListActs(ada))
                .Where(act => act is AuditAct.TookRegionInvitationBack or AuditAct.RemovedRegionMember)
                .ToHashSet()
        );
    }

    [Fact]
    public async Task Region_ForPeopleWithoutARoleInIt_DoesNotExist()
    {
        var (ada, region) = await Storage.NewRegion();
        var area = await Area.Create(Storage, ada, region, 3);
        var stranger = await Storage.NewAdministrator();

        foreach (var other in new[] { stranger, area.Facilitator })
        {
            Assert.Null(await Get<RegionQueries>().Find(other, region, TestStorage.Noon));
            Assert.Empty(await Get<RegionQueries>().List(other));
            Assert.Equal(["not-found"], (await Store.Renew(other, region, TestStorage.Noon)).Codes());
            Assert.Equal(["not-found"], (await Store.Delete(other, region)).Codes());
            Assert.Equal(
                ["not-found"],
                (
                    await Invitations.Invite(other, region, true, "X", MemberStore.CreateToken(), TestStorage.Noon)
                ).Codes()
            );
        }

        foreach (var other in new[] { stranger, ada })
        {
            Assert.Null(await Get<AreaQueries>().Find(other, area.Partnership, region));
            Assert.Equal(["not-found"], (await Areas.Withdraw(other, area.Partnership, region)).Codes());
        }

        Assert.Equal(
            ["not-found"],
            (await Store.Create(area.Facilitator, "North", "small", "1", TestStorage.Noon)).Codes()
        );
    }
}

public sealed class RegionAccessTestsOnSqlite(OnSqlite fixture) : RegionAccessTests(fixture), IClassFixture<OnSqlite>;

public sealed class RegionAccessTestsOnPostgres(OnPostgres fixture)
    : RegionAccessTests(fixture),
        IClassFixture<OnPostgres>;
