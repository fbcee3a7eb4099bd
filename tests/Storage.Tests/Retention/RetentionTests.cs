using System.Text;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Kit.Databases;
using BeyondBoundaries.Storage.Audit;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Paper;
using BeyondBoundaries.Storage.Partnerships;
using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Results;
using BeyondBoundaries.Storage.Retention;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Storage.Secrets;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BeyondBoundaries.Storage.Tests.Retention;

public abstract class RetentionTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TestStorage.Noon.UtcDateTime);
    private static readonly DateOnly Due = RetentionDateRules.GetDefault(Today);
    private static readonly string[] People = ["Zebedee", "Quentin", "Xanthe", "Wilhelmina", "Ursula", "Octavia"];

    private RetentionStore Store => Get<RetentionStore>();

    [Theory]
    [InlineData(ConfidentialityMode.Confidential)]
    [InlineData(ConfidentialityMode.Open)]
    [InlineData(ConfidentialityMode.Anonymous)]
    public async Task DeleteDue_OnItsDay_LeavesFiguresAndDecisionsAndNobody(ConfidentialityMode mode)
    {
        var (account, round) = await Finished(mode);
        var before = (await Storage.Revealed(account, round))!;
        var kept = await Kept(round);
        Assert.Empty((await Store.PurgeDue(Due.AddDays(-1))).Rounds);
        Assert.Equal([round], (await Store.PurgeDue(Due)).Rounds);

        var after = (await Storage.Revealed(account, round))!;
        // In open mode, figures for one or two people reveal the scores of those people, so the figures are deleted
        // with the answers.
        Assert.Equal(Everyone(before).Select(one => one.N < 3 ? (one.Item, null, null) : one), Everyone(after));
        if (mode != ConfidentialityMode.Open)
        {
            // In the other modes, no figures are computed again, so there is no second, slightly different figure to
            // subtract.
            Assert.Equal(kept, await Kept(round));
        }

        Assert.Equal(before.Commentary.Agreed, after.Commentary.Agreed);
        Assert.Empty(after.Commentary.Notes);
        Assert.Empty(after.Commentary.People);
        Assert.Empty(after.Redactions);
        var details = (await Get<RoundQueries>().Find(account, round))!;
        Assert.Equal((Due, People.Length, 0), (details.AnswersDeletedOn, details.TookPart, details.Joined));
        var plan = (await Get<PlanQueries>().Find(account, round))!.Plan;
        Assert.Equal(
            ("Meet", mode == ConfidentialityMode.Anonymous ? People[0] : ""),
            (plan.Entries.Single().Action.Text, plan.Entries.Single().Action.Person)
        );
        Assert.Single(
            await Get<AuditQueries>().ListEntries(new(round, AuditAct.DeletedAnswers)),
            entry => entry.DisplayName == AuditText.ApplicationName
        );
        Assert.Empty((await Store.PurgeDue(Due.AddYears(1))).Rounds);
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
        var (account, round) = await Finished(ConfidentialityMode.Open);
        await Store.PurgeDue(Due);

        var revealed = (await Storage.Revealed(account, round))!;
        Assert.All(
            revealed.Ballots,
            ballot =>
            {
                Assert.Empty(ballot.Agencies);
                Assert.Empty(ballot.Paired);
                Assert.All(ballot.Items, item => Assert.Empty(item.Agencies.Concat(item.Levels)));
                // Only two of the six people answered one of the items, so its tally would reveal their scores.
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
        var (account, round) = await Finished(ConfidentialityMode.Open);
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
                        DeleteOn = Due.AddYears(1),
                    },
                    "small",
                    "1",
                    TestStorage.Noon
                )
        ).Must();
        var joinToken = (await Get<RoundQueries>().Find(account, later))!.JoinSettings.JoinToken;
        var token = JoinStore.CreateReturnToken();
        (
            await Get<JoinStore>().Join(joinToken, token, new(0, 0, People[0], null) { PreviousReturnToken = seats[0] })
        ).Must();
        await Storage.Score(later, token, TinyFramework.First, Answer.FromScore(5));
        (await Get<ResponseStore>().Submit(later, token)).Must();
        await Storage.Close(account, later);
        Assert.NotEmpty((await Storage.Revealed(account, later))!.Ballots[0].Paired);

        Assert.Equal([round], (await Store.PurgeDue(Due)).Rounds);

        Assert.Empty((await Storage.Revealed(account, later))!.Ballots[0].Paired);
        Assert.Single((await Storage.Revealed(account, later))!.Commentary.People);
        await Store.PurgeDue(Due.AddYears(1));
    }

    [Fact]
    public async Task DeleteDue_WhileTheRoundIsOpen_ClosesItUnseen()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        var token = await Storage.Join(joinToken, 0, 0, "Ann");
        await Storage.Score(round, token, TinyFramework.First, Answer.FromScore(2));
        (await Get<ResponseStore>().Submit(round, token)).Must();

        await Store.PurgeDue(Due);

        Assert.Equal(RoundStatus.Closed, (await Get<RoundQueries>().Find(account, round))!.Status);
        Assert.All(Everyone((await Storage.Revealed(account, round))!), item => Assert.Equal(0, item.N));
        Assert.Null(await Get<ResponseQueries>().Find(round, token));
        Assert.Equal(
            ["round-closed"],
            (await Get<JoinStore>().Join(joinToken, JoinStore.CreateReturnToken(), new(0, 0, null, null))).Codes()
        );
    }

    [Fact]
    public async Task DeleteDue_OfNamesInThePlan_TakesThoseThatNoRoundHasAnyMore()
    {
        var (account, round) = await Finished(ConfidentialityMode.Confidential);
        var partnership = (await Get<RoundQueries>().Find(account, round))!.Partnership;
        var later = (
            await Get<RoundStore>()
                .Create(
                    account,
                    partnership,
                    RoundSetup.From("Spring", null, Confidentiality.Default).Must() with
                    {
                        DeleteOn = Due.AddYears(1),
                    },
                    "small",
                    "1",
                    TestStorage.Noon.AddDays(2)
                )
        ).Must();
        var joinToken = (await Get<RoundQueries>().Find(account, later))!.JoinSettings.JoinToken;
        await Storage.Join(joinToken, 0, 0, People[1].ToUpperInvariant());
        await Storage.Close(account, later);
        // Actions created in the later round, with three owners: one took part only in the first round, one in both,
        // and one in neither.
        foreach (var person in new[] { People[2], People[1], "Somebody else" })
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

        await Store.PurgeDue(Due);
        Assert.Equal(
            ["For Quentin: Quentin", "For Somebody else: Somebody else", "For Xanthe: ", "Meet: "],
            await Named()
        );

        await Store.PurgeDue(Due.AddYears(1));
        Assert.Equal(["For Quentin: ", "For Somebody else: Somebody else", "For Xanthe: ", "Meet: "], await Named());

        async Task<IEnumerable<string>> Named() =>
            (await Get<PlanQueries>().Find(account, later))!
                .Plan.Entries.Select(entry => $"{entry.Action.Text}: {entry.Action.Person}")
                .Order(StringComparer.Ordinal);
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

        Assert.Equal([old], (await Store.PurgeDue(Due)).Rounds);

        var details = (await Get<RoundQueries>().Find(account, old))!;
        Assert.Equal(
            (RoundStatus.Closed, Due, 0, 0),
            (details.Status, details.AnswersDeletedOn, details.TookPart, details.Joined)
        );
        Assert.All(Everyone((await Storage.Revealed(account, old))!), item => Assert.Equal(0, item.N));
    }

    [Fact]
    public async Task DeleteDue_WhenOneRoundFails_DeletesTheOthers()
    {
        var (account, broken) = await Finished(ConfidentialityMode.Confidential);
        var (_, round) = await Finished(ConfidentialityMode.Confidential);
        (await Store.ChangeDate(account, broken, Due.AddDays(-1), Today)).Must();
        await using var context = Get<Database>().Open();
        var figures = await context
            .Figures.Where(row => row.Ballot.RoundId == broken.Value)
            .OrderBy(row => row.BallotId)
            .FirstAsync();
        var kept = figures.Kept;
        figures.Kept = [0];
        await context.SaveChangesAsync();

        var deletions = await Store.PurgeDue(Due);

        Assert.Equal([round], deletions.Rounds);
        Assert.Single(deletions.Failures);
        figures.Kept = kept;
        await context.SaveChangesAsync();
        deletions = await Store.PurgeDue(Due);
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
            Task.Run(() => Store.PurgeDue(Due)),
            Task.Run(() => other.GetRequiredService<RetentionStore>().PurgeDue(Due))
        );

        await using var after = Get<Database>().Open();
        Assert.Equal(0, await after.Participants.CountAsync(row => row.RoundId == round.Value));
        Assert.Single(await Get<AuditQueries>().ListEntries(new(round, AuditAct.DeletedAnswers)));
    }

    [Fact]
    public async Task Change_OnceSomebodyHasJoined_IsOnlyEarlier()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        (await Store.ChangeDate(account, round, Due.AddYears(1), Today)).Must();
        var read = (await Get<JoinQueries>().FindInvitation(joinToken))!;
        Assert.Equal(Due.AddYears(1), read.DeleteOn);
        (await Store.ChangeDate(account, round, Due, Today)).Must();
        Assert.Equal(
            ["set-up-changed"],
            (
                await Get<JoinStore>()
                    .Join(
                        joinToken,
                        JoinStore.CreateReturnToken(),
                        new(0, 0, null, null) { NoticeFingerprint = read.NoticeFingerprint }
                    )
            ).Codes()
        );
        await Storage.Join(joinToken, 0, 0);

        Assert.Equal(["day-promised"], (await Store.ChangeDate(account, round, Due.AddDays(1), Today)).Codes());
        (await Store.ChangeDate(account, round, Due.AddDays(-1), Today)).Must();
        Assert.Equal(["day-promised"], (await Store.ChangeDate(account, round, Due, Today)).Codes());
        Assert.Equal(["day-past"], (await Store.ChangeDate(account, round, Today, Today)).Codes());
        Assert.Equal(
            ["not-found"],
            (await Store.ChangeDate(await Storage.NewAccount(), round, Due.AddDays(-2), Today)).Codes()
        );
        await Store.PurgeDue(Due);
        Assert.Equal(["answers-deleted"], (await Store.ChangeDate(account, round, Due.AddDays(-2), Today)).Codes());
    }

    [Fact]
    public async Task Change_AfterTheOnlyPersonWasRemoved_IsOnlyEarlier()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        await Storage.Join(joinToken, 0, 0, "Ann");
        var person = (await Get<RoundQueries>().ListParticipants(account, round))!.Single().Id;
        (await Get<AdmissionStore>().Remove(account, round, person)).Must();

        Assert.Equal(["day-promised"], (await Store.ChangeDate(account, round, Due.AddDays(1), Today)).Codes());
        Assert.True((await Get<RoundQueries>().Find(account, round))!.IsLocked);
        await Store.PurgeDue(Due);
    }

    [Fact]
    public async Task DeleteDue_OfARoundThatWasDeletedMeanwhile_DoesNotReportIt()
    {
        var (account, first) = await Finished(ConfidentialityMode.Confidential);
        (await Store.ChangeDate(account, first, Due.AddDays(-1), Today)).Must();
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

        var deleted = (await Store.PurgeDue(Due)).Rounds;

        Assert.Contains(first, deleted);
        Assert.DoesNotContain(second, deleted);
    }

    [Fact]
    public async Task Create_AfterARoundWhoseAnswersAreDeleted_StillFollowsIt()
    {
        var (account, round) = await Finished(ConfidentialityMode.Confidential);
        await Store.PurgeDue(Due);
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
            People.Length,
            (await Get<PartnershipQueries>().Find(account, new(partnership)))!
                .Rounds.Single(one => one.Id == round)
                .Submitted
        );
    }

    [Fact]
    public async Task Open_OfADraftWhoseDayIsPast_StartsTheTimeAnew()
    {
        var account = await Storage.NewAccount();
        var draft = (
            await Get<RoundStore>()
                .Create(
                    account,
                    await Storage.NewPartnership(account),
                    RoundSetup.From("Draft", null, Confidentiality.Default).Must(),
                    "small",
                    "1",
                    TestStorage.Noon,
                    draft: true
                )
        ).Must();
        Assert.Empty((await Store.PurgeDue(Due)).Rounds);

        (await Get<RoundStore>().Open(account, draft, TestStorage.Noon.AddYears(3))).Must();

        Assert.Equal(Today.AddYears(5), (await Get<RoundQueries>().Find(account, draft))!.DeleteOn);
        (await Store.ChangeDate(account, draft, Today.AddDays(1), Today)).Must();
        await Store.PurgeDue(Due);
    }

    private readonly List<string> seats = [];

    /// <summary>Creates a closed round in which participants gave every kind of answer.</summary>
    private async Task<(AccountId Account, RoundId Round)> Finished(ConfidentialityMode mode)
    {
        var (account, round, joinToken) = await Storage.NewRound(new(mode));
        (await Get<PaperStore>().CreateSheets(account, round, 2)).Must();
        (await Get<BallotStore>().OpenBallots(account, round, [Ballot.Challenges], TestStorage.Noon)).Must();
        foreach (var (person, name) in People.Index())
        {
            var token = JoinStore.CreateReturnToken();
            seats.Add(token);
            (
                await Get<JoinStore>().Join(joinToken, token, new(person % 3, person % 2, name, $"{name}@example.org"))
            ).Must();
            await Storage.Score(
                round,
                token,
                TinyFramework.First,
                Answer.FromScore((person % 5) + 1),
                new Note(NoteKind.Working, TinyFramework.First.Id, $"Note of {name}")
            );
            if (person < 2)
            {
                await Storage.Score(round, token, TinyFramework.Second, Answer.FromScore(4));
            }

            (await Get<ResponseStore>().Submit(round, token)).Must();
            (
                await Get<ResponseStore>()
                    .Save(
                        round,
                        token,
                        Ballot.Challenges,
                        new()
                        {
                            Challenges = [new("money", ScopeForAction.Gift, "", $"Said by {name}")],
                            Submission = new(Guid.NewGuid()),
                        }
                    )
            ).Must();
        }

        await Storage.Close(account, round);
        (
            await Get<BallotStore>().RecordAgreedScore(account, round, TinyFramework.First, new(3, "Because", ""), 0)
        ).Must();
        (
            await Get<PlanStore>()
                .SaveAction(
                    account,
                    round,
                    new(Guid.NewGuid()),
                    TinyFramework.First,
                    new("Meet", "Health", People[0], null, ActionStatus.NotStarted),
                    0,
                    TestStorage.Noon
                )
        ).Must();
        var note = (await Storage.Revealed(account, round))!.Commentary.Notes[0];
        (await Get<NoteStore>().Redact(account, round, note.Id!.Value, TestStorage.Noon)).Must();
        return (account, round);
    }

    private async Task<List<string>> Kept(RoundId round)
    {
        await using var context = Get<Database>().Open();
        return await context
            .Figures.Where(row => row.Ballot.RoundId == round.Value)
            .OrderBy(row => row.BallotId)
            .Select(row => Encoding.UTF8.GetString(row.Kept))
            .ToListAsync();
    }

    private static IEnumerable<(string Item, int? N, int? Skip)> Everyone(RevealedRound round) =>
        round.Ballots.SelectMany(ballot => ballot.Items, (_, item) => (item.Item, item.Everyone.N, item.Everyone.Skip));
}

