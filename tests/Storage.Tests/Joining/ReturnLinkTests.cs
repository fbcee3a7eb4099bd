using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Tests.Joining;

/// <summary>Tests that a new return link works, and that the link it replaces stops working.</summary>
public abstract class ReturnLinkTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private JoinStore Participants => Get<JoinStore>();
    private AdmissionStore Joining => Get<AdmissionStore>();
    private RoundQueries Queries => Get<RoundQueries>();

    [Fact]
    public async Task Open_SentAgainWithItsNextSecret_AnswersTheSameToNobodyElse()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        await Storage.Join(joinToken, 0, 0, "Ann");
        var link = (await Joining.ReplaceAnswers(account, round, await Storage.FindPerson(account, round, "Ann")))
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
        await Storage.ScoreAndSubmit(round, old, 4);
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
        // Participants cannot take over another person's place by giving that person's secret as the new secret of
        // their own link.
        Assert.Equal(next, (await Get<ReturnLinkStore>().RenewLink(round, next, other)).Must());
    }

    [Fact]
    public async Task Reissue_ToTheirAddress_KeepsTheAnswersBehindTheNewLinkAlone()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        var old = JoinStore.CreateReturnToken();
        (await Participants.Join(joinToken, old, new(0, null, "Ann", "ann@example.org"))).Must();
        await Storage.ScoreAndSubmit(round, old, 4);

        var link = (await Joining.ReissueLink(account, round, await Storage.FindPerson(account, round, "Ann"))).Must();

        Assert.Equal("ann@example.org", link.Address);
        Assert.Null(await Get<ResponseQueries>().Find(round, old));
        Assert.Equal(
            Answer.FromScore(4),
            (await Get<ResponseQueries>().Find(round, link.ReturnToken))!.Enablers.Answers[TinyFramework.First]
        );
        await Storage.Join(joinToken, name: "Bob");
        Assert.Equal(
            ["no-address"],
            (await Joining.ReissueLink(account, round, await Storage.FindPerson(account, round, "Bob"))).Codes()
        );
    }

    [Fact]
    public async Task ReissueEmpty_ForThoseWhoLostTheirLink_ShowsNobodyTheOldAnswers()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        var old = await Storage.Join(joinToken, 1, 0, "Ann");
        await Storage.ScoreAndSubmit(round, old, 4);

        var link = (
            await Joining.ReplaceAnswers(account, round, await Storage.FindPerson(account, round, "Ann"))
        ).Must();

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
}

public sealed class ReturnLinkTestsOnSqlite(OnSqlite fixture) : ReturnLinkTests(fixture), IClassFixture<OnSqlite>;

public sealed class ReturnLinkTestsOnPostgres(OnPostgres fixture) : ReturnLinkTests(fixture), IClassFixture<OnPostgres>;
