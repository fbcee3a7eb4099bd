using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Audit;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Import;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Paper;
using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Results;
using BeyondBoundaries.Storage.Retention;
using BeyondBoundaries.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Tests.Joining;

/// <summary>
/// Tests the join settings, joining by code, locked rounds, removed participants, new links and paper sheets.
/// </summary>
public abstract class AdmissionTests(StorageFixture fixture) : DatabaseTests(fixture)
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

        Assert.Equal(["round-closed"], (await Join(door.JoinToken)).Codes());
        Assert.Null(await Get<JoinQueries>().FindByShortCode(door.ShortCode));
        var sheet = new KeyedSheet("AAAAAAAA", null, null, null, AnswerSet.Empty(TinyFramework.Framework));
        Assert.Equal(["round-not-open"], (await Get<PaperStore>().KeyIn(account, round, sheet)).Codes());
        var file = ResponseSet.InOrderOfAppearance(TinyFramework.Framework, [new("P", "", "", sheet.Answers)]);
        Assert.Equal(["round-not-open"], (await Get<ImportStore>().Preview(account, round, file)).Codes());
        Assert.Equal(["round-not-open"], (await Get<RoundStore>().Close(account, round, TestStorage.Noon)).Codes());
        (await Get<RoundStore>().Open(account, round, TestStorage.Noon)).Must();
        (await Join(door.JoinToken)).Must();
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

        (await Join(joinToken, 1, "Ann")).Must();
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

        var joined = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Join(joinToken))));
        Assert.Equal(3, joined.Count(result => result.TryGetValue(out _)));
        Assert.Equal(["round-full"], (await Join(joinToken)).Codes());
        (await Joining.ChangeSettings(account, round, locked: true, mostPeople: null)).Must();
        Assert.Equal(["joining-locked"], (await Join(joinToken)).Codes());
        var seat = joined.First(result => result.TryGetValue(out _)).Must().ReturnToken;
        Assert.Equal(seat, (await Participants.Join(joinToken, seat, new(null, null, null, null))).Must().ReturnToken);
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
        (await Join(joinToken, 0)).Must();
        (await Join(joinToken, 1)).Must();
        Assert.Equal(["round-full"], (await Join(joinToken, 1)).Codes());

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
        (await Join(joinToken, 1)).Must();
        Assert.Equal(["round-full"], (await Join(joinToken, 1)).Codes());
        var acts = (await Get<AuditQueries>().ListEntries(account, partnership, new()))!;
        Assert.Contains(acts, entry => entry.Subject == "not locked, at most 3 people");
    }

    [Fact]
    public async Task SheetCodesOnly_WithoutACode_LetsNobodyIn()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        var code = (await NewSheets(account, round, 1))[0];
        (await Joining.ChangeSettings(account, round, locked: false, mostPeople: null, sheetCodesOnly: true)).Must();

        Assert.Equal(["needs-sheet-code"], (await Join(joinToken, 0)).Codes());
        (await Participants.Join(joinToken, JoinStore.CreateReturnToken(), new(0, 1, null, null), code)).Must();
        Assert.Equal(
            ["code"],
            (await Participants.Join(joinToken, JoinStore.CreateReturnToken(), new(0, 1, null, null), code)).Fields()
        );
        var details = (await Queries.Find(account, round))!;
        Assert.True(details.JoinSettings.SheetCodesOnly);
        Assert.Equal([new("operational", 1)], details.JoinedByLevel);
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
    public async Task Open_SentAgainWithItsNextSecret_AnswersTheSameToNobodyElse()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        await Storage.Join(joinToken, 0, 0, "Ann");
        var link = (await Joining.ReplaceAnswers(account, round, await PersonOf(account, round, "Ann")))
            .Must()
            .ReturnToken;
        var next = JoinStore.CreateReturnToken();

        Assert.Equal(next, (await Get<ReturnLinkStore>().OpenLink(round, link, next)).Must());
        Assert.Equal(next, (await Get<ReturnLinkStore>().OpenLink(round, link, next)).Must());
        Assert.Equal(
            ["not-found"],
            (await Get<ReturnLinkStore>().OpenLink(round, link, JoinStore.CreateReturnToken())).Codes()
        );
        Assert.True((await Get<ResponseQueries>().Find(round, next))!.HasReplacedAnswers);
    }

    [Fact]
    public async Task Renew_OfALink_ClosesTheOldOneAndKeepsTheAnswers()
    {
        var (_, round, joinToken) = await Storage.NewRound();
        var (old, other) = (await Storage.Join(joinToken, 0, 0, "Ann"), await Storage.Join(joinToken, 0, 0, "Bob"));
        await Finish(round, old, 4);
        var next = JoinStore.CreateReturnToken();

        Assert.Equal(next, (await Get<ReturnLinkStore>().RenewLink(round, old, next)).Must());
        Assert.Equal(next, (await Get<ReturnLinkStore>().RenewLink(round, old, next)).Must());
        Assert.Null(await Get<ResponseQueries>().Find(round, old));
        Assert.Equal(
            Answer.FromScore(4),
            (await Get<ResponseQueries>().Find(round, next))!.Enablers.Answers[TinyFramework.First]
        );
        Assert.Equal(
            ["not-found"],
            (await Get<ReturnLinkStore>().RenewLink(round, old, JoinStore.CreateReturnToken())).Codes()
        );
        // A participant cannot take over another person's place by renewing their own link with that person's secret.
        Assert.Equal(next, (await Get<ReturnLinkStore>().RenewLink(round, next, other)).Must());
    }

    [Fact]
    public async Task Join_InModeOpen_NeedsANameOfOnesOwn()
    {
        var (_, _, joinToken) = await Storage.NewRound(OpenMode);
        Assert.Equal(["name"], (await Join(joinToken)).Fields());
        (await Join(joinToken, name: "Ann")).Must();
        Assert.Equal(["name-taken"], (await Join(joinToken, name: " ann ")).Codes());
    }

    [Fact]
    public async Task Remove_BeforeAndAfterReveal_TakesWhatIsNotRevealed()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        var (ann, bob) = (await Storage.Join(joinToken, 0, 0, "Ann"), await Storage.Join(joinToken, 1, 1, "Bob"));
        await Finish(round, ann, 1);
        await Finish(round, bob, 5);
        (await Joining.Remove(account, round, await PersonOf(account, round, "Ann"))).Must();
        Assert.Null(await Get<ResponseQueries>().Find(round, ann));

        (await Get<BallotStore>().Reveal(account, round, Ballot.Enablers, TestStorage.Noon)).Must();
        (
            await Get<BallotStore>()
                .OpenBallots(account, round, [Ballot.SecondVote(TinyFramework.First)], TestStorage.Noon)
        ).Must();
        (
            await Get<ResponseStore>()
                .Save(
                    round,
                    bob,
                    Ballot.SecondVote(TinyFramework.First),
                    new() { Scores = [new(TinyFramework.First, Answer.FromScore(2))], Submission = new(Guid.NewGuid()) }
                )
        ).Must();
        (await Joining.Remove(account, round, await PersonOf(account, round, "Bob"))).Must();

        Assert.Empty((await Queries.ListParticipants(account, round))!);
        await Storage.Close(account, round);
        var left = Assert.Single(await Storage.Answers(round));
        Assert.Equal((Answer.FromScore(5), null), (left.Answers[TinyFramework.First], left.SecondVote));
    }

    [Theory]
    [InlineData(ConfidentialityMode.Confidential, false)]
    [InlineData(ConfidentialityMode.Confidential, true)]
    [InlineData(ConfidentialityMode.Open, false)]
    public async Task Remove_OfSomebodyRevealed_LeavesTheirOwnLinkWhatStaysAndItsErasure(
        ConfidentialityMode mode,
        bool emptyForm
    )
    {
        var (account, round, joinToken) = await Storage.NewRound(new(mode));
        var (ann, bob) = (await Storage.Join(joinToken, 0, 0, "Ann"), await Storage.Join(joinToken, 1, 1, "Bob"));
        await Storage.Score(
            round,
            ann,
            TinyFramework.First,
            Answer.FromScore(4),
            new Note(NoteKind.Working, TinyFramework.First.Id, "Hers")
        );
        await Finish(round, ann, 4);
        await Finish(round, bob, 5);
        (await Get<BallotStore>().Reveal(account, round, Ballot.Enablers, TestStorage.Noon)).Must();
        (await Get<BallotStore>().OpenBallots(account, round, [Ballot.Challenges], TestStorage.Noon)).Must();
        var person = await PersonOf(account, round, "Ann");
        var fresh = emptyForm
            ? (
                await Get<ReturnLinkStore>()
                    .OpenLink(round, (await Joining.ReplaceAnswers(account, round, person)).Must().ReturnToken)
            ).Must()
            : null;
        if (!emptyForm)
        {
            (await Joining.Remove(account, round, person)).Must();
        }

        Assert.Equal(ann, (await Get<ReturnLinkStore>().OpenLink(round, ann)).Must());
        var data = (await Get<ResponseQueries>().FindAllData(round, ann))!;
        Assert.Equal(
            (true, "", "Hers"),
            (data.Response.Removed, data.Response.Name, data.Response.Enablers.Notes.Single().Text)
        );
        Assert.Equal(["not-found"], (await Get<ResponseStore>().Save(round, ann, Ballot.Challenges, new())).Codes());
        Assert.Null(await Get<ResultsQueries>().FindHeader(round, ann));
        Assert.Null(await Get<PlanQueries>().FindForParticipant(round, ann));
        if (fresh is not null)
        {
            // The facilitator had the link to the empty form first, so this link cannot be used to see or delete
            // earlier answers.
            Assert.Empty((await Get<ResponseQueries>().FindAllData(round, fresh))!.Response.Enablers.Notes);
            (await Get<ErasureStore>().Erase(round, fresh)).Must();
            Assert.Equal(1, await NotesOf(round));
        }

        Assert.Equal(mode != ConfidentialityMode.Open, (await Get<ErasureStore>().Erase(round, ann)).Must());

        Assert.Null(await Get<ResponseQueries>().Find(round, ann));
        var revealed = (await Storage.Revealed(account, round))!;
        Assert.Equal(0, await NotesOf(round));
        Assert.Equal(mode == ConfidentialityMode.Open ? 1 : 2, revealed.Ballots[0].Participants);
        Assert.Equal(Answer.FromScore(5), Assert.Single(await Storage.Answers(round)).Answers[TinyFramework.First]);
    }

    [Fact]
    public async Task Reissue_ToTheirAddress_KeepsTheAnswersBehindTheNewLinkAlone()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        var old = JoinStore.CreateReturnToken();
        (await Participants.Join(joinToken, old, new(0, null, "Ann", "ann@example.org"))).Must();
        await Finish(round, old, 4);

        var link = (await Joining.ReissueLink(account, round, await PersonOf(account, round, "Ann"))).Must();

        Assert.Equal("ann@example.org", link.Address);
        Assert.Null(await Get<ResponseQueries>().Find(round, old));
        Assert.Equal(
            Answer.FromScore(4),
            (await Get<ResponseQueries>().Find(round, link.ReturnToken))!.Enablers.Answers[TinyFramework.First]
        );
        await Storage.Join(joinToken, name: "Bob");
        Assert.Equal(
            ["no-address"],
            (await Joining.ReissueLink(account, round, await PersonOf(account, round, "Bob"))).Codes()
        );
    }

    [Fact]
    public async Task ReissueEmpty_ForThoseWhoLostTheirLink_ShowsNobodyTheOldAnswers()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        var old = await Storage.Join(joinToken, 1, 0, "Ann");
        await Finish(round, old, 4);

        var link = (await Joining.ReplaceAnswers(account, round, await PersonOf(account, round, "Ann"))).Must();

        var opened = (await Get<ReturnLinkStore>().OpenLink(round, link.ReturnToken)).Must();
        Assert.NotEqual(link.ReturnToken, opened);
        Assert.Null(await Get<ResponseQueries>().Find(round, link.ReturnToken));
        Assert.Equal(["not-found"], (await Get<ReturnLinkStore>().OpenLink(round, link.ReturnToken)).Codes());
        Assert.Equal(opened, (await Get<ReturnLinkStore>().OpenLink(round, opened)).Must());
        var own = (await Get<ResponseQueries>().Find(round, opened))!;
        Assert.Equal(
            ("Council", "strategic", "Ann", 0),
            (own.Agency, own.Level, own.Name, own.Enablers.Answers.CountAnswered(TinyFramework.Framework.Items))
        );
        Assert.Null(await Get<ResponseQueries>().Find(round, old));
        Assert.Equal(
            (1, 0),
            ((await Queries.Find(account, round))!.Joined, (await Queries.Find(account, round))!.Enablers!.Submitted)
        );
    }

    [Fact]
    public async Task Sheet_KeyedOrJoinedWith_CountsOnce()
    {
        var (account, round, _) = await Storage.NewRound();
        var codes = await NewSheets(account, round, 2);
        Assert.True((await Queries.Find(account, round))!.IsLocked);
        var answers = AnswerSet.Empty(TinyFramework.Framework).With(TinyFramework.First, Answer.FromScore(2));
        (await Get<PaperStore>().KeyIn(account, round, new(codes[0], 2, 1, null, answers))).Must();

        Assert.Equal(
            ["code"],
            (await Get<PaperStore>().KeyIn(account, round, new(codes[0], 2, 1, null, answers))).Fields()
        );
        Assert.Equal(
            ["code"],
            (await Get<PaperStore>().KeyIn(account, round, new("22222222", 2, 1, null, answers))).Fields()
        );
        Assert.Null(await Get<JoinQueries>().FindByShortCode(codes[0]));
        var match = (await Get<JoinQueries>().FindByShortCode(codes[1]))!;
        Assert.Equal(codes[1], match.SheetCode);
        (
            await Participants.Join(
                match.JoinToken,
                JoinStore.CreateReturnToken(),
                new(0, 0, null, null),
                match.SheetCode
            )
        ).Must();
        Assert.Equal(
            ["code"],
            (
                await Participants.Join(
                    match.JoinToken,
                    JoinStore.CreateReturnToken(),
                    new(0, 0, null, null),
                    match.SheetCode
                )
            ).Fields()
        );

        var details = (await Queries.Find(account, round))!;
        Assert.Equal((1, 2, 1), (details.Keyed, details.Joined, details.Enablers!.Submitted));
        (await Get<BallotStore>().Reveal(account, round, Ballot.Enablers, TestStorage.Noon)).Must();
        var keyed = Assert.Single(await Storage.Answers(round));
        Assert.Equal(
            (1, "Voluntary sector", Answer.FromScore(2)),
            (
                (await Get<ResultsQueries>().FindHeader(account, round))!.Keyed,
                keyed.Agency,
                keyed.Answers[TinyFramework.First]
            )
        );
    }

    [Fact]
    public async Task Key_RefusedForItsAgency_LeavesTheCodeUnspent()
    {
        var (account, round, _) = await Storage.NewRound();
        var code = (await NewSheets(account, round, 1))[0];

        Assert.Equal(
            ["agency"],
            (
                await Get<PaperStore>()
                    .KeyIn(account, round, new(code, 9, null, null, AnswerSet.Empty(TinyFramework.Framework)))
            ).Fields()
        );
        Assert.NotNull(await Get<JoinQueries>().FindByShortCode(code));
    }

    [Fact]
    public async Task Key_WithANameThatIsRefused_AddressesTheFacilitator()
    {
        var (account, round, joinToken) = await Storage.NewRound(OpenMode);
        (await Join(joinToken, name: "Ann")).Must();
        var code = (await NewSheets(account, round, 1))[0];
        foreach (var name in new[] { null, "Ann", new string('x', 500), "A\tB" })
        {
            var sheet = new KeyedSheet(code, null, null, name, AnswerSet.Empty(TinyFramework.Framework));
            var problem = Assert.Single((await Get<PaperStore>().KeyIn(account, round, sheet)).Problems);
            Assert.DoesNotContain("you", problem.Message, StringComparison.OrdinalIgnoreCase);
        }
    }

    private async Task<List<string>> NewSheets(AccountId account, RoundId round, int sheets)
    {
        var batch = (await Get<PaperStore>().CreateSheets(account, round, sheets)).Must();
        return
        [
            .. (await Get<PaperQueries>().ListUnusedSheets(account, round))!
                .Where(sheet => sheet.Batch == batch)
                .Select(sheet => sheet.Code),
        ];
    }

    private Task<Result<JoinReceipt>> Join(string joinToken, int? agency = null, string? name = null) =>
        Participants.Join(joinToken, JoinStore.CreateReturnToken(), new(agency, null, name, null));

    private async Task<ParticipantId> PersonOf(AccountId account, RoundId round, string name) =>
        (await Queries.ListParticipants(account, round))!.Single(person => person.Name == name).Id;

    private async Task Finish(RoundId round, string token, int score)
    {
        await Storage.Score(round, token, TinyFramework.First, Answer.FromScore(score));
        (await Get<ResponseStore>().Submit(round, token)).Must();
    }

    /// <summary>Counts the stored notes of a round, whether they are shown or not.</summary>
    private async Task<int> NotesOf(RoundId round)
    {
        await using var context = Get<Database>().Open();
        return await context.Notes.CountAsync(note => note.Response.Ballot.RoundId == round.Value);
    }
}

public sealed class AdmissionTestsOnSqlite(OnSqlite fixture) : AdmissionTests(fixture), IClassFixture<OnSqlite>;

public sealed class AdmissionTestsOnPostgres(OnPostgres fixture) : AdmissionTests(fixture), IClassFixture<OnPostgres>;
