using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Results;
using BeyondBoundaries.Storage.Rounds;

namespace BeyondBoundaries.Storage.Tests.Rounds;

public abstract class FollowingRoundTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private const int People = 6;

    [Theory]
    [InlineData(ConfidentialityMode.Open, People)]
    [InlineData(ConfidentialityMode.Anonymous, null)]
    public async Task Round_FollowingAnother_CountsTheSamePeopleByTheirOwnLinks(ConfidentialityMode mode, int? pairs)
    {
        var (account, first, joinToken) = await Storage.NewRound(new(mode));
        var tokens = await Take(first, joinToken, 2, null);
        await Storage.Close(account, first);

        var (second, secondToken) = await Follow(account, first, mode);
        Assert.Equal(secondToken, (await Get<ResponseQueries>().Find(first, tokens[0]))!.Next!.JoinToken);
        Assert.Equal(
            mode == ConfidentialityMode.Anonymous ? null : first,
            (await Get<JoinQueries>().FindInvitation(secondToken))!.Previous
        );
        await Take(second, secondToken, 4, tokens);
        await Storage.Close(account, second);

        Assert.Equal(first, (await Get<ResultsQueries>().FindHeader(account, second))!.Previous);
        var paired = (await Storage.Revealed(account, second))!.Ballots[0].Paired;
        Assert.Equal(pairs, paired.GetValueOrDefault(TinyFramework.First.Id)?.Pairs);
        Assert.Equal(pairs, paired.GetValueOrDefault(TinyFramework.First.Id)?.Up);
    }

    [Fact]
    public async Task Round_FollowingAConfidentialOne_SaysWordsOfTheSamePeopleAndNoNumber()
    {
        var (account, first, joinToken) = await Storage.NewRound();
        var tokens = await Take(first, joinToken, 2, null);
        await Storage.Close(account, first);
        var (second, secondToken) = await Follow(account, first, ConfidentialityMode.Confidential);
        await Take(second, secondToken, 4, tokens);
        await Storage.Close(account, second);

        var ballot = (await Storage.Revealed(account, second))!.Ballots[0];
        Assert.Empty(ballot.Paired);
        Assert.Equal(new(DisclosedOverlap.Same, DisclosedMovement.Up), ballot.PairedWords[TinyFramework.First.Id]);
    }

    [Fact]
    public async Task Round_FollowingOneOfAnotherMode_CountsNobodyAsTheSame()
    {
        var (account, first, joinToken) = await Storage.NewRound();
        var tokens = await Take(first, joinToken, 2, null);
        await Storage.Close(account, first);
        var (second, secondToken) = await Follow(account, first, ConfidentialityMode.Open);
        Assert.Null((await Get<JoinQueries>().FindInvitation(secondToken))!.Previous);
        await Take(second, secondToken, 4, tokens);
        await Storage.Close(account, second);

        Assert.Empty((await Storage.Revealed(account, second))!.Ballots[0].Paired);
    }

    [Fact]
    public async Task Round_AfterOneInWhichNobodyTookPart_FollowsTheOneBeforeWithItsAgencies()
    {
        var (account, first, joinToken) = await Storage.NewRound();
        var partnership = (await Get<RoundQueries>().Find(account, first))!.Partnership;
        var setup = RoundSetup.From("Autumn", "20", Confidentiality.Default).Must();
        (await Get<RoundStore>().Change(account, first, setup, ["Health", "Nurseries"])).Must();
        setup = RoundSetup.From("Winter", "20", Confidentiality.Default).Must();
        await Take(first, joinToken, 2, null);
        var draft = (
            await Get<RoundStore>()
                .Create(
                    account,
                    partnership,
                    setup,
                    TinyFramework.Framework.Definition.Id,
                    TinyFramework.Framework.Definition.Version,
                    TestStorage.Noon,
                    draft: true
                )
        ).Must();
        Assert.Null((await Get<ResultsQueries>().FindHeader(account, draft))!.Previous);
        await Storage.Close(account, first);
        var (empty, _) = await Follow(account, first, ConfidentialityMode.Confidential);
        await Storage.Close(account, empty);

        var (next, _) = await Follow(account, first, ConfidentialityMode.Confidential);
        (await Get<RoundStore>().Open(account, draft, TestStorage.Noon)).Must();

        Assert.Equal(first, (await Get<ResultsQueries>().FindHeader(account, next))!.Previous);
        Assert.Equal(first, (await Get<ResultsQueries>().FindHeader(account, draft))!.Previous);
        Assert.Equal(["Health", "Nurseries"], (await Get<RoundQueries>().Find(account, next))!.Agencies);
    }

    [Fact]
    public async Task Seat_OfTheRoundBefore_IsCountedOnce()
    {
        var (account, first, joinToken) = await Storage.NewRound(new(ConfidentialityMode.Open));
        var token = (await Take(first, joinToken, 2, null))[0];
        await Storage.Close(account, first);
        var (second, secondToken) = await Follow(account, first, ConfidentialityMode.Open);

        await Take(second, secondToken, 4, [token, token, token, token, token, JoinStore.CreateReturnToken()]);
        await Storage.Close(account, second);

        Assert.Equal(1, (await Storage.Revealed(account, second))!.Ballots[0].Paired[TinyFramework.First.Id].Pairs);
    }

    [Fact]
    public async Task Redact_ARevealedNote_TakesItAwayAndRecordsItWithoutItsText()
    {
        var (account, round, joinToken) = await Storage.NewRound(new(ConfidentialityMode.Open));
        var token = await Storage.Join(joinToken, 0, 0, "Ann");
        await Storage.Score(
            round,
            token,
            TinyFramework.First,
            Answer.FromScore(2),
            new Note(NoteKind.Working, TinyFramework.First.Id, "Ann at the hub"),
            new Note(NoteKind.Evidence, TinyFramework.First.Id, "A report")
        );
        (await Get<ResponseStore>().Submit(round, token)).Must();
        var notes = Get<NoteStore>();
        Assert.Equal(
            ["not-found"],
            (await notes.Redact(account, round, new(Guid.NewGuid()), TestStorage.Noon)).Codes()
        );
        await Storage.Close(account, round);
        var before = (await Get<ResultsQueries>().FindHeader(account, round))!.Version;
        var note = (await Storage.Revealed(account, round))!
            .Commentary.Notes.Single(one => one.Kind == NoteKind.Working)
            .Id!.Value;

        Assert.Equal(
            ["not-found"],
            (await notes.Redact(await Storage.NewAccount(), round, note, TestStorage.Noon)).Codes()
        );
        (await notes.Redact(account, round, note, TestStorage.Noon)).Must();

        var revealed = (await Storage.Revealed(account, round))!;
        Assert.Equal(["A report"], revealed.Commentary.Notes.Select(one => one.Text));
        Assert.Equal(
            [new(NoteKind.Working, TinyFramework.First.Id, "Fay", DateOnly.FromDateTime(TestStorage.Noon.UtcDateTime))],
            revealed.Redactions
        );
        Assert.True((await Get<ResultsQueries>().FindHeader(account, round))!.Version > before);
        Assert.Equal(["not-found"], (await notes.Redact(account, round, note, TestStorage.Noon)).Codes());
    }

    private async Task<(RoundId Round, string JoinToken)> Follow(
        AccountId account,
        RoundId first,
        ConfidentialityMode mode
    )
    {
        var partnership = (await Get<RoundQueries>().Find(account, first))!.Partnership;
        var setup = RoundSetup.From($"Next autumn {Guid.NewGuid():N}", "20", new(mode)).Must();
        var round = (
            await Get<RoundStore>()
                .Create(
                    account,
                    partnership,
                    setup,
                    TinyFramework.Framework.Definition.Id,
                    TinyFramework.Framework.Definition.Version,
                    TestStorage.Noon.AddYears(1)
                )
        ).Must();
        return (round, (await Get<RoundQueries>().Find(account, round))!.JoinSettings.JoinToken);
    }

    /// <summary>
    /// Lets six people join and give the first enabler this score. If they have links from the previous round, they
    /// join as the same people.
    /// </summary>
    private async Task<List<string>> Take(RoundId round, string joinToken, int score, List<string>? earlier)
    {
        var tokens = new List<string>();
        for (var person = 0; person < People; person++)
        {
            var newcomer = new JoinRequest(0, 0, $"Person {person}", null) { PreviousReturnToken = earlier?[person] };
            var token = (await Get<JoinStore>().Join(joinToken, JoinStore.CreateReturnToken(), newcomer))
                .Must()
                .ReturnToken;
            await Storage.Score(round, token, TinyFramework.First, Answer.FromScore(score));
            (await Get<ResponseStore>().Submit(round, token)).Must();
            tokens.Add(token);
        }

        return tokens;
    }
}

public sealed class FollowingRoundTestsOnSqlite(OnSqlite fixture)
    : FollowingRoundTests(fixture),
        IClassFixture<OnSqlite>;

public sealed class FollowingRoundTestsOnPostgres(OnPostgres fixture)
    : FollowingRoundTests(fixture),
        IClassFixture<OnPostgres>;
