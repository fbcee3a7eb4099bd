using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Tests.Planning;

/// <summary>Tests a round's plan: priorities, actions with their history, and areas added to case studies.</summary>
public abstract class PlanStoreTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private static readonly CaseStudy Study = new("A", "A study", [], []);
    private PlanStore Store => Get<PlanStore>();
    private PlanQueries Queries => Get<PlanQueries>();

    [Fact]
    public async Task Choose_Again_ReplacesAllOfIt()
    {
        var (account, round) = await RevealedPlan.Create(Storage);
        (
            await Store.SavePriorities(account, round, new([new("1.2", "x"), new("1.1", "")], [new("2.1", "")]), 0)
        ).Must();
        (await Store.SavePriorities(account, round, new([new("2.1", "y"), new("1.2", "")], []), 1)).Must();

        var kept = (await Queries.Find(account, round))!;
        Assert.Equal(2, kept.Version);
        Assert.Equal([new("2.1", "y"), new("1.2", "")], kept.Plan.Chosen);
        Assert.Empty(kept.Plan.Priorities!.LeftOut);
    }

    [Fact]
    public async Task ChooseAndSave_BeforeTheReveal_AreRefused()
    {
        var (account, round, _) = await Storage.NewRound();

        Assert.Equal(
            ["not-revealed"],
            (await Store.SavePriorities(account, round, new([new("1.1", "")], []), 0)).Codes()
        );
        Assert.Equal(
            ["not-revealed"],
            (await Storage.Save(account, round, RevealedPlan.NewId(), RevealedPlan.Action, 0)).Codes()
        );
    }

    [Fact]
    public async Task Save_ThreeTimes_KeepsWhoChangedWhatWhen()
    {
        var (account, round) = await RevealedPlan.Create(Storage);
        await Storage.Close(account, round);
        var id = RevealedPlan.NewId();
        (await Storage.Save(account, round, id, RevealedPlan.Action, 0)).Must();
        (
            await Storage.Save(
                account,
                round,
                id,
                RevealedPlan.Action with
                {
                    Status = ActionStatus.UnderWay,
                    Due = null,
                },
                1,
                days: 1
            )
        ).Must();
        (
            await Storage.Save(account, round, id, RevealedPlan.Action with { Status = ActionStatus.Done }, 2, days: 2)
        ).Must();

        var entry = (await Queries.Find(account, round))!.Plan.Entries.Single();
        Assert.Equal(
            new PlanEntry(
                id,
                "1.1",
                RevealedPlan.Action with
                {
                    Status = ActionStatus.Done,
                },
                "Autumn",
                false,
                3,
                TestStorage.Noon.AddDays(2)
            ),
            entry
        );
        Assert.Equal(
            [
                new ActionVersion(
                    RevealedPlan.Action with
                    {
                        Status = ActionStatus.Done,
                    },
                    3,
                    "Fay",
                    TestStorage.Noon.AddDays(2)
                ),
                new ActionVersion(
                    RevealedPlan.Action with
                    {
                        Status = ActionStatus.UnderWay,
                        Due = null,
                    },
                    2,
                    "Fay",
                    TestStorage.Noon.AddDays(1)
                ),
                new ActionVersion(RevealedPlan.Action, 1, "Fay", TestStorage.Noon),
            ],
            await Queries.ListVersions(account, round, id)
        );
    }

    [Fact]
    public async Task Find_InTheNextRound_HasWhatEarlierRoundsMadeAndNothingOfLaterOnes()
    {
        var (account, first) = await RevealedPlan.Create(Storage);
        (await Store.SavePriorities(account, first, new([new("1.1", "")], []), 0)).Must();
        var early = RevealedPlan.NewId();
        (await Storage.Save(account, first, early, RevealedPlan.Action, 0)).Must();
        var partnership = (await Get<RoundQueries>().Find(account, first))!.Partnership;
        var second = (
            await Get<RoundStore>()
                .Create(
                    account,
                    partnership,
                    RoundSetup.From("Spring", null, Confidentiality.Default).Must(),
                    "small",
                    "1",
                    TestStorage.Noon.AddDays(200)
                )
        ).Must();

        var carried = (await Queries.Find(account, second))!.Plan;
        Assert.Equal(("Autumn", true), (carried.CarriedOver.Single().Round, carried.CarriedOver.Single().IsEarlier));
        Assert.Null(carried.Priorities);
        (await Storage.Save(account, second, early, RevealedPlan.Action with { Status = ActionStatus.Done }, 1)).Must();
        var joinToken = (await Get<RoundQueries>().Find(account, second))!.JoinSettings.JoinToken;
        await Storage.JoinAndSubmit(second, joinToken);
        (await Get<BallotStore>().Reveal(account, second, Ballot.Enablers, TestStorage.Noon.AddDays(201))).Must();
        (await Storage.Save(account, second, RevealedPlan.NewId(), RevealedPlan.Action, 0)).Must();

        Assert.Equal(
            [(early, ActionStatus.Done)],
            (await Queries.Find(account, first))!.Plan.Entries.Select(entry => (entry.Id, entry.Action.Status))
        );
        Assert.Equal(2, (await Queries.Find(account, second))!.Plan.Entries.Count);
    }

    [Fact]
    public async Task SaveAreas_OfAPartnership_AreKeptForAllItsRounds()
    {
        var (account, round) = await RevealedPlan.Create(Storage);
        Assert.Equal(0, (await Queries.Find(account, round))!.FindAreas("A").Version);
        (await Store.SaveAreas(account, round, Study, ["Northshire", "Здоровье"], 0)).Must();
        Assert.Equal(["changed-elsewhere"], (await Store.SaveAreas(account, round, Study, ["Eastshire"], 0)).Codes());

        var areas = (await Queries.Find(account, round))!.FindAreas("A");
        Assert.Equal(["Northshire", "Здоровье"], areas.Areas);
        (await Store.SaveAreas(account, round, Study, [], areas.Version)).Must();
        Assert.Empty((await Queries.Find(account, round))!.FindAreas("A").Areas);
    }

    [Fact]
    public async Task For_AParticipant_IsThePlanOnceTheEnablersAreRevealed()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        var token = await Storage.JoinAndSubmit(round, joinToken);
        Assert.Null(await Queries.FindForParticipant(round, token));
        (await Get<BallotStore>().Reveal(account, round, Ballot.Enablers, TestStorage.Noon)).Must();
        (await Storage.Save(account, round, RevealedPlan.NewId(), RevealedPlan.Action, 0)).Must();

        Assert.Equal(RevealedPlan.Action, (await Queries.FindForParticipant(round, token))!.Entries.Single().Action);
        Assert.Null(await Queries.FindForParticipant(round, new string('A', 24)));
        Assert.Null(await Queries.FindForParticipant(round, null));
    }

    [Fact]
    public async Task EveryMethod_AnothersRoundOrAction_IsNotFound()
    {
        var (account, round) = await RevealedPlan.Create(Storage);
        var id = RevealedPlan.NewId();
        (await Storage.Save(account, round, id, RevealedPlan.Action, 0)).Must();
        var (eve, hers) = await RevealedPlan.Create(Storage);

        Assert.Equal(["not-found"], (await Store.SavePriorities(eve, round, new([new("1.1", "")], []), 0)).Codes());
        Assert.Equal(
            ["not-found"],
            (await Storage.Save(eve, round, RevealedPlan.NewId(), RevealedPlan.Action, 0)).Codes()
        );
        Assert.Equal(
            ["not-found"],
            (await Storage.Save(eve, hers, id, RevealedPlan.Action with { Text = "Hers" }, 1)).Codes()
        );
        Assert.Equal(
            ["not-found"],
            (await Storage.Save(eve, hers, id, RevealedPlan.Action with { Text = "Hers" }, 0)).Codes()
        );
        Assert.Equal(
            ["not-found"],
            (await Storage.Save(account, round, RevealedPlan.NewId(), RevealedPlan.Action, 1)).Codes()
        );
        Assert.Equal(
            ["not-found"],
            (
                await Store.SaveAction(
                    account,
                    round,
                    id,
                    TinyFramework.Second,
                    RevealedPlan.Action,
                    1,
                    TestStorage.Noon
                )
            ).Codes()
        );
        Assert.Equal(["not-found"], (await Store.SaveAreas(eve, round, Study, [], 0)).Codes());
        Assert.Null(await Queries.Find(eve, round));
        Assert.Null(await Queries.ListVersions(eve, round, id));
        Assert.Null(await Queries.ListVersions(eve, hers, id));
        Assert.Empty((await Queries.Find(eve, hers))!.Plan.Entries);
    }

    [Fact]
    public async Task Save_HostileText_IsKeptOrMadeStorable()
    {
        var (account, round) = await RevealedPlan.Create(Storage);
        (
            await Storage.Save(
                account,
                round,
                RevealedPlan.NewId(),
                RevealedPlan.Action with
                {
                    Text = "'; DROP TABLE \"Actions\" --\n\0\uD800 =1+1",
                    Owner = "<b>🏥",
                },
                0
            )
        ).Must();

        var kept = (await Queries.Find(account, round))!.Plan.Entries.Single().Action;
        Assert.Equal("'; DROP TABLE \"Actions\" --\n\uFFFD =1+1", kept.Text);
        Assert.Equal("<b>🏥", kept.Owner);
    }

    [Fact]
    public async Task Delete_OfARoundOrAnAccount_LeavesTheActionsWithTheirHistory()
    {
        var (account, round) = await RevealedPlan.Create(Storage);
        var id = RevealedPlan.NewId();
        (await Storage.Save(account, round, id, RevealedPlan.Action, 0)).Must();
        (await Store.SavePriorities(account, round, new([new("1.1", "")], []), 0)).Must();
        await using var context = Get<Database>().Open();
        Assert.Equal(
            1,
            await context
                .Rounds.Where(row => row.Id == round.Value)
                .ExecuteDeleteAsync(TestContext.Current.CancellationToken)
        );
        await context
            .Partnerships.SelectMany(row => row.Members)
            .Where(row => row.AccountId == account.Value)
            .ExecuteDeleteAsync(TestContext.Current.CancellationToken);
        Assert.Equal(
            1,
            await context
                .Users.Where(row => row.Id == account.Value)
                .ExecuteDeleteAsync(TestContext.Current.CancellationToken)
        );

        var row = await context
            .Actions.Include(action => action.Versions)
            .SingleAsync(action => action.Id == id.Value, TestContext.Current.CancellationToken);
        Assert.Null(row.RoundId);
        Assert.Null(row.Versions.Single().AccountId);
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() =>
            context.Database.ExecuteSqlAsync(
                $"""UPDATE "ActionVersions" SET "Text" = '' WHERE "ActionId" = {id.Value}"""
            )
        );
    }
}

public sealed class PlanStoreTestsOnSqlite(OnSqlite fixture) : PlanStoreTests(fixture), IClassFixture<OnSqlite>;

public sealed class PlanStoreTestsOnPostgres(OnPostgres fixture) : PlanStoreTests(fixture), IClassFixture<OnPostgres>;
