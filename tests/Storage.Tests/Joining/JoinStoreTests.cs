using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Paper;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Tests.Joining;

public abstract class JoinStoreTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private JoinStore Store => Get<JoinStore>();

    [Fact]
    public async Task Join_TheSameFormManyTimesAtOnce_TakesOneSeat()
    {
        var (account, id, joinToken) = await Storage.NewRound();
        var returnToken = JoinStore.CreateReturnToken();
        var joined = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Store.Join(joinToken, returnToken, new(1, 0, null, null)))
        );
        Assert.All(joined, answer => Assert.Equal(returnToken, answer.Must().ReturnToken));
        Assert.Equal(1, (await Get<RoundQueries>().Find(account, id))!.Joined);
    }

    [Fact]
    public async Task Join_ByLink_GivesAWayBackOfWhichOnlyTheHashIsKept()
    {
        var (_, round, joinToken) = await Storage.NewRound();

        var joined = (await Store.Join(joinToken, JoinStore.CreateReturnToken(), new(2, 1, " Ann ", null))).Must();

        Assert.Equal(round, joined.Round);
        Assert.Matches("^[A-Za-z0-9_-]{22,}$", joined.ReturnToken);
        var own = (await Get<ResponseQueries>().Find(round, joined.ReturnToken))!;
        Assert.Equal(("Voluntary sector", "operational", "Ann"), (own.Agency, own.Level, own.Name));
        await using var context = Get<Database>().Open();
        var row = await context.Participants.SingleAsync(participant => participant.RoundId == round.Value);
        Assert.Equal(
            System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(joined.ReturnToken)),
            row.TokenHash
        );
        Assert.Equal(4, row.Id.Version);
    }

    [Fact]
    public async Task Join_NothingStated_IsFine()
    {
        var (_, round, joinToken) = await Storage.NewRound();

        var token = await Storage.Join(joinToken, name: "  ");

        var own = (await Get<ResponseQueries>().Find(round, token))!;
        Assert.Equal(("", "", ""), (own.Agency, own.Level, own.Name));
    }

    [Theory]
    [InlineData(-1, null, null, "agency")]
    [InlineData(3, null, null, "agency")]
    [InlineData(null, -1, null, "level")]
    [InlineData(null, 2, null, "level")]
    [InlineData(null, null, "two\nlines", "name")]
    [InlineData(
        null,
        null,
        "a name of more than a hundred characters, which no list of names could show in any decent way, not one",
        "name"
    )]
    public async Task Join_OutOfRange_SaysWhichField(int? agency, int? level, string? name, string field)
    {
        var (_, _, joinToken) = await Storage.NewRound();

        Assert.Equal(
            [field],
            (await Store.Join(joinToken, JoinStore.CreateReturnToken(), new(agency, level, name, null))).Fields()
        );
    }

    [Fact]
    public async Task Join_WithTheSecretOfASeatInAnotherRound_IsRefusedAndTakesNothing()
    {
        var (_, first, joinFirst) = await Storage.NewRound();
        var (account, second, joinSecond) = await Storage.NewRound();
        var token = await Storage.Join(joinFirst);
        (await Get<PaperStore>().CreateSheets(account, second, 1)).Must();
        var code = (await Get<PaperQueries>().ListUnusedSheets(account, second))!.Single().Code;

        Assert.Equal(["form-used"], (await Store.Join(joinSecond, token, new(0, 0, null, null), code)).Codes());

        Assert.NotNull(await Get<ResponseQueries>().Find(first, token));
        Assert.Null(await Get<ResponseQueries>().Find(second, token));
        Assert.Single((await Get<PaperQueries>().ListUnusedSheets(account, second))!);
    }

    [Fact]
    public async Task OneSecret_SentToTwoPlacesAtOnce_IsTakenOnceAndNothingBreaks()
    {
        for (var run = 0; run < 8; run++)
        {
            var rounds = new[] { await Storage.NewRound(), await Storage.NewRound() };
            var token = JoinStore.CreateReturnToken();
            var joined = await Task.WhenAll(
                rounds.Select(round => Task.Run(() => Store.Join(round.JoinToken, token, new(0, 0, null, null))))
            );
            Assert.Single(joined, one => one.TryGetValue(out _));
            Assert.Equal(["form-used"], joined.SelectMany(one => one.Codes()));

            var returnTokens = new[]
            {
                await Storage.Join(rounds[0].JoinToken),
                await Storage.Join(rounds[1].JoinToken),
            };
            var next = JoinStore.CreateReturnToken();
            var renewed = await Task.WhenAll(
                returnTokens
                    .Index()
                    .Select(returnToken =>
                        Task.Run(() =>
                            Get<ReturnLinkStore>().RenewLink(rounds[returnToken.Index].Round, returnToken.Item, next)
                        )
                    )
            );
            Assert.Equal(new[] { next }, renewed.Select(one => one.Must()).Intersect([next]));
            Assert.Single(renewed, one => one.Must() == next);
        }
    }

    [Fact]
    public async Task Join_ClosedRound_IsRefused()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        await Storage.Close(account, round);

        Assert.Equal(
            ["round-closed"],
            (await Store.Join(joinToken, JoinStore.CreateReturnToken(), new(0, 0, null, null))).Codes()
        );
        Assert.Equal(RoundStatus.Closed, (await Get<JoinQueries>().FindInvitation(joinToken))!.Status);
    }

    [Fact]
    public async Task Join_SentAgainAfterTheRoundWasClosed_AnswersTheSame()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        var token = await Storage.Join(joinToken);
        await Storage.Close(account, round);

        Assert.Equal(
            new JoinReceipt(round, token),
            (await Store.Join(joinToken, token, new(null, null, null, null))).Must()
        );
    }

    [Fact]
    public async Task Join_AnonymousRound_RecordsNothingThatTellsWho()
    {
        var (_, round, joinToken) = await Storage.NewRound(new(ConfidentialityMode.Anonymous));

        var token = await Storage.Join(joinToken, 0, 0, "Ann");

        var own = (await Get<ResponseQueries>().Find(round, token))!;
        Assert.Equal(("", "", ""), (own.Agency, own.Level, own.Name));
    }

    [Fact]
    public async Task Join_ManyAtOnce_EachGetsASeat()
    {
        var (account, round, joinToken) = await Storage.NewRound(invited: 500);

        var tokens = await Task.WhenAll(
            Enumerable.Range(0, 40).Select(person => Task.Run(() => Storage.Join(joinToken, person % 3)))
        );

        Assert.Equal(40, tokens.Distinct().Count());
        Assert.Equal(40, (await Get<RoundQueries>().Find(account, round))!.Joined);
    }
}

public sealed class JoinStoreTestsOnSqlite(OnSqlite fixture) : JoinStoreTests(fixture), IClassFixture<OnSqlite>;

public sealed class JoinStoreTestsOnPostgres(OnPostgres fixture) : JoinStoreTests(fixture), IClassFixture<OnPostgres>;
