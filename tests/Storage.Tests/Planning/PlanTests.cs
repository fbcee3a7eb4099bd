using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Tests.Planning;

public abstract class PlanTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private static readonly PlanAction Action = new(
        "Agree one form",
        "Health",
        "Ann",
        new DateOnly(2027, 3, 31),
        ActionStatus.NotStarted
    );
    private static readonly CaseStudy Study = new("A", "A study", [], []);

    private PlanStore Store => Get<PlanStore>();

    private PlanQueries Queries => Get<PlanQueries>();

    [Fact]
    public async Task Choose_TwiceFromTheSameForm_KeepsTheFirst()
    {
        var (account, round) = await Revealed();
        Assert.Null((await Queries.Find(account, round))!.Plan.Priorities);
        var first = new ChosenPriorities(
            [new("1.2", "Health asks for it"), new("1.1", "")],
            [new("2.1", "Next year"), new("2.2", "")]
        );
        (await Store.SavePriorities(account, round, first, 0)).Must();

        Assert.Equal(
            ["changed-elsewhere"],
            (await Store.SavePriorities(account, round, new([new("2.1", "")], []), 0)).Codes()
        );
        var kept = (await Queries.Find(account, round))!;
        Assert.Equal(1, kept.Version);
        Assert.Equal(first.Chosen, kept.Plan.Chosen);
        Assert.Equal(first.LeftOut, kept.Plan.Priorities!.LeftOut);
    }

    [Fact]
    public async Task DeleteAction_ThatOthersChangedMeanwhile_AsksAgain()
    {
        var (account, round) = await Revealed();
        var id = new ActionId(Guid.NewGuid());
        (await Store.SaveAction(account, round, id, TinyFramework.First, Action, 0, TestStorage.Noon)).Must();
        (
            await Store.SaveAction(
                account,
                round,
                id,
                TinyFramework.First,
                Action with
                {
                    Text = "Agree two forms",
                },
                1,
                TestStorage.Noon
            )
        ).Must();

        Assert.Equal(["not-found"], (await Store.DeleteAction(await Storage.NewAccount(), round, id, 2)).Codes());
        Assert.Equal(["changed-elsewhere"], (await Store.DeleteAction(account, round, id, 1)).Codes());
        (await Store.DeleteAction(account, round, id, 2)).Must();

        Assert.Empty((await Queries.Find(account, round))!.Plan.Entries);
        Assert.Equal(["not-found"], (await Store.DeleteAction(account, round, id, 2)).Codes());
        await using var context = Get<Database>().Open();
        Assert.False(await context.ActionVersions.AnyAsync(row => row.ActionId == id.Value));
        Assert.True(
            await context.Audit.AnyAsync(row => row.RoundId == round.Value && row.Act == AuditAct.DeletedAction)
        );
    }

    [Fact]
    public async Task Choose_Again_ReplacesAllOfIt()
    {
        var (account, round) = await Revealed();
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
        Assert.Equal(["not-revealed"], (await Save(account, round, NewId(), Action, 0)).Codes());
    }

    [Fact]
    public async Task Save_ThreeTimes_KeepsWhoChangedWhatWhen()
    {
        var (account, round) = await Revealed();
        await Storage.Close(account, round);
        var id = NewId();
        (await Save(account, round, id, Action, 0)).Must();
        (await Save(account, round, id, Action with { Status = ActionStatus.UnderWay, Due = null }, 1, days: 1)).Must();
        (await Save(account, round, id, Action with { Status = ActionStatus.Done }, 2, days: 2)).Must();

        var entry = (await Queries.Find(account, round))!.Plan.Entries.Single();
        Assert.Equal(
            new PlanEntry(
                id,
                "1.1",
                Action with
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
                new ActionVersion(Action with { Status = ActionStatus.Done }, 3, "Fay", TestStorage.Noon.AddDays(2)),
                new ActionVersion(
                    Action with
                    {
                        Status = ActionStatus.UnderWay,
                        Due = null,
                    },
                    2,
                    "Fay",
                    TestStorage.Noon.AddDays(1)
                ),
                new ActionVersion(Action, 1, "Fay", TestStorage.Noon),
            ],
            await Queries.ListVersions(account, round, id)
        );
    }

    [Fact]
    public async Task Save_FromAnOldForm_OverwritesNothing()
    {
        var (account, round) = await Revealed();
        var id = NewId();
        (await Save(account, round, id, Action, 0)).Must();
        (await Save(account, round, id, Action with { Person = "Bob" }, 1)).Must();

        Assert.Equal(["changed-elsewhere"], (await Save(account, round, id, Action with { Owner = "" }, 1)).Codes());
        Assert.Equal(["changed-elsewhere"], (await Save(account, round, id, Action, 0)).Codes());
        Assert.Equal("Bob", (await Queries.Find(account, round))!.Plan.Entries.Single().Action.Person);
    }

    [Fact]
    public async Task Save_TheSameTwice_IsKeptOnce()
    {
        var (account, round) = await Revealed();
        var id = NewId();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Save(account, round, id, Action, 0)));

        Assert.Equal(1, (await Queries.Find(account, round))!.Plan.Entries.Single().Version);
        Assert.Single((await Queries.ListVersions(account, round, id))!);
    }

    [Fact]
    public async Task Save_ByTwoAtOnce_LetsOneThrough()
    {
        var (account, round) = await Revealed();
        var id = NewId();
        (await Save(account, round, id, Action, 0)).Must();

        var saved = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(person => Save(account, round, id, Action with { Person = $"Person {person}" }, 1))
        );

        Assert.Single(saved, one => one.Problems.Count == 0);
        Assert.All(saved.Where(one => one.Problems.Count > 0), one => Assert.Equal(["changed-elsewhere"], one.Codes()));
        Assert.Equal(2, (await Queries.ListVersions(account, round, id))!.Count);
    }

    [Fact]
    public async Task Find_InTheNextRound_HasWhatEarlierRoundsMadeAndNothingOfLaterOnes()
    {
        var (account, first) = await Revealed();
        (await Store.SavePriorities(account, first, new([new("1.1", "")], []), 0)).Must();
        var early = NewId();
        (await Save(account, first, early, Action, 0)).Must();
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
        (await Save(account, second, early, Action with { Status = ActionStatus.Done }, 1)).Must();
        var joinToken = (await Get<RoundQueries>().Find(account, second))!.JoinSettings.JoinToken;
        await Storage.JoinAndSubmit(second, joinToken);
        (await Get<BallotStore>().Reveal(account, second, Ballot.Enablers, TestStorage.Noon.AddDays(201))).Must();
        (await Save(account, second, NewId(), Action, 0)).Must();

        Assert.Equal(
            [(early, ActionStatus.Done)],
            (await Queries.Find(account, first))!.Plan.Entries.Select(entry => (entry.Id, entry.Action.Status))
        );
        Assert.Equal(2, (await Queries.Find(account, second))!.Plan.Entries.Count);
    }

    [Fact]
    public async Task SaveAreas_OfAPartnership_AreKeptForAllItsRounds()
    {
        var (account, round) = await Revealed();
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
        (await Save(account, round, NewId(), Action, 0)).Must();

        Assert.Equal(Action, (await Queries.FindForParticipant(round, token))!.Entries.Single().Action);
        Assert.Null(await Queries.FindForParticipant(round, new string('A', 24)));
        Assert.Null(await Queries.FindForParticipant(round, null));
    }

    [Fact]
    public async Task EveryMethod_AnothersRoundOrAction_IsNotFound()
    {
        var (account, round) = await Revealed();
        var id = NewId();
        (await Save(account, round, id, Action, 0)).Must();
        var (eve, hers) = await Revealed();

        Assert.Equal(["not-found"], (await Store.SavePriorities(eve, round, new([new("1.1", "")], []), 0)).Codes());
        Assert.Equal(["not-found"], (await Save(eve, round, NewId(), Action, 0)).Codes());
        Assert.Equal(["not-found"], (await Save(eve, hers, id, Action with { Text = "Hers" }, 1)).Codes());
        Assert.Equal(["not-found"], (await Save(eve, hers, id, Action with { Text = "Hers" }, 0)).Codes());
        Assert.Equal(["not-found"], (await Save(account, round, NewId(), Action, 1)).Codes());
        Assert.Equal(
            ["not-found"],
            (await Store.SaveAction(account, round, id, TinyFramework.Second, Action, 1, TestStorage.Noon)).Codes()
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
        var (account, round) = await Revealed();
        (
            await Save(
                account,
                round,
                NewId(),
                Action with
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
        var (account, round) = await Revealed();
        var id = NewId();
        (await Save(account, round, id, Action, 0)).Must();
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

    private static ActionId NewId() => new(Guid.CreateVersion7());

    private async Task<(AccountId Account, RoundId Round)> Revealed()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        await Storage.JoinAndSubmit(round, joinToken);
        (await Get<BallotStore>().Reveal(account, round, Ballot.Enablers, TestStorage.Noon)).Must();
        return (account, round);
    }

    private Task<Result<ActionId>> Save(
        AccountId account,
        RoundId round,
        ActionId id,
        PlanAction action,
        int version,
        int days = 0
    ) => Store.SaveAction(account, round, id, TinyFramework.First, action, version, TestStorage.Noon.AddDays(days));
}

public sealed class PlanTestsOnSqlite(OnSqlite fixture) : PlanTests(fixture), IClassFixture<OnSqlite>;

public sealed class PlanTestsOnPostgres(OnPostgres fixture) : PlanTests(fixture), IClassFixture<OnPostgres>;
