using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Regions;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Partnerships;
using BeyondBoundaries.Storage.Regions;
using BeyondBoundaries.Storage.Retention;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Tests.Regions;

/// <summary>
/// Tests what a renewal of a region's figures shows and keeps when areas join, leave, change or are deleted.
/// </summary>
public abstract class RegionRenewalTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private RegionStore Store => Get<RegionStore>();
    private AreaStore Areas => Get<AreaStore>();

    [Fact]
    public async Task Renew_AsAreasComeAndGo_ShowsOnlyWhatTheRuleAllows()
    {
        var (ada, region) = await Storage.NewRegion();
        var areas = new List<Area>();
        foreach (var score in new[] { 1, 2, 3, 4 })
        {
            areas.Add(await Area.Create(Storage, ada, region, score));
        }

        Assert.Equal(RenewalState.TooFewAreas, (await Storage.FindRegion(ada, region)).State);
        Assert.Equal(["not-renewable"], (await Store.Renew(ada, region, TestStorage.Noon)).Codes());

        areas.Add(await Area.Create(Storage, ada, region, 5, showsName: true));
        (await Store.Renew(ada, region, TestStorage.Noon)).Must();
        var first = await Storage.FindRegion(ada, region);
        Assert.Equal((5, TestStorage.Noon), (first.Areas, first.Latest!.At));
        Assert.Equal([areas[4].Name], first.Names);
        Assert.All(first.Latest.Renewal.Items, item => Assert.NotNull(item.Figures));

        // The figures cannot be renewed when only one more area has joined. The members of that area see the same
        // figures as the people in the region.
        areas.Add(await Area.Create(Storage, ada, region, 5));
        Assert.Equal(RenewalState.TooFewChanges, (await Storage.FindRegion(ada, region)).State);
        Assert.Equal(["not-renewable"], (await Store.Renew(ada, region, TestStorage.Noon)).Codes());
        var seen = (await Get<AreaQueries>().Find(areas[5].Facilitator, areas[5].Partnership, region))!;
        Assert.Equivalent(first.Latest.Renewal.Items, seen.Latest!.Renewal.Items);
        Assert.All(seen.SharedRound!.Averages, average => Assert.Equal((10, 5), (average.HalfPoints, average.People)));

        // Two areas leave. The figures stay the same until they are renewed. After that, no figures are shown, because
        // the four remaining areas are too few.
        (await Areas.Withdraw(areas[0].Facilitator, areas[0].Partnership, region)).Must();
        (await Areas.Withdraw(areas[4].Facilitator, areas[4].Partnership, region)).Must();
        var kept = await Storage.FindRegion(ada, region);
        Assert.Equivalent(first.Latest.Renewal.Items, kept.Latest!.Renewal.Items);
        Assert.Empty(kept.Names);
        Assert.Null((await Get<AreaQueries>().Find(areas[0].Facilitator, areas[0].Partnership, region))!.Latest);
        (await Store.Renew(ada, region, TestStorage.Noon.AddDays(1))).Must();
        Assert.All(
            (await Storage.FindRegion(ada, region)).Latest!.Renewal.Items,
            item => Assert.Equal((null, SuppressionReason.TooFewAreas), (item.Figures, item.Suppressed))
        );

        Assert.Equal(
            [
                AuditAct.MadeRegion,
                .. Enumerable.Repeat(AuditAct.InvitedToRegion, 6),
                AuditAct.RenewedRegion,
                AuditAct.RenewedRegion,
            ],
            (await Storage.ListActs(ada)).Order()
        );
        Assert.Equal(
            [AuditAct.JoinedRegion, AuditAct.SharedRound, AuditAct.WithdrewFromRegion],
            (await Storage.ListActs(areas[0].Facilitator))
                .Where(act => act >= AuditAct.MadeRegion && act <= AuditAct.RenewedRegion)
                .Order()
        );
    }

    [Fact]
    public async Task Renew_ByManyAtOnce_HappensOnce()
    {
        var (ada, region) = await Storage.NewRegion();
        foreach (var score in new[] { 1, 2, 3, 4, 5 })
        {
            await Area.Create(Storage, ada, region, score);
        }

        var results = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => Store.Renew(ada, region, TestStorage.Noon)))
        );

        Assert.Single(results, result => result.TryGetValue(out _));
        await using var context = Get<Database>().Open();
        Assert.Equal(1, await context.RegionRenewals.CountAsync(row => row.RegionId == region.Value));
    }

    [Fact]
    public async Task Areas_WithOnePersonInCommon_CountAsOne()
    {
        var (ada, region) = await Storage.NewRegion();
        var shared = await Storage.NewAccount();
        foreach (var score in new[] { 1, 2, 3, 4, 5 })
        {
            var area = await Area.Create(Storage, ada, region, score);
            var token = MemberStore.CreateToken();
            (
                await Get<MemberStore>()
                    .Invite(area.Facilitator, area.Partnership, MemberRole.Viewer, "Vic", token, TestStorage.Noon)
            ).Must();
            (await Get<MemberStore>().Accept(shared, token, TestStorage.Noon)).Must();
        }

        Assert.Equal(
            (5, RenewalState.TooFewAreas),
            ((await Storage.FindRegion(ada, region)).Areas, (await Storage.FindRegion(ada, region)).State)
        );
    }

    /// <summary>
    /// Tests that an erasure in open mode counts as a change to an area. Otherwise, the difference between two renewals
    /// would reveal the scores of the person who erased them. An area that leaves the region and comes back does not
    /// count as a change.
    /// </summary>
    [Fact]
    public async Task Erasure_InOpenMode_IsAChange_AndLeavingAndComingBackIsNone()
    {
        var (ada, region) = await Storage.NewRegion();
        var areas = new List<Area>();
        foreach (var score in new[] { 1, 2, 3, 4, 5 })
        {
            areas.Add(await Area.Create(Storage, ada, region, score, people: 6, mode: ConfidentialityMode.Open));
        }

        (await Store.Renew(ada, region, TestStorage.Noon)).Must();
        await using (var context = Get<Database>().Open())
        {
            var kept = System.Text.Encoding.UTF8.GetString(
                (await context.RegionRenewals.SingleAsync(row => row.RegionId == region.Value)).Kept
            );
            Assert.All(
                areas,
                area => Assert.DoesNotContain($"{area.Round.Value}", kept, StringComparison.OrdinalIgnoreCase)
            );
        }

        foreach (var area in areas)
        {
            (await Areas.Withdraw(area.Facilitator, area.Partnership, region)).Must();
            (await Areas.Share(area.Facilitator, area.Partnership, region, area.Round, showsName: false)).Must();
        }

        Assert.Equal(RenewalState.TooFewChanges, (await Storage.FindRegion(ada, region)).State);
        (await Get<ErasureStore>().Erase(areas[0].Round, areas[0].People[0])).Must();
        Assert.Equal(RenewalState.TooFewChanges, (await Storage.FindRegion(ada, region)).State);
        (await Get<ErasureStore>().Erase(areas[1].Round, areas[1].People[0])).Must();
        Assert.Equal(RenewalState.Possible, (await Storage.FindRegion(ada, region)).State);
    }

    [Fact]
    public async Task Partnership_Deleted_LeavesNothingButItsPlaceInFrozenFigures()
    {
        var (ada, region) = await Storage.NewRegion();
        var areas = new List<Area>();
        foreach (var score in new[] { 1, 2, 3, 4, 5 })
        {
            areas.Add(await Area.Create(Storage, ada, region, score));
        }

        (await Store.Renew(ada, region, TestStorage.Noon)).Must();
        var before = (await Storage.FindRegion(ada, region)).Latest!;
        (await Get<PartnershipDeletionStore>().Delete(areas[0].Facilitator, areas[0].Partnership, rounds: 1)).Must();

        await using (var context = Get<Database>().Open())
        {
            Assert.False(await context.RegionSecrets.AnyAsync(row => row.PartnershipId == areas[0].Partnership.Value));
            Assert.False(await context.RegionShares.AnyAsync(row => row.PartnershipId == areas[0].Partnership.Value));
        }

        var after = await Storage.FindRegion(ada, region);
        Assert.Equal(4, after.Areas);
        Assert.Equivalent(before.Renewal.Items, after.Latest!.Renewal.Items);
        Assert.DoesNotContain(areas[0].Partnership.Value, after.Latest.Renewal.Areas.Select(area => area.Id.Value));

        (await Store.Delete(ada, region)).Must();
        await using (var context = Get<Database>().Open())
        {
            Assert.False(await context.RegionRenewals.AnyAsync(row => row.RegionId == region.Value));
            Assert.False(await context.RegionShares.AnyAsync(row => row.RegionId == region.Value));
            Assert.True(await context.RegionSecrets.AnyAsync(row => row.PartnershipId == areas[1].Partnership.Value));
        }
    }
}

public sealed class RegionRenewalTestsOnSqlite(OnSqlite fixture) : RegionRenewalTests(fixture), IClassFixture<OnSqlite>;

public sealed class RegionRenewalTestsOnPostgres(OnPostgres fixture)
    : RegionRenewalTests(fixture),
        IClassFixture<OnPostgres>;
