using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Partnerships;
using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Results;
using BeyondBoundaries.Storage.Rounds;

namespace BeyondBoundaries.Storage.Tests.Rounds;

/// <summary>
/// Tests that the order of rounds depends on when they were opened and closed, not on when they were drafted.
/// </summary>
public abstract class RoundOrderTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private static readonly PlanAction Action = new("Agree one form", "Health", "Ann", null, ActionStatus.NotStarted);

    private static readonly DateTimeOffset Noon = TestStorage.Noon;

    [Fact]
    public async Task Plan_OfARoundDraftedFirstAndOpenedLast_HasTheActionsOfTheOneBefore()
    {
        var (account, partnership) = await NewPartnership();
        var late = await New(account, partnership, "Late", Noon, draft: true);
        var early = await New(account, partnership, "Early", Noon.AddDays(1));
        await Finish(account, early, Noon.AddDays(2));
        var action = new ActionId(Guid.CreateVersion7(Noon.AddDays(3)));
        (
            await Get<PlanStore>().SaveAction(account, early, action, TinyFramework.First, Action, 0, Noon.AddDays(3))
        ).Must();
        Assert.Single((await Get<PlanQueries>().Find(account, late))!.Plan.Entries);

        (await Get<RoundStore>().Open(account, late, Noon.AddDays(4))).Must();

        Assert.Equal(early, (await Get<ResultsQueries>().FindHeader(account, late))!.Previous);
        Assert.Equal(
            [("Early", true)],
            (await Get<PlanQueries>().Find(account, late))!.Plan.Entries.Select(entry => (entry.Round, entry.IsEarlier))
        );
        Assert.Equal(
            ["Late", "Early"],
            (await Get<PartnershipQueries>().Find(account, partnership))!.Rounds.Select(round => round.Name)
        );
        await Finish(account, late, Noon.AddDays(5));
        (
            await Get<PlanStore>()
                .SaveAction(
                    account,
                    late,
                    new(Guid.CreateVersion7(Noon)),
                    TinyFramework.First,
                    Action,
                    0,
                    Noon.AddDays(5)
                )
        ).Must();
        Assert.Single((await Get<PlanQueries>().Find(account, early))!.Plan.Entries);

        var next = await New(account, partnership, "Next", Noon.AddDays(6));
        Assert.Equal(late, (await Get<ResultsQueries>().FindHeader(account, next))!.Previous);
        Assert.Equal(2, (await Get<PlanQueries>().Find(account, next))!.Plan.Entries.Count);
    }

    [Fact]
    public async Task Round_AfterTheClockWasSetBack_FollowsTheOneThatFollowsTheOthers()
    {
        var (account, partnership) = await NewPartnership();
        var first = await New(account, partnership, "First", Noon.AddYears(5));
        await Finish(account, first, Noon.AddYears(5).AddDays(1));
        var action = new ActionId(Guid.CreateVersion7(Noon));
        (
            await Get<PlanStore>()
                .SaveAction(account, first, action, TinyFramework.First, Action, 0, Noon.AddYears(5).AddDays(1))
        ).Must();
        var second = await New(account, partnership, "Second", Noon);
        Assert.Single((await Get<PlanQueries>().Find(account, second))!.Plan.Entries);
        await Finish(account, second, Noon.AddDays(1));
        (
            await Get<PlanStore>()
                .SaveAction(
                    account,
                    second,
                    new(Guid.CreateVersion7(Noon)),
                    TinyFramework.First,
                    Action,
                    0,
                    Noon.AddDays(1)
                )
        ).Must();

        var third = await New(account, partnership, "Third", Noon.AddDays(2));

        Assert.Equal(second, (await Get<ResultsQueries>().FindHeader(account, third))!.Previous);
        Assert.Equal(2, (await Get<PlanQueries>().Find(account, third))!.Plan.Entries.Count);
        Assert.Single((await Get<PlanQueries>().Find(account, first))!.Plan.Entries);
    }

    [Theory]
    [InlineData(23, 30)]
    [InlineData(0, 30)]
    public async Task Open_ADraftWhoseDayHasComeInLondon_GivesItTheUsualDay(int hour, int minute)
    {
        // London is an hour ahead of UTC in summer.
        var now = new DateTimeOffset(2026, 7, 1, hour, minute, 0, TimeSpan.FromHours(1));
        var (account, partnership) = await NewPartnership();
        var setup = RoundSetup.From("Draft", null, Confidentiality.Default).Must() with
        {
            DeleteOn = new DateOnly(2026, 7, 1),
        };
        var draft = (
            await Get<RoundStore>().Create(account, partnership, setup, "small", "1", Noon, draft: true)
        ).Must();

        (await Get<RoundStore>().Open(account, draft, now)).Must();

        Assert.Equal(new DateOnly(2028, 7, 1), (await Get<RoundQueries>().Find(account, draft))!.DeleteOn);
    }

    private async Task<(AccountId Account, PartnershipId Partnership)> NewPartnership()
    {
        var account = await Storage.NewAccount();
        return (account, await Storage.NewPartnership(account));
    }

    private async Task<RoundId> New(
        AccountId account,
        PartnershipId partnership,
        string name,
        DateTimeOffset now,
        bool draft = false
    ) =>
        (
            await Get<RoundStore>()
                .Create(
                    account,
                    partnership,
                    RoundSetup.From(name, null, Confidentiality.Default).Must(),
                    "small",
                    "1",
                    now,
                    draft
                )
        ).Must();

    /// <summary>Lets one person answer, and closes the round.</summary>
    private async Task Finish(AccountId account, RoundId round, DateTimeOffset now)
    {
        var token = await Storage.Join((await Get<RoundQueries>().Find(account, round))!.JoinSettings.JoinToken);
        await Storage.Score(round, token, TinyFramework.First, Answer.FromScore(2));
        (await Get<ResponseStore>().Submit(round, token)).Must();
        (await Get<RoundStore>().Close(account, round, now)).Must();
    }
}

public sealed class RoundOrderTestsOnSqlite(OnSqlite fixture) : RoundOrderTests(fixture), IClassFixture<OnSqlite>;

public sealed class RoundOrderTestsOnPostgres(OnPostgres fixture) : RoundOrderTests(fixture), IClassFixture<OnPostgres>;
