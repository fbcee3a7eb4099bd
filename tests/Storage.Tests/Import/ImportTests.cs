using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Rounds.Imports;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Import;
using BeyondBoundaries.Storage.Paper;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Tests.Import;

/// <summary>
/// Tests that an import stores the people and answers in a file, and that a second import changes only what differs.
/// </summary>
public abstract class ImportTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private ImportStore Imports => Get<ImportStore>();

    [Theory]
    [InlineData(ConfidentialityMode.Confidential)]
    [InlineData(ConfidentialityMode.Open)]
    public async Task Apply_TheSameFileTwiceAndThenChanged_MakesNobodyTwice(ConfidentialityMode mode)
    {
        var (account, round, _) = await Storage.NewRound(new(mode));
        var set = ImportedPeople.Set(
            ImportedPeople.Person("P1", 2, "Council", "First"),
            ImportedPeople.Person("P2", 4, "Health", "Second")
        );
        var plan = (await Imports.Preview(account, round, set)).Must();
        Assert.Equal(2, plan.Count(ImportOutcome.Added));
        Assert.Empty(await Stored(round));

        (await Imports.Apply(account, round, set, plan)).Must();
        var again = (await Imports.Preview(account, round, set)).Must();
        Assert.Equal(2, again.Count(ImportOutcome.Unchanged));
        Assert.Equal(["plan-changed"], (await Imports.Apply(account, round, set, plan)).Codes());
        var changed = ImportedPeople.Set(
            ImportedPeople.Person("P1", 5, "Health"),
            ImportedPeople.Person("P2", 4, "Health", "Second"),
            ImportedPeople.Person("P3", 1, "")
        );
        var next = (await Imports.Preview(account, round, changed)).Must();
        Assert.Equal(
            [ImportOutcome.Changed, ImportOutcome.Unchanged, ImportOutcome.Added],
            next.Participants.Select(line => line.Outcome)
        );
        (await Imports.Apply(account, round, changed, next)).Must();
        await Storage.Close(account, round);

        var answers = await Storage.Answers(round);
        Assert.Equal(
            [(1, ""), (4, "Health"), (5, "Health")],
            answers.Select(one => ((int)one.Answers[TinyFramework.First].Code, one.Agency)).Order()
        );
        Assert.Equal(["Second"], answers.SelectMany(one => one.Notes).Select(note => note.Text));
        Assert.Equal(["ballot-revealed"], (await Get<PaperStore>().CreateWorkbookColumns(account, round, 2)).Codes());
        Assert.Equal(["ballot-revealed"], (await Imports.Preview(account, round, set)).Codes());
        Assert.Equal(["ballot-revealed"], (await Imports.Apply(account, round, set, plan)).Codes());
    }

    [Fact]
    public async Task Apply_InModeAnonymous_SpendsTheCodesAndKeepsNothingOfWho()
    {
        var (account, round, _) = await Storage.NewRound(new(ConfidentialityMode.Anonymous));
        var codes = (await Get<PaperStore>().CreateWorkbookColumns(account, round, 2)).Must();
        Assert.Empty((await Get<PaperQueries>().ListUnusedSheets(account, round))!);
        var set = ImportedPeople.Set(
            ImportedPeople.Person(codes[0], 2, "Council", "First"),
            ImportedPeople.Person(codes[1], 4, "Health")
        );

        (await Imports.Apply(account, round, set, (await Imports.Preview(account, round, set)).Must())).Must();

        Assert.All(
            (await Imports.Preview(account, round, set)).Must().Participants,
            line => Assert.Equal(ImportOutcome.CodeUsed, line.Outcome)
        );
        Assert.All(
            await Stored(round),
            row => Assert.Equal((null, null, null, null), (row.ImportId, row.Name, row.Agency, row.Level))
        );
    }

    [Fact]
    public async Task Apply_WithSomebodyRefused_StoresNothing()
    {
        var (account, round, _) = await Storage.NewRound();
        var set = ImportedPeople.Set(
            ImportedPeople.Person("P1", 2, "Council"),
            ImportedPeople.Person("P2", 4, "Nowhere")
        );
        var plan = (await Imports.Preview(account, round, set)).Must();

        Assert.Equal(["plan-changed"], (await Imports.Apply(account, round, set, plan)).Codes());
        Assert.Empty(await Stored(round));
        Assert.Equal(["not-found"], (await Imports.Preview(await Storage.NewAccount(), round, set)).Codes());
        Assert.Equal(["not-found"], (await Imports.Apply(await Storage.NewAccount(), round, set, plan)).Codes());
    }

    [Fact]
    public async Task Apply_WithIndicatorsAndChallengesAsked_AnswersThemToo()
    {
        var (account, round, _) = await Storage.NewRound();
        var indicators = Ballot.Indicators(TinyFramework.First);
        (
            await Get<BallotStore>().OpenBallots(account, round, [indicators, Ballot.Challenges], TestStorage.Noon)
        ).Must();
        var person = ImportedPeople.Person("P1", 2, "Council");
        var set = ImportedPeople.Set(
            person with
            {
                Answers = person.Answers.With(indicators.GetItems(TinyFramework.Framework)[0], Answer.FromScore(5)),
                Challenges = [new("money", ScopeForAction.Gift, "Short budgets", "A note")],
                SpectrumNow = "apart",
            }
        );
        (await Imports.Apply(account, round, set, (await Imports.Preview(account, round, set)).Must())).Must();
        Assert.Equal(1, (await Imports.Preview(account, round, set)).Must().Count(ImportOutcome.Unchanged));
        await Storage.Close(account, round);

        var answers = Assert.Single(await Storage.Answers(round));
        Assert.Equal(Answer.FromScore(5), answers.Answers[indicators.GetItems(TinyFramework.Framework)[0]]);
        Assert.Equal([new NamedChallenge("money", ScopeForAction.Gift, "Short budgets", "A note")], answers.Challenges);
        Assert.Equal("apart", answers.SpectrumNow);
    }

    [Fact]
    public async Task Apply_ByTwoAtOnce_LetsOneThrough()
    {
        var (account, round, _) = await Storage.NewRound(new(ConfidentialityMode.Open));
        var set = ImportedPeople.Set([
            .. Enumerable.Range(0, 30).Select(i => ImportedPeople.Person($"P{i}", 1, "Council")),
        ]);
        var plan = (await Imports.Preview(account, round, set)).Must();

        var applied = await Task.WhenAll(
            Enumerable.Range(0, 3).Select(_ => Task.Run(() => Imports.Apply(account, round, set, plan)))
        );

        Assert.Single(applied, one => one.TryGetValue(out _));
        Assert.Equal(30, (await Stored(round)).Count);
    }

    [Theory]
    [InlineData(ConfidentialityMode.Confidential)]
    [InlineData(ConfidentialityMode.Open)]
    [InlineData(ConfidentialityMode.Anonymous)]
    public async Task Apply_OfAnyText_KeepsEveryColumn(ConfidentialityMode mode)
    {
        var (account, round, _) = await Storage.NewRound(new(mode));
        (await Get<BallotStore>().OpenBallots(account, round, [Ballot.Challenges], TestStorage.Noon)).Must();
        string[] ids =
            mode == ConfidentialityMode.Anonymous
                ? [.. (await Get<PaperStore>().CreateWorkbookColumns(account, round, 2)).Must()]
                : ["O’Brien \"1\"", "ü\\2"];
        const string text = "‘Quotes’ \"and\" \\ {0} 'marks', \n a line, 😀 — é";
        var set = ImportedPeople.Set(
            ImportedPeople.Person(ids[0], 3, "Council", text) with
            {
                Level = RoundSetup.LevelsOfWork[1],
                SpectrumNow = "apart",
                Challenges = [new("money", null, text, ""), new("trust", ScopeForAction.Gift, "", text)],
            },
            ImportedPeople.Person(ids[1], 5, "")
        );

        (await Imports.Apply(account, round, set, (await Imports.Preview(account, round, set)).Must())).Must();

        await using var context = Get<Database>().Open();
        var people = await context
            .Participants.Where(row => row.RoundId == round.Value)
            .Include(row => row.Responses)
            .ToListAsync();
        Assert.All(
            people,
            row =>
                Assert.Equal((32, false, false, false), (row.TokenHash.Length, row.HandedOver, row.Keyed, row.Removed))
        );
        Assert.Equal(
            [(1, true), (1, true), (1, true)],
            people.SelectMany(row => row.Responses).Select(row => (row.Version, row.Submitted))
        );
        await Storage.Close(account, round);
        var answers = (await Storage.Answers(round)).OrderBy(one => one.Answers[TinyFramework.First].Code).ToList();
        Assert.Equal([3, 5], answers.Select(one => (int)one.Answers[TinyFramework.First].Code));
        Assert.Equal(text, Assert.Single(answers[0].Notes).Text);
        Assert.Equal("apart", answers[0].SpectrumNow);
        Assert.Equal(
            [new NamedChallenge("money", null, text, ""), new NamedChallenge("trust", ScopeForAction.Gift, "", text)],
            answers[0].Challenges.OrderBy(mark => mark.Challenge, StringComparer.Ordinal)
        );
        if (mode != ConfidentialityMode.Anonymous)
        {
            var stated = people.Single(row => row.Level is not null);
            Assert.Equal((1, 1), (stated.Agency, stated.Level));
        }
    }

    [Fact]
    public async Task Apply_WithAnswersTakenOut_RemovesOnlyThose()
    {
        var (account, round, _) = await Storage.NewRound();
        (await Get<BallotStore>().OpenBallots(account, round, [Ballot.Challenges], TestStorage.Noon)).Must();
        NamedChallenge money = new("money", null, "Budgets", "");
        NamedChallenge trust = new("trust", ScopeForAction.Gift, "", "A note");
        await Import(
            ImportedPeople.Person("P1", 1, "Council", "First") with
            {
                Challenges = [money, trust],
            },
            ImportedPeople.Person("P2", 2, "Council", "Second") with
            {
                Challenges = [money, trust],
            }
        );

        await Import(
            ImportedPeople.Person("P1", 1, "Health") with
            {
                Challenges = [trust with { Note = "Another note" }],
            },
            ImportedPeople.Person("P2", 2, "Council", "Second") with
            {
                Challenges = [money, trust],
            }
        );

        await Storage.Close(account, round);
        var answers = (await Storage.Answers(round)).OrderBy(one => one.Answers[TinyFramework.First].Code).ToList();
        Assert.Equal(["Health", "Council"], answers.Select(one => one.Agency));
        Assert.Equal([trust with { Note = "Another note" }], answers[0].Challenges);
        Assert.Empty(answers[0].Notes);
        Assert.Equal([money, trust], answers[1].Challenges.OrderBy(mark => mark.Challenge, StringComparer.Ordinal));
        Assert.Equal("Second", Assert.Single(answers[1].Notes).Text);

        async Task Import(params Response[] people)
        {
            var set = ImportedPeople.Set(people);
            (await Imports.Apply(account, round, set, (await Imports.Preview(account, round, set)).Must())).Must();
        }
    }

    private async Task<List<BeyondBoundaries.Storage.Tables.ParticipantRow>> Stored(RoundId round)
    {
        await using var context = Get<Database>().Open();
        return await context.Participants.Where(row => row.RoundId == round.Value).AsNoTracking().ToListAsync();
    }
}

public sealed class ImportTestsOnSqlite(OnSqlite fixture) : ImportTests(fixture), IClassFixture<OnSqlite>;

public sealed class ImportTestsOnPostgres(OnPostgres fixture) : ImportTests(fixture), IClassFixture<OnPostgres>;