public sealed class RetentionTestsOnSqlite(OnSqlite fixture) : RetentionTests(fixture), IClassFixture<OnSqlite>
{
    [Theory]
    [InlineData(ConfidentialityMode.Confidential)]
    [InlineData(ConfidentialityMode.Open)]
    public async Task DeleteDue_InTheFile_LeavesNoByteOfWhatPeopleGave(ConfidentialityMode mode)
    {
        await using var storage = await TestStorage.Create(DatabaseKind.Sqlite);
        var (account, round, joinToken) = await storage.NewRound(new(mode), invited: 500);
        var secrets = new List<byte[]>();
        for (var person = 0; person < 60; person++)
        {
            var token = JoinStore.CreateReturnToken();
            var note = $"Xylophone {person:000} {new string((char)('a' + (person % 26)), 50 + (person * 20))}";
            (
                await storage
                    .Get<JoinStore>()
                    .Join(
                        joinToken,
                        token,
                        new(person % 3, person % 2, $"Zebedee{person:000}", $"zebedee{person:000}@example.org")
                    )
            ).Must();
            await storage.Score(
                round,
                token,
                TinyFramework.First,
                Answer.FromScore((person % 5) + 1),
                new Note(NoteKind.Working, TinyFramework.First.Id, "First draft " + note)
            );
            await storage.Score(
                round,
                token,
                TinyFramework.First,
                Answer.FromScore((person % 5) + 1),
                new Note(NoteKind.Working, TinyFramework.First.Id, note)
            );
            (await storage.Get<ResponseStore>().Submit(round, token)).Must();
            secrets.AddRange([
                Encoding.UTF8.GetBytes($"Xylophone {person:000}"),
                Encoding.UTF8.GetBytes($"ebedee{person:000}"),
                LinkSecret.Hash(token),
                Encoding.UTF8.GetBytes(token),
            ]);
        }

        await using (var context = storage.Get<Database>().Open())
        {
            var people = await context.Participants.Select(row => row.Id).ToListAsync();
            secrets.AddRange(people.Select(id => Encoding.UTF8.GetBytes(id.ToString().ToUpperInvariant())));
        }

        await storage.Close(account, round);
        Assert.True(DatabaseFiles.HowMany(storage.DataFolder, secrets) >= 60 * 4);

        await storage
            .Get<RetentionStore>()
            .PurgeDue(RetentionDateRules.GetDefault(DateOnly.FromDateTime(TestStorage.Noon.UtcDateTime)));

        Assert.Equal(0, DatabaseFiles.HowMany(storage.DataFolder, secrets));
    }
}

public sealed class RetentionTestsOnPostgres(OnPostgres fixture) : RetentionTests(fixture), IClassFixture<OnPostgres>;
