using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Planning;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Tests.Planning;

/// <summary>Tests that no one can unknowingly overwrite what another facilitator has saved in the plan.</summary>
public abstract class PlanConflictsTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private PlanStore Store => Get<PlanStore>();
    private PlanQueries Queries => Get<PlanQueries>();

    [Fact]
    public async Task Choose_TwiceFromTheSameForm_KeepsTheFirst()
    {
        var (account, round) = await RevealedPlan.Create(Storage);
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
        var (account, round) = await RevealedPlan.Create(Storage);
        var id = new ActionId(Guid.NewGuid());
        (
            await Store.SaveAction(account, round, id, TinyFramework.First, RevealedPlan.Action, 0, TestStorage.Noon)
        ).Must();
        (
            await Store.SaveAction(
                account,
                round,
                id,
                TinyFramework.First,
                RevealedPlan.Action with
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
    public async Task Save_FromAnOldForm_OverwritesNothing()
    {
        var (account, round) = await RevealedPlan.Create(Storage);
        var id = RevealedPlan.NewId();
        (await Storage.Save(account, round, id, RevealedPlan.Action, 0)).Must();
        (await Storage.Save(account, round, id, RevealedPlan.Action with { Person = "Bob" }, 1)).Must();

        Assert.Equal(
            ["changed-elsewhere"],
            (await Storage.Save(account, round, id, RevealedPlan.Action with { Owner = "" }, 1)).Codes()
        );
        Assert.Equal(["changed-elsewhere"], (await Storage.Save(account, round, id, RevealedPlan.Action, 0)).Codes());
        Assert.Equal("Bob", (await Queries.Find(account, round))!.Plan.Entries.Single().Action.Person);
    }

    [Fact]
    public async Task Save_TheSameTwice_IsKeptOnce()
    {
        var (account, round) = await RevealedPlan.Create(Storage);
        var id = RevealedPlan.NewId();
        await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Storage.Save(account, round, id, RevealedPlan.Action, 0))
        );

        Assert.Equal(1, (await Queries.Find(account, round))!.Plan.Entries.Single().Version);
        Assert.Single((await Queries.ListVersions(account, round, id))!);
    }

    [Fact]
    public async Task Save_ByTwoAtOnce_LetsOneThrough()
    {
        var (account, round) = await RevealedPlan.Create(Storage);
        var id = RevealedPlan.NewId();
        (await Storage.Save(account, round, id, RevealedPlan.Action, 0)).Must();

        var saved = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(person =>
                    Storage.Save(account, round, id, RevealedPlan.Action with { Person = $"Person {person}" }, 1)
                )
        );

        Assert.Single(saved, one => one.Problems.Count == 0);
        Assert.All(saved.Where(one => one.Problems.Count > 0), one => Assert.Equal(["changed-elsewhere"], one.Codes()));
        Assert.Equal(2, (await Queries.ListVersions(account, round, id))!.Count);
    }
}

public sealed class PlanConflictsTestsOnSqlite(OnSqlite fixture) : PlanConflictsTests(fixture), IClassFixture<OnSqlite>;

public sealed class PlanConflictsTestsOnPostgres(OnPostgres fixture)
    : PlanConflictsTests(fixture),
        IClassFixture<OnPostgres>;
