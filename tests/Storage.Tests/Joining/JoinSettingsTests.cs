using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Audit;
using BeyondBoundaries.Storage.Import;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Paper;
using BeyondBoundaries.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Tests.Joining;

/// <summary>
/// Tests who can join drafts, locked rounds and rounds with a join limit, and that the notice people read before they
/// joined remains true.
/// </summary>
public abstract class JoinSettingsTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private static readonly Confidentiality OpenMode = new(ConfidentialityMode.Open);
    private JoinStore Participants => Get<JoinStore>();
    private AdmissionStore Joining => Get<AdmissionStore>();
    private RoundQueries Queries => Get<RoundQueries>();

    [Fact]
    public async Task Draft_UntilItIsOpened_LetsNobodyIn()
    {
        var account = await Storage.NewAccount();
        var setup = RoundSetup.From("Draft", null, Confidentiality.Default).Must();
        var round = (
            await Get<RoundStore>()
                .Create(
                    account,
                    await Storage.NewPartnership(account),
                    setup,
                    "small",
                    "1",
                    TestStorage.Noon,
                    draft: true
                )
        ).Must();
        var door = (await Queries.Find(account, round))!.JoinSettings;

        Assert.Equal(["round-closed"], (await Storage.TryJoin(door.JoinToken)).Codes());
        Assert.Null(await Get<JoinQueries>().FindByShortCode(door.ShortCode));
        var sheet = new KeyedSheet("AAAAAAAA", null, null, null, AnswerSet.Empty(TinyFramework.Framework));
        Assert.Equal(["round-not-open"], (await Get<PaperStore>().KeyIn(account, round, sheet)).Codes());
        var file = ResponseSet.InOrderOfAppearance(TinyFramework.Framework, [new("P", "", "", sheet.Answers)]);
        Assert.Equal(["round-not-open"], (await Get<ImportStore>().Preview(account, round, file)).Codes());
        Assert.Equal(["round-not-open"], (await Get<RoundStore>().Close(account, round, TestStorage.Noon)).Codes());
        (await Get<RoundStore>().Open(account, round, TestStorage.Noon)).Must();
        (await Storage.TryJoin(door.JoinToken)).Must();
        Assert.Equal(new(door.JoinToken, ""), await Get<JoinQueries>().FindByShortCode(door.ShortCode));
        await Storage.Close(account, round);
        Assert.Null(await Get<JoinQueries>().FindByShortCode(door.ShortCode));
        Assert.Equal(["round-not-open"], (await Get<RoundStore>().Open(account, round, TestStorage.Noon)).Codes());
    }

    [Fact]
    public async Task Change_BeforeAndAfterTheFirstJoin_LocksWhoSeesWhat()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        var changed = RoundSetup.From("Winter", null, OpenMode).Must();
        (await Get<RoundStore>().Change(account, round, changed, ["Two", "One"])).Must();
        var details = (await Queries.Find(account, round))!;
        Assert.Equal(
            ("Winter", OpenMode, null, false),
            (details.Name, details.Confidentiality, details.Invited, details.IsLocked)
        );
        Assert.Equal(["Two", "One"], details.Agencies);

        (await Storage.TryJoin(joinToken, 1, "Ann")).Must();
        Assert.Equal(
            ["locked"],
            (
                await Get<RoundStore>()
                    .Change(
                        account,
                        round,
                        RoundSetup.From("Winter", null, Confidentiality.Default).Must(),
                        ["Two", "One"]
                    )
            ).Codes()
        );
        Assert.Equal(["locked"], (await Get<RoundStore>().Change(account, round, changed, ["One", "Two"])).Codes());
        (
            await Get<RoundStore>()
                .Change(account, round, RoundSetup.From("Renamed", "5", OpenMode).Must(), ["Two", "One"])
        ).Must();
        Assert.Equal(
            ("Renamed", 5),
            ((await Queries.Find(account, round))!.Name, (await Queries.Find(account, round))!.Invited)
        );
    }

    [Fact]
    public async Task Join_AfterAnotherPromise_IsRefused()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        var read = (await Get<JoinQueries>().FindInvitation(joinToken))!.NoticeFingerprint;
        (
            await Get<RoundStore>()
                .Change(
                    account,
                    round,
                    RoundSetup.From("Autumn", null, OpenMode).Must(),
                    ["Health", "Council", "Voluntary sector"]
                )
        ).Must();

        Assert.Equal(
            ["set-up-changed"],
            (
                await Participants.Join(
                    joinToken,
                    JoinStore.CreateReturnToken(),
                    new(0, 0, "Ann", null) { NoticeFingerprint = read }
                )
            ).Codes()
        );
        (
            await Participants.Join(
                joinToken,
                JoinStore.CreateReturnToken(),
                new(0, 0, "Ann", null)
                {
                    NoticeFingerprint = (await Get<JoinQueries>().FindInvitation(joinToken))!.NoticeFingerprint,
                }
            )
        ).Must();
    }

    [Fact]
    public async Task Limit_LockedOrFull_LetsNobodyNewIn()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        (await Joining.ChangeSettings(account, round, locked: false, mostPeople: 3)).Must();

        var joined = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Storage.TryJoin(joinToken))));
        Assert.Equal(3, joined.Count(result => result.TryGetValue(out _)));
        Assert.Equal(["round-full"], (await Storage.TryJoin(joinToken)).Codes());
        (await Joining.ChangeSettings(account, round, locked: true, mostPeople: null)).Must();
        Assert.Equal(["joining-locked"], (await Storage.TryJoin(joinToken)).Codes());
        var returnToken = joined.First(result => result.TryGetValue(out _)).Must().ReturnToken;
        Assert.Equal(
            returnToken,
            (await Participants.Join(joinToken, returnToken, new(null, null, null, null))).Must().ReturnToken
        );
    }

    [Fact]
    public async Task Round_WithANumberInvited_LetsNoMoreIn()
    {
        var account = await Storage.NewAccount();
        var partnership = await Storage.NewPartnership(account);
        var setup = RoundSetup.From("Autumn", "2", Confidentiality.Default).Must();
        var round = (
            await Get<RoundStore>().Create(account, partnership, setup, "small", "1", TestStorage.Noon)
        ).Must();
        var joinToken = (await Queries.Find(account, round))!.JoinSettings.JoinToken;
        (await Storage.TryJoin(joinToken, 0)).Must();
        (await Storage.TryJoin(joinToken, 1)).Must();
        Assert.Equal(["round-full"], (await Storage.TryJoin(joinToken, 1)).Codes());

        // When the facilitator invites one more person, one more can join.
        (
            await Get<RoundStore>()
                .Change(
                    account,
                    round,
                    RoundSetup.From("Autumn", "3", Confidentiality.Default).Must(),
                    ["Health", "Council", "Voluntary sector"]
                )
        ).Must();
        (await Storage.TryJoin(joinToken, 1)).Must();
        Assert.Equal(["round-full"], (await Storage.TryJoin(joinToken, 1)).Codes());
        var acts = (await Get<AuditQueries>().ListEntries(account, partnership, new()))!;
        Assert.Contains(acts, entry => entry.Subject == "not locked, at most 3 people");
    }

    [Fact]
    public async Task Limit_ByAnOlderForm_ChangesNothingAndSaysSo()
    {
        var (account, round, _) = await Storage.NewRound();
        var began = (await Queries.Find(account, round))!.JoinSettingsVersion;
        (
            await Joining.ChangeSettings(
                account,
                round,
                locked: true,
                mostPeople: 20,
                invitedByAgency: [5, null, 0],
                version: began
            )
        ).Must();
        Assert.Equal(
            ["changed-elsewhere"],
            (await Joining.ChangeSettings(account, round, locked: false, mostPeople: 30, version: began)).Codes()
        );
        (await Joining.ChangeSettings(account, round, locked: true, mostPeople: 20, version: began)).Must();
        var details = (await Queries.Find(account, round))!;
        Assert.Equal((true, 20), (details.JoinSettings.Locked, details.JoinSettings.MaxPeople));
        Assert.Equal([5, null, 0], details.InvitedByAgency);
    }

    [Fact]
    public async Task Join_InModeOpen_NeedsANameOfOnesOwn()
    {
        var (_, _, joinToken) = await Storage.NewRound(OpenMode);
        Assert.Equal(["name"], (await Storage.TryJoin(joinToken)).Fields());
        (await Storage.TryJoin(joinToken, name: "Ann")).Must();
        Assert.Equal(["name-taken"], (await Storage.TryJoin(joinToken, name: " ann ")).Codes());
    }
}

public sealed class JoinSettingsTestsOnSqlite(OnSqlite fixture) : JoinSettingsTests(fixture), IClassFixture<OnSqlite>;

public sealed class JoinSettingsTestsOnPostgres(OnPostgres fixture)
    : JoinSettingsTests(fixture),
        IClassFixture<OnPostgres>;
