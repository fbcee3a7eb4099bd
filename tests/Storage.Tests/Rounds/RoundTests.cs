using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Results;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Tests.Rounds;

public abstract class RoundTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private RoundStore Store => Get<RoundStore>();

    private RoundQueries Queries => Get<RoundQueries>();

    [Fact]
    public async Task Open_ForOwnPartnership_IsThereWithEverything()
    {
        var (account, id, joinToken) = await Storage.NewRound(new(ConfidentialityMode.Confidential, 10));

        var round = (await Queries.Find(account, id))!;

        Assert.Equal(
            ("Northshire", "Autumn", "small", "1", 20),
            (
                round.PartnershipName,
                round.Name,
                round.Framework.Definition.Id,
                round.Framework.Definition.Version,
                round.Invited
            )
        );
        Assert.Equal(new(ConfidentialityMode.Confidential, 10), round.Confidentiality);
        Assert.Equal((RoundStatus.Open, TestStorage.Noon, null), (round.Status, round.OpenedAt, round.ClosedAt));
        Assert.Equal(
            [new("Health", 0, 0, 0, 0), new("Council", 0, 0, 0, 0), new("Voluntary sector", 0, 0, 0, 0)],
            round.Enablers!.Agencies
        );
        Assert.Matches("^[A-Za-z0-9_-]{22,}$", joinToken);
    }

    [Fact]
    public async Task EveryMethod_AnothersRound_IsNotFound()
    {
        var (fay, id, _) = await Storage.NewRound();
        var eve = await Storage.NewAccount();
        var partnership = (await Queries.Find(fay, id))!.Partnership;
        var setup = RoundSetup.From("Mine now", null, Confidentiality.Default).Must();

        Assert.Equal(
            ["not-found"],
            (await Store.Create(eve, partnership, setup, "small", "1", TestStorage.Noon)).Codes()
        );
        Assert.Equal(["not-found"], (await Store.Close(eve, id, TestStorage.Noon)).Codes());
        Assert.Equal(["not-found"], (await Store.Close(fay, new(Guid.NewGuid()), TestStorage.Noon)).Codes());
        Assert.Null(await Queries.Find(eve, id));
        Assert.Null(await Queries.ListFinished(eve, id, Ballot.Enablers));
        Assert.Null(await Get<ResultsQueries>().FindHeader(eve, id));
        Assert.Equal(RoundStatus.Open, (await Queries.Find(fay, id))!.Status);
    }

    [Fact]
    public async Task Close_Again_KeepsTheFirstTime()
    {
        var (account, id, _) = await Storage.NewRound();

        (await Store.Close(account, id, TestStorage.Noon.AddHours(1).ToOffset(TimeSpan.FromHours(2)))).Must();
        (await Store.Close(account, id, TestStorage.Noon.AddHours(2))).Must();

        var round = (await Queries.Find(account, id))!;
        Assert.Equal((RoundStatus.Closed, TestStorage.Noon.AddHours(1)), (round.Status, round.ClosedAt));
    }

    [Fact]
    public async Task ShowSlide_OfARound_TellsScreensAndChangesNothingElse()
    {
        var (account, id, _) = await Storage.NewRound();
        var (other, _, _) = await Storage.NewRound();
        Assert.Null((await Queries.Find(account, id))!.ProjectorSlide);
        using var ending = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await using var slides = Get<RoundChangeFeed>()
            .Watch(id, RoundChanges.Slide, ending.Token)
            .GetAsyncEnumerator(ending.Token);
        await using var decisions = Get<RoundChangeFeed>()
            .Watch(id, RoundChanges.Round, ending.Token)
            .GetAsyncEnumerator(ending.Token);
        var (slide, decision) = (slides.MoveNextAsync().AsTask(), decisions.MoveNextAsync().AsTask());
        var before = await Kept(id);

        (await Store.ShowSlide(account, id, "enabler-1.1")).Must();

        Assert.True(await slide);
        Assert.False(decision.IsCompleted);
        Assert.Equal("enabler-1.1", (await Queries.Find(account, id))!.ProjectorSlide);
        Assert.Equal(before, await Kept(id));
        Assert.Equal(["not-found"], (await Store.ShowSlide(other, id, "overview")).Codes());
        await Assert.ThrowsAsync<ArgumentException>(() => Store.ShowSlide(account, id, new('x', 97)));
        Assert.Equal("enabler-1.1", (await Queries.Find(account, id))!.ProjectorSlide);

        (await Store.ShowSlide(account, id, null)).Must();

        Assert.Null((await Queries.Find(account, id))!.ProjectorSlide);
        await ending.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => decision);
    }

    /// <summary>
    /// Returns a round's version numbers, which forms use to find conflicts, and the number of entries in the audit
    /// trail.
    /// </summary>
    private async Task<(int, int, int, int, int)> Kept(RoundId id)
    {
        await using var context = Get<Database>().Open();
        var round = await context.Rounds.AsNoTracking().SingleAsync(row => row.Id == id.Value);
        return (
            round.Version,
            round.SetUpVersion,
            round.JoinSettingsVersion,
            round.RetentionVersion,
            await context.Audit.CountAsync()
        );
    }

    [Fact]
    public async Task ForJoining_ItsLink_SaysWhatToChooseFrom()
    {
        var (_, id, joinToken) = await Storage.NewRound();

        var invitation = (await Get<JoinQueries>().FindInvitation(joinToken))!;

        Assert.Equal(
            (id, "Northshire", "Autumn", "small", "1"),
            (
                invitation.Id,
                invitation.PartnershipName,
                invitation.Name,
                invitation.Framework.Definition.Id,
                invitation.Framework.Definition.Version
            )
        );
        Assert.Equal(["Health", "Council", "Voluntary sector"], invitation.Agencies);
        Assert.Equal(RoundSetup.LevelsOfWork, invitation.Levels);
        Assert.Equal((Confidentiality.Default, RoundStatus.Open), (invitation.Confidentiality, invitation.Status));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAA\0AAAAAAAAAAA")]
    [InlineData("' OR 1=1 --")]
    public async Task ForJoining_NoSuchLink_IsNull(string? token)
    {
        await Storage.NewRound();

        Assert.Null(await Get<JoinQueries>().FindInvitation(token));
        Assert.Equal(
            ["not-found"],
            (await Get<JoinStore>().Join(token, JoinStore.CreateReturnToken(), new(null, null, null, null))).Codes()
        );
    }

    [Fact]
    public async Task Find_PeopleOnTheirWay_CountsThemByAgency()
    {
        var (account, id, joinToken) = await Storage.NewRound();
        await Storage.Join(joinToken, agency: 1);
        await Storage.Score(id, await Storage.Join(joinToken, agency: 1), TinyFramework.First, Answer.Skip);
        await Storage.JoinAndSubmit(id, joinToken, agency: 2);
        await Storage.Join(joinToken);

        var round = (await Queries.Find(account, id))!;

        Assert.Equal(
            [
                new("Health", 0, 0, 0, 0),
                new("Council", 2, 1, 0, 0),
                new("Voluntary sector", 1, 1, 1, 0),
                new("", 1, 0, 0, 0),
            ],
            round.Enablers!.Agencies
        );
        Assert.Equal((4, 2, 1), (round.Joined, round.Enablers.Started, round.Enablers.Submitted));
    }

    [Fact]
    public async Task Finished_SomeNamed_ListsTheirNamesAlphabetically()
    {
        var (account, id, joinToken) = await Storage.NewRound();
        foreach (var name in new[] { "zoe", "Ann", null, "Bob" })
        {
            await Storage.JoinAndSubmit(id, joinToken, name: name);
        }

        await Storage.Score(
            id,
            await Storage.Join(joinToken, name: "Not yet"),
            TinyFramework.First,
            Answer.FromScore(1)
        );

        Assert.Equal(["Ann", "Bob", "zoe"], await Queries.ListFinished(account, id, Ballot.Enablers));
    }

    [Fact]
    public async Task Find_CompleteAnswersThatAreNotSubmitted_CountsThemByAgencyUntilTheReveal()
    {
        var (account, id, joinToken) = await Storage.NewRound();
        await Storage.AnswerAll(id, await Storage.Join(joinToken, agency: 1), Ballot.Enablers, Answer.Skip);
        await Storage.AnswerAll(id, await Storage.Join(joinToken, agency: 1), Ballot.Enablers, Answer.Skip);
        await Storage.AnswerAll(id, await Storage.Join(joinToken), Ballot.Enablers, Answer.Skip);
        await Storage.Score(id, await Storage.Join(joinToken, agency: 0), TinyFramework.First, Answer.Skip);
        var submitted = await Storage.Join(joinToken, agency: 2);
        await Storage.AnswerAll(id, submitted, Ballot.Enablers, Answer.Skip);
        (await Get<ResponseStore>().Submit(id, submitted)).Must();
        (await Get<BallotStore>().OpenBallots(account, id, [Ballot.Challenges], TestStorage.Noon)).Must();

        var round = (await Queries.Find(account, id))!;

        Assert.Equal(
            [
                new("Health", 1, 1, 0, 0),
                new("Council", 2, 2, 0, 2),
                new("Voluntary sector", 1, 1, 1, 0),
                new("", 1, 1, 0, 1),
            ],
            round.Enablers!.Agencies
        );
        Assert.Equal((3, 0), (round.Enablers.Complete, round.Find(Ballot.Challenges)!.Complete));
        (await Get<BallotStore>().Reveal(account, id, Ballot.Enablers, TestStorage.Noon)).Must();
        Assert.Equal(0, (await Queries.Find(account, id))!.Enablers!.Complete);
    }

    [Fact]
    public async Task Find_CompleteAnswersInAnonymousMode_CountsThemInTotalOnly()
    {
        var (account, id, joinToken) = await Storage.NewRound(new(ConfidentialityMode.Anonymous));
        await Storage.AnswerAll(id, await Storage.Join(joinToken, agency: 0), Ballot.Enablers, Answer.Skip);
        await Storage.AnswerAll(id, await Storage.Join(joinToken, agency: 1), Ballot.Enablers, Answer.Skip);
        await Storage.JoinAndSubmit(id, joinToken, agency: 2);

        var round = (await Queries.Find(account, id))!;

        Assert.Equal([new("", 3, 3, 1, 2)], round.Enablers!.Agencies);
        Assert.Equal(2, round.Enablers.Complete);
    }

    [Fact]
    public async Task ListComplete_SomeNamed_ListsTheirNamesAlphabetically()
    {
        var (account, id, joinToken) = await Storage.NewRound();
        foreach (var name in new[] { "zoe", "Ann", null, "Bob" })
        {
            await Storage.AnswerAll(id, await Storage.Join(joinToken, name: name), Ballot.Enablers, Answer.Skip);
        }

        var submitted = await Storage.Join(joinToken, name: "Has submitted");
        await Storage.AnswerAll(id, submitted, Ballot.Enablers, Answer.Skip);
        (await Get<ResponseStore>().Submit(id, submitted)).Must();
        await Storage.Score(id, await Storage.Join(joinToken, name: "Not yet"), TinyFramework.First, Answer.Skip);
        await Storage.Join(joinToken, name: "Nothing");

        Assert.Equal(["Ann", "Bob", "zoe"], await Queries.ListComplete(account, id, Ballot.Enablers));
        Assert.Empty((await Queries.ListComplete(account, id, Ballot.Indicators(TinyFramework.First)))!);
        Assert.Empty((await Queries.ListComplete(account, id, Ballot.Challenges))!);
        Assert.Null(await Queries.ListComplete(await Storage.NewAccount(), id, Ballot.Enablers));
        (await Get<BallotStore>().Reveal(account, id, Ballot.Enablers, TestStorage.Noon)).Must();
        Assert.Empty((await Queries.ListComplete(account, id, Ballot.Enablers))!);
    }

    [Fact]
    public async Task ListComplete_InAnonymousMode_NamesNobody()
    {
        var (account, id, joinToken) = await Storage.NewRound(new(ConfidentialityMode.Anonymous));
        await Storage.AnswerAll(id, await Storage.Join(joinToken, name: "Ann"), Ballot.Enablers, Answer.Skip);

        Assert.Equal(1, (await Queries.Find(account, id))!.Enablers!.Complete);
        Assert.Empty((await Queries.ListComplete(account, id, Ballot.Enablers))!);
    }
}

public sealed class RoundTestsOnSqlite(OnSqlite fixture) : RoundTests(fixture), IClassFixture<OnSqlite>;

public sealed class RoundTestsOnPostgres(OnPostgres fixture) : RoundTests(fixture), IClassFixture<OnPostgres>;
