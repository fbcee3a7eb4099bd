using System.Reflection;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.AccessTokens;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Audit;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Frameworks;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Storage.Regions;
using BeyondBoundaries.Storage.Retention;
using BeyondBoundaries.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Tests.Audit;

/// <summary>
/// Tests that every act of a facilitator is recorded once, and that an act that changes nothing is not recorded.
/// </summary>
public abstract class FacilitatorActsTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private AuditQueries Queries => Get<AuditQueries>();

    [Fact]
    public void Acts_ThatAStoreOffersAFacilitator_AreAllListed()
    {
        // These methods are not listed because they are not acts of a facilitator, change only what the projector
        // shows, or allow a failed reminder to be sent again.
        string[] questions =
        [
            "ImportStore.Preview",
            "AuditStore.RecordFailedSignIns",
            "RoundStore.ShowSlide",
            "ReminderStore.Release",
        ];
        // These stores do not change an existing round. Their acts are checked by CriticalFriendsTests, MemberTests,
        // FrameworkStoreTests, AccessTokenTests, and the tests of regions and accounts.
        Type[] elsewhere =
        [
            typeof(CriticalFriendsStore),
            typeof(MemberStore),
            typeof(FrameworkStore),
            typeof(RegionStore),
            typeof(RegionInvitationStore),
            typeof(AreaStore),
            typeof(AdministrationStore),
            typeof(AccountStore),
            typeof(SignInMethodStore),
            typeof(TwoFactorStore),
            typeof(SessionStore),
            typeof(AccessTokenStore),
            typeof(ClockStore),
        ];
        var offered = typeof(RoundStore)
            .Assembly.GetExportedTypes()
            .Where(type => type.Name.EndsWith("Store", StringComparison.Ordinal) && !elsewhere.Contains(type))
            .SelectMany(type =>
                type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            )
            .Where(method => method.GetParameters().FirstOrDefault()?.ParameterType == typeof(AccountId))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}");

        Assert.Empty(offered.Except(FacilitatorActs.All.Select(act => act.Data.Item1)).Except(questions));
    }

    [Theory]
    [MemberData(nameof(FacilitatorActs.All), MemberType = typeof(FacilitatorActs))]
    public async Task Act_Done_IsWrittenDownOnceWithWhoWhatAndWhere(string method, AuditAct act)
    {
        var scene = await AuditScene.Create(Storage);
        var before = (await Queries.ListEntries(new())).Count;
        Storage.Clock.Now = TestStorage.Noon.AddHours(1.5);

        await FacilitatorActs.Perform(method, scene, Storage);

        var all = await Queries.ListEntries(new());
        Assert.Equal(before + 1, all.Count);
        var entry = all.Single(entry =>
            entry.Email == scene.Email
            && entry.Act == act
            && entry.At == (AuditText.IsDateOnly(act) ? TestStorage.Noon.AddHours(-12) : TestStorage.Noon.AddHours(1.5))
        );
        Assert.Equal("Fay", entry.Name);
        Assert.Equal(
            method
                    is "PartnershipStore.Create"
                        or "PartnershipStore.Change"
                        or "PartnershipDeletionStore.Delete"
                        or "RoundDeletionStore.Delete"
                    ? ""
                : method is "RoundStore.Create" ? "Spring"
                : "Autumn",
            entry.Round.Split(',')[0]
        );
        Assert.Equal(
            method is "PartnershipStore.Create" ? "Southshire"
                : method is "PartnershipStore.Change" ? "Westshire"
                : method is "PartnershipDeletionStore.Delete" ? ""
                : "Northshire",
            entry.Partnership
        );
        Storage.Clock.Now = TestStorage.Noon;
    }

    [Fact]
    public async Task Acts_ThatAreRefusedOrChangeNothing_LeaveNoTrace()
    {
        var scene = await AuditScene.Create(Storage);
        var before = (await Queries.ListEntries(new())).Count;

        Assert.NotEmpty((await Get<AdmissionStore>().Remove(scene.Account, scene.Round, new(Guid.NewGuid()))).Problems);
        Assert.NotEmpty(
            (
                await Get<BallotStore>()
                    .RecordAgreedScore(scene.Account, scene.Round, TinyFramework.First, new(3, "", ""), version: 7)
            ).Problems
        );
        (await Get<BallotStore>().Reveal(scene.Account, scene.Round, Ballot.Enablers, TestStorage.Noon)).Must();
        (await Get<RoundStore>().Open(scene.Account, scene.Round, TestStorage.Noon)).Must();
        (
            await Get<BallotStore>().OpenBallots(scene.Account, scene.Round, [Ballot.Challenges], TestStorage.Noon)
        ).Must();
        (
            await Get<PlanStore>()
                .SaveAction(
                    scene.Account,
                    scene.Round,
                    scene.Action,
                    TinyFramework.First,
                    AuditScene.Doing("Meet"),
                    0,
                    TestStorage.Noon
                )
        ).Must();

        Assert.Equal(before, (await Queries.ListEntries(new())).Count);
    }

    [Theory]
    [InlineData("BallotStore.RecordAgreedScore")]
    [InlineData("BallotStore.RecordRoomChallenges")]
    [InlineData("PlanStore.SavePriorities")]
    [InlineData("PlanStore.SaveAreas")]
    [InlineData("RoundStore.Change")]
    [InlineData("RetentionStore.ChangeDate")]
    [InlineData("ReminderStore.ChangeClosingDate")]
    [InlineData("AdmissionStore.ChangeSettings")]
    [InlineData("NoteStore.Pick")]
    [InlineData("BallotStore.OpenBallots")]
    [InlineData("BallotStore.Reveal")]
    [InlineData("RoundStore.Open")]
    [InlineData("RoundStore.Close")]
    public async Task Act_SentAgainAsItWas_LeavesNoSecondTrace(string method)
    {
        var scene = await AuditScene.Create(Storage);
        await FacilitatorActs.Perform(method, scene, Storage);
        var before = (await Queries.ListEntries(new())).Count;

        await FacilitatorActs.Perform(method, scene, Storage);

        Assert.Equal(before, (await Queries.ListEntries(new())).Count);
    }

    [Fact]
    public async Task Change_OfWhoSeesWhat_IsAnActOfItsOwn()
    {
        var (account, round, _) = await Storage.NewRound();
        (
            await Get<RoundStore>()
                .Change(
                    account,
                    round,
                    RoundSetup.From("Autumn", "20", new(ConfidentialityMode.Open)).Must(),
                    AuditScene.Agencies
                )
        ).Must();

        Assert.Single(
            (await Queries.ListEntries(new AuditSearch { Act = AuditAct.ChangedWhoSeesWhat, Round = round }))
        );
    }
}

public sealed class FacilitatorActsTestsOnSqlite(OnSqlite fixture)
    : FacilitatorActsTests(fixture),
        IClassFixture<OnSqlite>;

public sealed class FacilitatorActsTestsOnPostgres(OnPostgres fixture)
    : FacilitatorActsTests(fixture),
        IClassFixture<OnPostgres>;
