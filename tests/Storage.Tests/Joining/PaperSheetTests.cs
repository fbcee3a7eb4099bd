using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Paper;
using BeyondBoundaries.Storage.Results;
using BeyondBoundaries.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Tests.Joining;

/// <summary>
/// Tests that a sheet code lets one person in, whether that person joins with the code or the facilitator keys in the
/// scores from the sheet.
/// </summary>
public abstract class PaperSheetTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private static readonly Confidentiality OpenMode = new(ConfidentialityMode.Open);
    private JoinStore Participants => Get<JoinStore>();
    private AdmissionStore Joining => Get<AdmissionStore>();
    private RoundQueries Queries => Get<RoundQueries>();

    [Fact]
    public async Task SheetCodesOnly_WithoutACode_LetsNobodyIn()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        var code = (await NewSheets(account, round, 1))[0];
        (await Joining.ChangeSettings(account, round, locked: false, mostPeople: null, sheetCodesOnly: true)).Must();

        Assert.Equal(["needs-sheet-code"], (await Storage.TryJoin(joinToken, 0)).Codes());
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
        (await Storage.TryJoin(joinToken, name: "Ann")).Must();
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
}

public sealed class PaperSheetTestsOnSqlite(OnSqlite fixture) : PaperSheetTests(fixture), IClassFixture<OnSqlite>;

public sealed class PaperSheetTestsOnPostgres(OnPostgres fixture) : PaperSheetTests(fixture), IClassFixture<OnPostgres>;
