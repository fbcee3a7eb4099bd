using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Regions;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Regions;
using BeyondBoundaries.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Tests.Regions;

/// <summary>Tests what a partnership can share with a region, and that sharing again changes nothing.</summary>
public abstract class RegionSharingTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private RegionInvitationStore Invitations => Get<RegionInvitationStore>();
    private AreaStore Areas => Get<AreaStore>();

    [Fact]
    public async Task Share_SentAgainAsItWas_LeavesNoSecondTrace()
    {
        var (ada, region) = await Storage.NewRegion();
        var area = await Area.Create(Storage, ada, region, 3);

        (await Areas.Share(area.Facilitator, area.Partnership, region, area.Round, showsName: false)).Must();
        Assert.Single(await Storage.ListActs(area.Facilitator), act => act == AuditAct.SharedRound);
        (await Areas.Share(area.Facilitator, area.Partnership, region, area.Round, showsName: true)).Must();
        Assert.Equal(2, (await Storage.ListActs(area.Facilitator)).Count(act => act == AuditAct.SharedRound));
    }

    /// <summary>
    /// Tests that a partnership remains the same area with the same secret if it withdraws from a region and shares its
    /// round again, so the values that represent its averages stay the same.
    /// </summary>
    [Fact]
    public async Task Share_AfterWithdrawing_IsTheSameAreaWithTheSameSecret()
    {
        var (ada, region) = await Storage.NewRegion();
        var area = await Area.Create(Storage, ada, region, 3);
        var before = await Stored(area);

        (await Areas.Withdraw(area.Facilitator, area.Partnership, region)).Must();
        (await Areas.Share(area.Facilitator, area.Partnership, region, area.Round, showsName: false)).Must();

        Assert.Equal(before, await Stored(area));
        Assert.Equal(RandomRounding.SecretBytes * 2, before.Secret.Length);
    }

    [Fact]
    public async Task Share_OfARoundThatIsOpenOfAnotherFrameworkOrOfCriticalFriends_IsRefused()
    {
        var (ada, region) = await Storage.NewRegion();
        var (fay, open, _) = await Storage.NewRound();
        var partnership = (await Get<RoundQueries>().Find(fay, open))!.Partnership;
        (
            await Invitations.Accept(
                fay,
                await Storage.Invite(ada, region, forArea: true),
                partnership,
                TestStorage.Noon
            )
        ).Must();
        var other = (
            await Get<RoundStore>()
                .Create(
                    fay,
                    partnership,
                    RoundSetup.From("Other", null, Confidentiality.Default).Must(),
                    "small",
                    "0",
                    TestStorage.Noon
                )
        ).Must();
        await Storage.Close(fay, other);
        var friends = (
            await Get<CriticalFriendsStore>()
                .Invite(
                    fay,
                    open,
                    RoundSetup.From("Friends", null, Confidentiality.Default).Must(),
                    ["Hillshire"],
                    TestStorage.Noon
                )
        ).Must();
        await Storage.Close(fay, friends);
        var elsewhere = await Area.Create(Storage, ada, region, 3);

        foreach (var round in new[] { open, other, friends, elsewhere.Round })
        {
            Assert.Equal(
                ["round-not-shareable"],
                (await Areas.Share(fay, partnership, region, round, showsName: true)).Codes()
            );
        }

        Assert.Equal(1, (await Storage.FindRegion(ada, region)).Areas);
    }

    private async Task<(Guid Id, string Secret)> Stored(Area area)
    {
        await using var context = Get<Database>().Open();
        return (
            await context
                .RegionShares.Where(row => row.PartnershipId == area.Partnership.Value)
                .Select(row => row.Id)
                .SingleAsync(),
            Convert.ToHexString(
                await context
                    .RegionSecrets.Where(row => row.PartnershipId == area.Partnership.Value)
                    .Select(row => row.Secret)
                    .SingleAsync()
            )
        );
    }
}

public sealed class RegionSharingTestsOnSqlite(OnSqlite fixture) : RegionSharingTests(fixture), IClassFixture<OnSqlite>;

public sealed class RegionSharingTestsOnPostgres(OnPostgres fixture)
    : RegionSharingTests(fixture),
        IClassFixture<OnPostgres>;
