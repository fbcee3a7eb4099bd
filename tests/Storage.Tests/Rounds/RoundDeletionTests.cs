using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Paper;
using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Storage.Retention;
using BeyondBoundaries.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Tests.Rounds;

public abstract class RoundDeletionTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private RoundDeletionStore Store => Get<RoundDeletionStore>();

    private RoundQueries Queries => Get<RoundQueries>();

    [Fact]
    public async Task Delete_WithPeopleWhoSubmittedNothing_LeavesOnlyTheAudit()
    {
        var (account, id, joinToken) = await Storage.NewRound();
        var token = await Storage.Join(joinToken, agency: 0, name: "Ann");
        await Storage.Score(
            id,
            token,
            TinyFramework.First,
            Answer.FromScore(4),
            new Note(NoteKind.Working, "1.1", "x")
        );
        (await Get<PaperStore>().CreateSheets(account, id, 2)).Must();
        (await Get<BallotStore>().OpenBallots(account, id, [Ballot.Challenges], TestStorage.Noon)).Must();
        Assert.True((await Queries.Find(account, id))!.IsEmpty);

        Assert.Equal(["changed-elsewhere"], (await Store.Delete(account, id, joined: 0)).Codes());
        (await Store.Delete(account, id, joined: 1)).Must();

        Assert.Null(await Queries.Find(account, id));
        Assert.Equal(["not-found"], (await Store.Delete(account, id, joined: 1)).Codes());
        await using var context = Get<Database>().Open();
        Assert.False(await context.Participants.AnyAsync(row => row.RoundId == id.Value));
        Assert.False(await context.Ballots.AnyAsync(row => row.RoundId == id.Value));
        Assert.False(await context.SheetCodes.AnyAsync(row => row.RoundId == id.Value));
        var entry = await context.Audit.SingleAsync(row => row.RoundId == id.Value && row.Act == AuditAct.DeletedRound);
        Assert.Equal("Autumn", entry.Subject);
    }

    [Fact]
    public async Task Delete_OfARoundWithAnOwnerOfAnAction_RemovesTheNameFromThePlan()
    {
        var (account, first, joinToken) = await Storage.NewRound();
        await Storage.JoinAndSubmit(first, joinToken);
        await Storage.Close(account, first);
        var second = (
            await Get<RoundStore>()
                .Create(
                    account,
                    (await Queries.Find(account, first))!.Partnership,
                    RoundSetup.From("Winter", null, Confidentiality.Default).Must(),
                    TinyFramework.Framework.Definition.Id,
                    TinyFramework.Framework.Definition.Version,
                    TestStorage.Noon
                )
        ).Must();
        await Storage.Join((await Queries.Find(account, second))!.JoinSettings.JoinToken, 0, 0, "Ann");
        (
            await Get<PlanStore>()
                .SaveAction(
                    account,
                    first,
                    new(Guid.NewGuid()),
                    TinyFramework.First,
                    new("Meet", "", "Ann", null, ActionStatus.NotStarted),
                    0,
                    TestStorage.Noon
                )
        ).Must();

        (await Store.Delete(account, second, joined: 1)).Must();

        await using var context = Get<Database>().Open();
        Assert.Equal(
            [""],
            await context
                .ActionVersions.Where(version =>
                    context.Actions.Any(action => action.Id == version.ActionId && action.RoundId == first.Value)
                )
                .Select(version => version.Person)
                .ToListAsync()
        );
    }

    [Fact]
    public async Task Delete_WithSubmittedAnswers_IsRefused()
    {
        var (account, id, joinToken) = await Storage.NewRound();
        await Storage.JoinAndSubmit(id, joinToken);

        Assert.False((await Queries.Find(account, id))!.IsEmpty);
        Assert.Equal(["round-not-empty"], (await Store.Delete(account, id, joined: 1)).Codes());

        await Storage.Close(account, id);
        Assert.Equal(["round-not-empty"], (await Store.Delete(account, id, joined: 1)).Codes());
        Assert.NotNull(await Queries.Find(account, id));
    }

    [Fact]
    public async Task Delete_ClosedWithNothingSubmitted_OnlyWithoutDecisions()
    {
        var (account, id, _) = await Storage.NewRound();
        await Storage.Close(account, id);
        var action = new ActionId(Guid.NewGuid());
        (
            await Get<PlanStore>()
                .SaveAction(
                    account,
                    id,
                    action,
                    TinyFramework.First,
                    new("Meet", "", "", null, ActionStatus.NotStarted),
                    0,
                    TestStorage.Noon
                )
        ).Must();
        Assert.Equal(["round-not-empty"], (await Store.Delete(account, id, joined: 0)).Codes());

        (await Get<PlanStore>().DeleteAction(account, id, action, 1)).Must();
        (await Store.Delete(account, id, joined: 0)).Must();

        Assert.Null(await Queries.Find(account, id));
    }

    [Fact]
    public async Task Delete_ClosedAfterTheOnlyPersonWasRemoved_LeavesNothing()
    {
        var (account, id, joinToken) = await Storage.NewRound();
        await Storage.Join(joinToken, 0, 0, "Test");
        var person = (await Queries.ListParticipants(account, id))!.Single().Id;
        (await Get<AdmissionStore>().Remove(account, id, person)).Must();
        await Storage.Close(account, id);

        Assert.True((await Queries.Find(account, id))!.IsEmpty);
        (await Store.Delete(account, id, joined: 0)).Must();

        Assert.Null(await Queries.Find(account, id));
    }

    [Fact]
    public async Task Delete_AfterTheOnlyRevealedAnswersWereErased_IsRefused()
    {
        var (account, id, joinToken) = await Storage.NewRound();
        var token = await Storage.JoinAndSubmit(id, joinToken);
        await Storage.Close(account, id);
        (await Get<ErasureStore>().Erase(id, token)).Must();

        Assert.False((await Queries.Find(account, id))!.IsEmpty);
        Assert.Equal(["round-not-empty"], (await Store.Delete(account, id, joined: 0)).Codes());
    }

    [Fact]
    public async Task Delete_AnothersRound_IsNotFound()
    {
        var (account, id, _) = await Storage.NewRound();

        Assert.Equal(["not-found"], (await Store.Delete(await Storage.NewAccount(), id, joined: 0)).Codes());
        Assert.NotNull(await Queries.Find(account, id));
    }
}

public sealed class RoundDeletionTestsOnSqlite(OnSqlite fixture) : RoundDeletionTests(fixture), IClassFixture<OnSqlite>;

public sealed class RoundDeletionTestsOnPostgres(OnPostgres fixture)
    : RoundDeletionTests(fixture),
        IClassFixture<OnPostgres>;
