using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Audit;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Partnerships;
using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Results;
using BeyondBoundaries.Storage.Retention;
using BeyondBoundaries.Storage.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BeyondBoundaries.Storage.Tests.Retention;

/// <summary>Tests what remains of a round, of its plan and of later rounds once its answers are deleted.</summary>
public abstract class PurgedRoundTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private RetentionStore Store => Get<RetentionStore>();

    [Theory]
    [InlineData(ConfidentialityMode.Confidential)]
    [InlineData(ConfidentialityMode.Open)]
    [InlineData(ConfidentialityMode.Anonymous)]
    public async Task DeleteDue_OnItsDay_LeavesFiguresAndDecisionsAndNobody(ConfidentialityMode mode)
    {
        var (account, round, _) = await FinishedRound.Create(Storage, mode);
        var before = (await Storage.Revealed(account, round))!;
        var kept = await Storage.ListKeptFigures(round);
        Assert.Empty((await Store.PurgeDue(FinishedRound.Due.AddDays(-1))).Rounds);
        Assert.Equal([round], (await Store.PurgeDue(FinishedRound.Due)).Rounds);

        var after = (await Storage.Revealed(account, round))!;
        // In open mode, figures for one or two people reveal the scores of those people, so the figures are deleted
        // with the answers.
        Assert.Equal(
            FinishedRound.CountEveryone(before).Select(one => one.N < 3 ? (one.Item, null, null) : one),
            FinishedRound.CountEveryone(after)
        );
        if (mode != ConfidentialityMode.Open)
        {
            // In the other modes, the figures are not computed again: the difference between old and new figures could
            // reveal a person's scores.
            Assert.Equal(kept, await Storage.ListKeptFigures(round));
        }

        Assert.Equal(before.Commentary.Agreed, after.Commentary.Agreed);
        Assert.Empty(after.Commentary.Notes);
        Assert.Empty(after.Commentary.People);
        Assert.Empty(after.Redactions);
        var details = (await Get<RoundQueries>().Find(account, round))!;
        Assert.Equal(
            (FinishedRound.Due, FinishedRound.People.Length, 0),
            (details.AnswersDeletedOn, details.TookPart, details.Joined)
        );
        var plan = (await Get<PlanQueries>().Find(account, round))!.Plan;
        Assert.Equal(
            ("Meet", mode == ConfidentialityMode.Anonymous ? FinishedRound.People[0] : ""),
            (plan.Entries.Single().Action.Text, plan.Entries.Single().Action.Person)
        );
        Assert.Single(
            await Get<AuditQueries>().ListEntries(new(round, AuditAct.DeletedAnswers)),
            entry => entry.DisplayName == AuditText.ApplicationName
        );
        Assert.Empty((await Store.PurgeDue(FinishedRound.Due.AddYears(1))).Rounds);
        await using var context = Get<Database>().Open();
        Assert.Equal(
            (0, 0, 0, 0, 0, 0, 0),
            (
                await context.Participants.CountAsync(),
                await context.Responses.CountAsync(),
                await context.Notes.CountAsync(),
                await context.NamedChallenges.CountAsync(),
                await context.Submissions.CountAsync(),
                await context.SheetCodes.CountAsync(),
                await context.Redactions.CountAsync()
            )
        );
    }

    [Fact]
    public async Task DeleteDue_OfAnOpenRound_KeepsTheWholeGroupAlone()
    {
        var (account, round, _) = await FinishedRound.Create(Storage, ConfidentialityMode.Open);
        await Store.PurgeDue(FinishedRound.Due);

        var revealed = (await Storage.Revealed(account, round))!;
        Assert.All(
            revealed.Ballots,
            ballot =>
            {
                Assert.Empty(ballot.Agencies);
                Assert.Empty(ballot.Paired);
                Assert.All(ballot.Items, item => Assert.Empty(item.Agencies.Concat(item.Levels)));
                // One item was scored by only two of the six people, so its tally would reveal their scores.
                Assert.DoesNotContain(ballot.Items, item => item.Everyone is { N: > 0 and < 3, Tally: not null });
            }
        );
        Assert.Equal(
            ConfidentialityMode.Anonymous,
            (await Get<ResultsQueries>().FindHeader(account, round))!.Confidentiality.Mode
        );
    }

    [Fact]
    public async Task DeleteDue_OfAnOpenRoundBeforeAnother_TakesWhatPairsTellOfIt()
    {
        var (account, round, returnTokens) = await FinishedRound.Create(Storage, ConfidentialityMode.Open);
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
                    RoundSetup.From("Spring", null, new(ConfidentialityMode.Open)).Must() with
                    {
                        DeleteOn = FinishedRound.Due.AddYears(1),
                    },
                    "small",
                    "1",
                    TestStorage.Noon
                )
        ).Must();
        var joinToken = (await Get<RoundQueries>().Find(account, later))!.JoinSettings.JoinToken;
        var token = JoinStore.CreateReturnToken();
        (
            await Get<JoinStore>()
                .Join(
                    joinToken,
                    token,
                    new(0, 0, FinishedRound.People[0], null) { PreviousReturnToken = returnTokens[0] }
                )
        ).Must();
        await Storage.Score(later, token, TinyFramework.First, Answer.FromScore(5));
        (await Get<ResponseStore>().Submit(later, token)).Must();
        await Storage.Close(account, later);
        Assert.NotEmpty((await Storage.Revealed(account, later))!.Ballots[0].Paired);

        Assert.Equal([round], (await Store.PurgeDue(FinishedRound.Due)).Rounds);

        Assert.Empty((await Storage.Revealed(account, later))!.Ballots[0].Paired);
        Assert.Single((await Storage.Revealed(account, later))!.Commentary.People);
        await Store.PurgeDue(FinishedRound.Due.AddYears(1));
    }

    [Fact]
    public async Task DeleteDue_OfNamesInThePlan_TakesThoseThatNoRoundHasAnyMore()
    {
        var (account, round, _) = await FinishedRound.Create(Storage, ConfidentialityMode.Confidential);
        var partnership = (await Get<RoundQueries>().Find(account, round))!.Partnership;
        var later = (
            await Get<RoundStore>()
                .Create(
                    account,
                    partnership,
                    RoundSetup.From("Spring", null, Confidentiality.Default).Must() with
                    {
                        DeleteOn = FinishedRound.Due.AddYears(1),
                    },
                    "small",
                    "1",
                    TestStorage.Noon.AddDays(2)
                )
        ).Must();
        var joinToken = (await Get<RoundQueries>().Find(account, later))!.JoinSettings.JoinToken;
        await Storage.Join(joinToken, 0, 0, FinishedRound.People[1].ToUpperInvariant());
        await Storage.Close(account, later);
        // Three actions, created in the later round, each name a person: one who took part only in the first round, one
        // who took part in both rounds, and one who took part in neither.
        foreach (var person in new[] { FinishedRound.People[2], FinishedRound.People[1], "Somebody else" })
        {
            (
                await Get<PlanStore>()
                    .SaveAction(
                        account,
                        later,
                        new(Guid.NewGuid()),
                        TinyFramework.Second,
                        new($"For {person}", "", person, null, ActionStatus.NotStarted),
                        0,
                        TestStorage.Noon
                    )
            ).Must();
        }

        await Store.PurgeDue(FinishedRound.Due);
        Assert.Equal(
            ["For Quentin: Quentin", "For Somebody else: Somebody else", "For Xanthe: ", "Meet: "],
            await Named()
        );

        await Store.PurgeDue(FinishedRound.Due.AddYears(1));
        Assert.Equal(["For Quentin: ", "For Somebody else: Somebody else", "For Xanthe: ", "Meet: "], await Named());

        async Task<IEnumerable<string>> Named() =>
            (await Get<PlanQueries>().Find(account, later))!
                .Plan.Entries.Select(entry => $"{entry.Action.Text}: {entry.Action.Person}")
                .Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task Create_AfterARoundWhoseAnswersAreDeleted_StillFollowsIt()
    {
        var (account, round, _) = await FinishedRound.Create(Storage, ConfidentialityMode.Confidential);
        await Store.PurgeDue(FinishedRound.Due);
        await using var context = Get<Database>().Open();
        var partnership = await context
            .Rounds.Where(row => row.Id == round.Value)
            .Select(row => row.PartnershipId)
            .SingleAsync();

        var next = (
            await Get<RoundStore>()
                .Create(
                    account,
                    new(partnership),
                    RoundSetup.From("Next", null, Confidentiality.Default).Must(),
                    "small",
                    "1",
                    TestStorage.Noon.AddYears(2)
                )
        ).Must();

        Assert.Equal(round, (await Get<ResultsQueries>().FindHeader(account, next))!.Previous);
        Assert.Equal(
            FinishedRound.People.Length,
            (await Get<PartnershipQueries>().Find(account, new(partnership)))!
                .Rounds.Single(one => one.Id == round)
                .Submitted
        );
    }
}

public sealed class PurgedRoundTestsOnSqlite(OnSqlite fixture) : PurgedRoundTests(fixture), IClassFixture<OnSqlite>;

public sealed class PurgedRoundTestsOnPostgres(OnPostgres fixture)
    : PurgedRoundTests(fixture),
        IClassFixture<OnPostgres>;
