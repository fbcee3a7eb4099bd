using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Audit;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Retention;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Storage.Secrets;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BeyondBoundaries.Storage.Tests.Retention;

/// <summary>Tests which rounds are closed and purged, whatever else happens at the same time.</summary>
public abstract class PurgeTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private RetentionStore Store => Get<RetentionStore>();

    [Fact]
    public async Task DeleteDue_WhileTheRoundIsOpen_ClosesItUnseen()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        var token = await Storage.Join(joinToken, 0, 0, "Ann");
        await Storage.Score(round, token, TinyFramework.First, Answer.FromScore(2));
        (await Get<ResponseStore>().Submit(round, token)).Must();

        await Store.PurgeDue(FinishedRound.Due);

        Assert.Equal(RoundStatus.Closed, (await Get<RoundQueries>().Find(account, round))!.Status);
        Assert.All(
            FinishedRound.CountEveryone((await Storage.Revealed(account, round))!),
            item => Assert.Equal(0, item.N)
        );
        Assert.Null(await Get<ResponseQueries>().Find(round, token));
        Assert.Equal(
            ["round-closed"],
            (await Get<JoinStore>().Join(joinToken, JoinStore.CreateReturnToken(), new(0, 0, null, null))).Codes()
        );
    }

    [Fact]
    public async Task DeleteDue_OfAnotherVersionOfTheFramework_ClosesItUnseen()
    {
        var account = await Storage.NewAccount();
        var old = (
            await Get<RoundStore>()
                .Create(
                    account,
                    await Storage.NewPartnership(account),
                    RoundSetup.From("Old", null, Confidentiality.Default).Must(),
                    "small",
                    "0",
                    TestStorage.Noon
                )
        ).Must();
        await Storage.Join((await Get<RoundQueries>().Find(account, old))!.JoinSettings.JoinToken, 0, 0, "Ann");

        Assert.Equal([old], (await Store.PurgeDue(FinishedRound.Due)).Rounds);

        var details = (await Get<RoundQueries>().Find(account, old))!;
        Assert.Equal(
            (RoundStatus.Closed, FinishedRound.Due, 0, 0),
            (details.Status, details.AnswersDeletedOn, details.TookPart, details.Joined)
        );
        Assert.All(
            FinishedRound.CountEveryone((await Storage.Revealed(account, old))!),
            item => Assert.Equal(0, item.N)
        );
    }

    [Fact]
    public async Task DeleteDue_WhenMorePeopleAnsweredAnotherBallot_KeepsTheNumberWhoScored()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        var ann = await Storage.Join(joinToken, 0, 0, "Ann");
        var bob = await Storage.Join(joinToken, 0, 0, "Bob");
        await Storage.Score(round, ann, TinyFramework.First, Answer.FromScore(2));
        (await Get<ResponseStore>().Submit(round, ann)).Must();
        (await Get<BallotStore>().Reveal(account, round, Ballot.Enablers, TestStorage.Noon)).Must();
        (await Get<BallotStore>().OpenBallots(account, round, [Ballot.Challenges], TestStorage.Noon)).Must();
        foreach (var person in new[] { ann, bob })
        {
            (await Get<ResponseStore>().Submit(round, person, Ballot.Challenges)).Must();
        }

        (await Get<BallotStore>().Reveal(account, round, Ballot.Challenges, TestStorage.Noon)).Must();
        await Storage.Close(account, round);

        await Store.PurgeDue(FinishedRound.Due);

        Assert.Equal(1, (await Get<RoundQueries>().Find(account, round))!.TookPart);
    }

    [Fact]
    public async Task DeleteDue_WhenOneRoundFails_DeletesTheOthers()
    {
        var (account, broken, _) = await FinishedRound.Create(Storage, ConfidentialityMode.Confidential);
        var (_, round, _) = await FinishedRound.Create(Storage, ConfidentialityMode.Confidential);
        (await Store.ChangeDate(account, broken, FinishedRound.Due.AddDays(-1), FinishedRound.Today)).Must();
        await using var context = Get<Database>().Open();
        var figures = await context
            .Figures.Where(row => row.Ballot.RoundId == broken.Value)
            .OrderBy(row => row.BallotId)
            .FirstAsync();
        var kept = figures.Kept;
        figures.Kept = [0];
        await context.SaveChangesAsync();

        var deletions = await Store.PurgeDue(FinishedRound.Due);

        Assert.Equal([round], deletions.Rounds);
        Assert.Single(deletions.Failures);
        figures.Kept = kept;
        await context.SaveChangesAsync();
        deletions = await Store.PurgeDue(FinishedRound.Due);
        Assert.Equal([broken], deletions.Rounds);
        Assert.Empty(deletions.Failures);
    }

    [Fact]
    public async Task DeleteDue_OfManyByTwoAtOnce_DeletesEveryoneOnce()
    {
        var (account, round, _) = await Storage.NewRound();
        await Storage.Close(account, round);
        await using (var context = Get<Database>().Open())
        {
            context.AddRange(
                Enumerable
                    .Range(0, (2 * RetentionStore.BatchSize) + 7)
                    .Select(person => new ParticipantRow
                    {
                        Id = Guid.NewGuid(),
                        RoundId = round.Value,
                        TokenHash = LinkSecret.Hash($"{person}"),
                    })
            );
            await context.SaveChangesAsync();
        }

        await using var other = Storage.NewServices();
        await Task.WhenAll(
            Task.Run(() => Store.PurgeDue(FinishedRound.Due)),
            Task.Run(() => other.GetRequiredService<RetentionStore>().PurgeDue(FinishedRound.Due))
        );

        await using var after = Get<Database>().Open();
        Assert.Equal(0, await after.Participants.CountAsync(row => row.RoundId == round.Value));
        Assert.Single(await Get<AuditQueries>().ListEntries(new(round, AuditAct.DeletedAnswers)));
    }

    [Fact]
    public async Task DeleteDue_OfARoundThatWasDeletedMeanwhile_DoesNotReportIt()
    {
        var (account, first, _) = await FinishedRound.Create(Storage, ConfidentialityMode.Confidential);
        (await Store.ChangeDate(account, first, FinishedRound.Due.AddDays(-1), FinishedRound.Today)).Must();
        var (other, second, _) = await Storage.NewRound();
        var feed = Get<RoundChangeFeed>();
        var relay = feed.Relay;
        feed.Relay = (id, _) =>
        {
            if (id == first.Value)
            {
                feed.Relay = relay;
                Get<RoundDeletionStore>().Delete(other, second, joined: 0).GetAwaiter().GetResult().Must();
            }
        };

        var deleted = (await Store.PurgeDue(FinishedRound.Due)).Rounds;

        Assert.Contains(first, deleted);
        Assert.DoesNotContain(second, deleted);
    }
}

public sealed class PurgeTestsOnSqlite(OnSqlite fixture) : PurgeTests(fixture), IClassFixture<OnSqlite>;

public sealed class PurgeTestsOnPostgres(OnPostgres fixture) : PurgeTests(fixture), IClassFixture<OnPostgres>;
