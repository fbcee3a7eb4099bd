using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Reminders;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Storage.Writing;

namespace BeyondBoundaries.Storage.Tests.Responses;

/// <summary>
/// Tests that the fast code that reads a participant gives the same result as simple code, in every state of a round.
/// </summary>
public abstract class ParticipantReaderTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private ResponseQueries Queries => Get<ResponseQueries>();

    [Theory]
    [InlineData(ConfidentialityMode.Open)]
    [InlineData(ConfidentialityMode.Confidential)]
    [InlineData(ConfidentialityMode.Anonymous)]
    public async Task Participant_InEveryStateOfARound_ReadsAsInLinq(ConfidentialityMode mode)
    {
        var (account, round, joinToken) = await Storage.NewRound(new(mode));
        var isAnonymous = mode == ConfidentialityMode.Anonymous;
        var returnToken = await Storage.Join(
            joinToken,
            isAnonymous ? null : 1,
            isAnonymous ? null : 0,
            isAnonymous ? null : "Ann"
        );
        var other = await Storage.Join(joinToken, name: isAnonymous ? null : "Ben");
        await AssertSame(round, returnToken, 1);

        await Save(round, other, Ballot.Enablers, 5);
        await Save(round, returnToken, Ballot.Enablers, 3);
        (await Get<ReminderStore>().ChangeClosingDate(account, round, new(2026, 9, 20), null)).Must();
        await AssertSame(round, returnToken, 1);
        await AssertSame(round, other, 1);

        (await Get<BallotStore>().Reveal(account, round, Ballot.Enablers, TestStorage.Noon)).Must();
        var again = Ballot.SecondVote(TinyFramework.Framework.Enablers[0]);
        (
            await Get<BallotStore>()
                .OpenBallots(account, round, [again, Ballot.Challenges, Ballot.Priorities], TestStorage.Noon)
        ).Must();
        await Save(round, returnToken, again, 2);
        (
            await Get<ResponseStore>()
                .Save(
                    round,
                    returnToken,
                    Ballot.Challenges,
                    new()
                    {
                        Challenges =
                        [
                            .. TinyFramework.Framework.Definition.Challenges.Select(
                                (challenge, place) =>
                                    new NamedChallenge(
                                        challenge.Id,
                                        place == 0 ? ScopeForAction.Gift : null,
                                        "0",
                                        "About it"
                                    )
                            ),
                        ],
                        Submission = new(Guid.NewGuid()),
                    }
                )
        ).Must();
        (
            await Get<ResponseStore>()
                .Save(round, returnToken, Ballot.Priorities, new() { Priorities = [TinyFramework.First.Id] })
        ).Must();
        await AssertSame(round, returnToken, 4);

        await Storage.Close(account, round);
        await AssertSame(round, returnToken, 4);
    }

    [Fact]
    public async Task Participant_WhoseRoundHasAnOpenNextOne_SeesIt()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        var returnToken = await Storage.Join(joinToken);
        await Save(round, returnToken, Ballot.Enablers, 3);
        await Storage.Close(account, round);
        var partnership = (await Get<RoundQueries>().Find(account, round))!.Partnership;
        (
            await Get<RoundStore>()
                .Create(
                    account,
                    partnership,
                    RoundSetup.From("Spring", "", Confidentiality.Default).Must(),
                    TinyFramework.Framework.Definition.Id,
                    TinyFramework.Framework.Definition.Version,
                    TestStorage.Noon.AddDays(2)
                )
        ).Must();

        await AssertSame(round, returnToken, 1);
        Assert.Equal("Spring", (await Queries.Find(round, returnToken))!.Next?.Name);
    }

    [Fact]
    public async Task Save_AfterASubmissionWithTheEmptyId_IsSaved()
    {
        var (_, round, joinToken) = await Storage.NewRound();
        var returnToken = await Storage.Join(joinToken);
        await Save(round, returnToken, Ballot.Enablers, 3, Guid.Empty);

        (
            await Get<ResponseStore>()
                .Save(
                    round,
                    returnToken,
                    Ballot.Enablers,
                    new() { Scores = [new(TinyFramework.First, Answer.FromScore(5))] }
                )
        ).Must();

        Assert.Equal(
            Answer.FromScore(5),
            (await Queries.Find(round, returnToken))!.Enablers.Answers[TinyFramework.First]
        );
    }

    [Fact]
    public async Task Secret_OfAnotherRoundOrNobody_FindsNoParticipant()
    {
        var (_, round, joinToken) = await Storage.NewRound();
        var (_, elsewhere, _) = await Storage.NewRound();
        var returnToken = await Storage.Join(joinToken);

        Assert.Null(await Queries.Find(elsewhere, returnToken));
        Assert.Null(await Queries.Find(round, JoinStore.CreateReturnToken()));
        Assert.Null(await Queries.Find(round, "no secret"));
    }

    private async Task AssertSame(RoundId round, string returnToken, int ballots)
    {
        var expected = await PlainParticipantReader.Read(Get<Database>(), round, returnToken);
        var actual = await Queries.Find(round, returnToken);
        Assert.Equal(ballots, actual!.Ballots.Count);
        Assert.Equivalent(expected, actual, strict: true);
        Assert.Equal(
            expected!.Ballots.Select(ballot => ballot.Fingerprint),
            actual.Ballots.Select(ballot => ballot.Fingerprint)
        );
    }

    private async Task Save(RoundId round, string returnToken, Ballot ballot, int score, Guid? submission = null) =>
        (
            await Get<ResponseStore>()
                .Save(
                    round,
                    returnToken,
                    ballot,
                    new()
                    {
                        Scores =
                        [
                            .. ballot
                                .GetItems(TinyFramework.Framework)
                                .Select(item => new ScoreChange(item, Answer.FromScore(score))),
                        ],
                        Notes =
                            ballot == Ballot.Enablers
                                ?
                                [
                                    .. TinyFramework.Framework.Enablers.Select(item => new NoteChange(
                                        NoteKind.Evidence,
                                        item.Id,
                                        $"About {item.Id}, with “marks” and 🙂"
                                    )),
                                ]
                                : [],
                        Submission = new(submission ?? Guid.NewGuid()),
                    }
                )
        ).Must();
}

public sealed class ParticipantReaderTestsOnSqlite(OnSqlite fixture)
    : ParticipantReaderTests(fixture),
        IClassFixture<OnSqlite>;

public sealed class ParticipantReaderTestsOnPostgres(OnPostgres fixture)
    : ParticipantReaderTests(fixture),
        IClassFixture<OnPostgres>;
