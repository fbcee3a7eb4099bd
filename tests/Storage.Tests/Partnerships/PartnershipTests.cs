using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Partnerships;
using BeyondBoundaries.Storage.Rounds;

namespace BeyondBoundaries.Storage.Tests.Partnerships;

public abstract class PartnershipTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    [Fact]
    public async Task ListFor_TwoFacilitators_EachSeesTheirOwnByName()
    {
        var (fay, eve) = (await Storage.NewAccount(), await Storage.NewAccount());
        var south = await Storage.NewPartnership(fay, "southshire");
        var north = await Storage.NewPartnership(fay, "Northshire");
        var east = await Storage.NewPartnership(eve, "Eastshire");

        Assert.Equal(
            [north, south],
            (await Get<PartnershipQueries>().ListFor(fay)).Select(partnership => partnership.Id)
        );
        Assert.Equal(
            [new PartnershipSummary(east, "Eastshire", MemberRole.Facilitator, 0, 0)],
            await Get<PartnershipQueries>().ListFor(eve)
        );
    }

    [Fact]
    public async Task Find_AnothersOrMissing_IsNull()
    {
        var partnership = await Storage.NewPartnership(await Storage.NewAccount());
        var eve = await Storage.NewAccount();

        Assert.Null(await Get<PartnershipQueries>().Find(eve, partnership));
        Assert.Null(await Get<PartnershipQueries>().Find(eve, new(Guid.NewGuid())));
    }

    [Fact]
    public async Task Find_WithRounds_HasThemNewestFirst()
    {
        var fay = await Storage.NewAccount();
        var id = await Storage.NewPartnership(fay);
        var spring = await Open(fay, id, "Spring", TestStorage.Noon);
        var autumn = await Open(fay, id, "Autumn", TestStorage.Noon.AddDays(100).ToOffset(TimeSpan.FromHours(1)));
        await Storage.Close(fay, spring);

        var found = await Get<PartnershipQueries>().Find(fay, id);

        Assert.Equal("Northshire", found!.Name);
        Assert.Equal(["Health", "Council", "Voluntary sector"], found.Agencies);
        Assert.Equal(
            [
                new RoundSummary(autumn, "Autumn", RoundStatus.Open, TestStorage.Noon.AddDays(100), null, false, 0, 0)
                {
                    HasAnswers = true,
                    FrameworkId = TinyFramework.Framework.Definition.Id,
                    FrameworkVersion = TinyFramework.Framework.Definition.Version,
                },
                new RoundSummary(
                    spring,
                    "Spring",
                    RoundStatus.Closed,
                    TestStorage.Noon,
                    TestStorage.Noon.AddDays(1),
                    true,
                    0,
                    0
                )
                {
                    HasAnswers = true,
                    FrameworkId = TinyFramework.Framework.Definition.Id,
                    FrameworkVersion = TinyFramework.Framework.Definition.Version,
                },
            ],
            found.Rounds
        );
        Assert.Equal(
            [new PartnershipSummary(id, "Northshire", MemberRole.Facilitator, 2, 1)],
            await Get<PartnershipQueries>().ListFor(fay)
        );
    }

    [Fact]
    public async Task Change_BeforeAnybodyJoined_ReachesRoundsWithTheSameAgencies()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        var queries = Get<RoundQueries>();
        var before = (await queries.Find(account, round))!;
        var partnership = (await Get<PartnershipQueries>().Find(account, before.Partnership))!;
        var other = await Open(account, partnership.Id, "With its own agencies", TestStorage.Noon);
        (
            await Get<RoundStore>()
                .Change(
                    account,
                    other,
                    RoundSetup.From("With its own agencies", "", Confidentiality.Default).Must(),
                    ["Police"]
                )
        ).Must();
        (
            await Get<BeyondBoundaries.Storage.Joining.AdmissionStore>()
                .ChangeSettings(account, round, false, null, false, [1, 2, 3])
        ).Must();
        var setup = PartnershipSetup.From("Southshire", "Council\nSchools").Must();

        var store = Get<PartnershipStore>();
        Assert.Equal(["not-found"], (await store.Change(await Storage.NewAccount(), partnership.Id, setup, 1)).Codes());
        (await store.Change(account, partnership.Id, setup, partnership.Version)).Must();
        Assert.Equal(
            ["changed-elsewhere"],
            (
                await store.Change(
                    account,
                    partnership.Id,
                    PartnershipSetup.From("Eastshire", "Council").Must(),
                    partnership.Version
                )
            ).Codes()
        );

        var after = (await queries.Find(account, round))!;
        Assert.Equal(("Southshire", 2), (after.PartnershipName, after.Agencies.Count));
        Assert.Equal(["Council", "Schools"], after.Agencies);
        Assert.Equal([2, null], after.InvitedByAgency);
        Assert.NotEqual(before.SetUpVersion, after.SetUpVersion);
        Assert.Equal(["Police"], (await queries.Find(account, other))!.Agencies);

        await Storage.Join(joinToken, agency: 1);
        var locked = (await Get<PartnershipQueries>().Find(account, partnership.Id))!;
        Assert.True(locked.IsLocked);
        Assert.Equal(
            ["locked"],
            (
                await store.Change(
                    account,
                    partnership.Id,
                    PartnershipSetup.From("Eastshire", "Council").Must(),
                    locked.Version
                )
            ).Codes()
        );

        // The name can still be corrected.
        (
            await store.Change(
                account,
                partnership.Id,
                PartnershipSetup.From("Westshire", "Council\nSchools").Must(),
                locked.Version
            )
        ).Must();
        var corrected = (await queries.Find(account, round))!;
        Assert.Equal(("Westshire", after.SetUpVersion), (corrected.PartnershipName, corrected.SetUpVersion));
    }

    [Fact]
    public async Task Create_HostileNames_AreKeptOrMadeStorable()
    {
        var fay = await Storage.NewAccount();
        var setup = PartnershipSetup.From("'; DROP TABLE \"Rounds\" --", "<script>\n=1+1\nЗдоровье 🏥").Must();

        var id = (await Get<PartnershipStore>().Create(fay, setup)).Must();

        var found = await Get<PartnershipQueries>().Find(fay, id);
        Assert.Equal(setup.Name, found!.Name);
        Assert.Equal(setup.Agencies, found.Agencies);
    }

    private async Task<RoundId> Open(AccountId account, PartnershipId partnership, string name, DateTimeOffset now) =>
        (
            await Get<RoundStore>()
                .Create(
                    account,
                    partnership,
                    RoundSetup.From(name, null, Confidentiality.Default).Must(),
                    "small",
                    "1",
                    now
                )
        ).Must();
}

public sealed class PartnershipTestsOnSqlite(OnSqlite fixture) : PartnershipTests(fixture), IClassFixture<OnSqlite>;

public sealed class PartnershipTestsOnPostgres(OnPostgres fixture)
    : PartnershipTests(fixture),
        IClassFixture<OnPostgres>;
