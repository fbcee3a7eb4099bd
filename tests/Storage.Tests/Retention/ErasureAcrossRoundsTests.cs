using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Results;
using BeyondBoundaries.Storage.Retention;
using BeyondBoundaries.Storage.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BeyondBoundaries.Storage.Tests.Retention;

/// <summary>Tests what remains in later rounds and in the plan when a participant erases their answers.</summary>
public abstract class ErasureAcrossRoundsTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private ErasureStore Store => Get<ErasureStore>();

    [Fact]
    public async Task Erase_InAnOpenRoundBeforeAnother_TakesWhatItsPairsTell()
    {
        var (account, round, joinToken) = await Storage.NewRound(new(ConfidentialityMode.Open));
        var returnTokens = new[]
        {
            await Storage.TakePart(round, joinToken, "Ann", 4),
            await Storage.TakePart(round, joinToken, "Bob", 3),
        };
        await Storage.Close(account, round);
        await using var context = Get<Database>().Open();
        var partnership = await context
            .Rounds.Where(row => row.Id == round.Value)
            .Select(row => row.PartnershipId)
            .SingleAsync();
        var later = (
            await Get<RoundStore>()
                .Create(
                    account,
                    new(partnership),
                    RoundSetup.From("Spring", null, new(ConfidentialityMode.Open)).Must(),
                    "small",
                    "1",
                    TestStorage.Noon
                )
        ).Must();
        var laterToken = (await Get<RoundQueries>().Find(account, later))!.JoinSettings.JoinToken;
        await Storage.TakePart(later, laterToken, "Ann", 2, returnTokens[0]);
        await Storage.TakePart(later, laterToken, "Bob", 3, returnTokens[1]);
        await Storage.Close(account, later);
        var head = (await Get<ResultsQueries>().FindHeader(account, later))!;
        Assert.Equal(2, (await Storage.Revealed(account, later))!.Ballots[0].Paired[TinyFramework.First.Id].Pairs);

        (await Store.Erase(round, returnTokens[0])).Must();

        // Ann's later score of 2 and a fall of two points would reveal her earlier score of 4, which was erased.
        var pair = (await Storage.Revealed(account, later))!.Ballots[0].Paired[TinyFramework.First.Id];
        Assert.Equal((1, 0, 1, 0, 0.5), (pair.Pairs, pair.Up, pair.Same, pair.Down, pair.Overlap));
        Assert.Equal(2, (await Storage.Revealed(account, later))!.Ballots[0].Participants);
        Assert.True((await Get<ResultsQueries>().FindHeader(account, later))!.Version > head.Version);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Erase_OrRemoval_OfSomebodyInThePlan_TakesTheirNameAlone(bool removal)
    {
        var (account, round, joinToken) = await Storage.NewRound();
        var ann = await Storage.TakePart(round, joinToken, "Ann", 1);
        await Storage.TakePart(round, joinToken, "Bob", 5);
        (await Get<BallotStore>().Reveal(account, round, Ballot.Enablers, TestStorage.Noon)).Must();
        var id = new ActionId(Guid.NewGuid());
        (
            await Get<PlanStore>()
                .SaveAction(
                    account,
                    round,
                    id,
                    TinyFramework.First,
                    new("Meet", "Health", "ann", null, ActionStatus.NotStarted),
                    0,
                    TestStorage.Noon
                )
        ).Must();
        (
            await Get<PlanStore>()
                .SaveAction(
                    account,
                    round,
                    id,
                    TinyFramework.First,
                    new("Meet", "Health", "Bob", null, ActionStatus.NotStarted),
                    1,
                    TestStorage.Noon
                )
        ).Must();

        if (removal)
        {
            (
                await Get<AdmissionStore>()
                    .Remove(
                        account,
                        round,
                        (await Get<RoundQueries>().ListParticipants(account, round))!
                            .Single(person => person.Name == "Ann")
                            .Id
                    )
            ).Must();
        }
        else
        {
            (await Store.Erase(round, ann)).Must();
        }

        Assert.Equal(
            ["Bob", ""],
            (await Get<PlanQueries>().ListVersions(account, round, id))!.Select(version => version.Action.Person)
        );
    }

    [Fact]
    public async Task Erase_OfOneWhoTookPartLaterToo_LeavesTheirLaterSeat()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        var ann = await Storage.TakePart(round, joinToken, "Ann", 1);
        await Storage.Close(account, round);
        await using var context = Get<Database>().Open();
        var partnership = await context
            .Rounds.Where(row => row.Id == round.Value)
            .Select(row => row.PartnershipId)
            .SingleAsync();
        var later = (
            await Get<RoundStore>()
                .Create(
                    account,
                    new(partnership),
                    RoundSetup.From("Spring", null, Confidentiality.Default).Must(),
                    "small",
                    "1",
                    TestStorage.Noon
                )
        ).Must();
        var token = JoinStore.CreateReturnToken();
        (
            await Get<JoinStore>()
                .Join(
                    (await Get<RoundQueries>().Find(account, later))!.JoinSettings.JoinToken,
                    token,
                    new(0, 0, "Ann", null) { PreviousReturnToken = ann }
                )
        ).Must();
        Assert.Equal("Autumn", (await Get<ResponseQueries>().FindAllData(later, token))!.SameAs);

        (await Store.Erase(round, ann)).Must();

        Assert.Equal("", (await Get<ResponseQueries>().FindAllData(later, token))!.SameAs);
    }
}

public sealed class ErasureAcrossRoundsTestsOnSqlite(OnSqlite fixture)
    : ErasureAcrossRoundsTests(fixture),
        IClassFixture<OnSqlite>;

public sealed class ErasureAcrossRoundsTestsOnPostgres(OnPostgres fixture)
    : ErasureAcrossRoundsTests(fixture),
        IClassFixture<OnPostgres>;
