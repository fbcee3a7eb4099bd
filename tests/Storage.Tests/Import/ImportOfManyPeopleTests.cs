using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Rounds.Imports;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Import;
using BeyondBoundaries.Storage.Paper;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Tests.Import;

/// <summary>
/// Tests imports of many people: how often they query the database, how many people they may contain, and where the
/// rows are stored.
/// </summary>
public abstract class ImportOfManyPeopleTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private ImportStore Imports => Get<ImportStore>();

    [Theory]
    [InlineData(ConfidentialityMode.Confidential)]
    [InlineData(ConfidentialityMode.Open)]
    [InlineData(ConfidentialityMode.Anonymous)]
    public async Task Apply_OfMorePeople_AsksTheDatabaseNoMoreOften(ConfidentialityMode mode)
    {
        var few = await Asked(mode, 4);
        var many = await Asked(mode, 40);

        Assert.Equal(few, many);
        Assert.InRange(few, 1, 40);
    }

    [Fact]
    public async Task PlanAndApply_OfMoreThanCanBeReadIn_AreRefused()
    {
        var (account, round, _) = await Storage.NewRound();
        var set = ImportedPeople.Set([
            .. Enumerable
                .Range(0, ImportPlan.MaxParticipants + 1)
                .Select(i => ImportedPeople.Person($"P{i}", 1, "Council")),
        ]);

        Assert.Equal(["too-many-people"], (await Imports.Preview(account, round, set)).Codes());
        Assert.Equal(["too-many-people"], (await Imports.Apply(account, round, set, new([], []))).Codes());
    }

    [Fact]
    public async Task Apply_OfManyPeople_GivesEveryRowARandomPlaceOnSqlite()
    {
        await using var context = Get<Database>().Open();
        if (context.Database.IsSqlite())
        {
            var (account, round, _) = await Storage.NewRound();
            var set = ImportedPeople.Set([
                .. Enumerable.Range(1, 24).Select(i => ImportedPeople.Person($"P{i}", 1, "Council", $"Note {i}")),
            ]);
            (await Imports.Apply(account, round, set, (await Imports.Preview(account, round, set)).Must())).Must();
            await Storage.AssertRowsAreScattered("Participants", "Responses", "Notes");
        }
    }

    /// <summary>
    /// Counts the statements that an import runs. Outside anonymous mode, an earlier import has already added half of
    /// the participants, with different answers.
    /// </summary>
    private async Task<int> Asked(ConfidentialityMode mode, int people)
    {
        var (account, round, _) = await Storage.NewRound(new(mode));
        var ids =
            mode == ConfidentialityMode.Anonymous
                ? (await Get<PaperStore>().CreateWorkbookColumns(account, round, people)).Must()
                : [.. Enumerable.Range(0, people).Select(i => $"P{i}")];
        if (mode != ConfidentialityMode.Anonymous)
        {
            var first = ImportedPeople.Set([
                .. ids.Take(people / 2).Select(id => ImportedPeople.Person(id, 1, "Council", "Before")),
            ]);
            (await Imports.Apply(account, round, first, (await Imports.Preview(account, round, first)).Must())).Must();
        }

        // The first participant's note is removed.
        var set = ImportedPeople.Set([
            .. ids.Select((id, i) => ImportedPeople.Person(id, 2, "Council", i == 0 ? null : "A note")),
        ]);
        var plan = (await Imports.Preview(account, round, set)).Must();
        var before = Storage.Statements.Count;
        (await Imports.Apply(account, round, set, plan)).Must();
        return Storage.Statements.Count - before;
    }
}

public sealed class ImportOfManyPeopleTestsOnSqlite(OnSqlite fixture)
    : ImportOfManyPeopleTests(fixture),
        IClassFixture<OnSqlite>;

public sealed class ImportOfManyPeopleTestsOnPostgres(OnPostgres fixture)
    : ImportOfManyPeopleTests(fixture),
        IClassFixture<OnPostgres>;
