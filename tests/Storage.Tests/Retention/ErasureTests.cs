using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Results;
using BeyondBoundaries.Storage.Retention;
using BeyondBoundaries.Storage.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BeyondBoundaries.Storage.Tests.Retention;

/// <summary>Tests what remains when a participant erases their answers, before and after the reveal.</summary>
public abstract class ErasureTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private ErasureStore Store => Get<ErasureStore>();

    [Fact]
    public async Task Erase_BeforeTheReveal_LeavesNothingAndCountsNowhere()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        var (ann, bob) = (
            await Storage.TakePart(round, joinToken, "Ann", 1),
            await Storage.TakePart(round, joinToken, "Bob", 5)
        );

        Assert.False((await Store.Erase(round, ann)).Must());

        Assert.Null(await Get<ResponseQueries>().Find(round, ann));
        Assert.Equal(["not-found"], (await Store.Erase(round, ann)).Codes());
        Assert.Equal(["not-found"], (await Store.Erase(round, "")).Codes());
        Assert.Equal(
            ["Bob"],
            (await Get<RoundQueries>().ListParticipants(account, round))!.Select(person => person.Name)
        );
        Assert.NotNull(await Get<ResponseQueries>().Find(round, bob));
        await Storage.Close(account, round);
        Assert.Equal(1, (await Storage.Revealed(account, round))!.Ballots[0].Participants);
    }

    [Theory]
    [InlineData(ConfidentialityMode.Confidential)]
    [InlineData(ConfidentialityMode.Anonymous)]
    public async Task Erase_AfterTheReveal_ChangesNoFigureAndTakesThePerson(ConfidentialityMode mode)
    {
        var (account, round, joinToken) = await Storage.NewRound(new(mode));
        var ann = await Storage.TakePart(round, joinToken, "Ann", 1);
        foreach (var (person, name) in new[] { "Bob", "Cat", "Dan", "Eve", "Flo" }.Index())
        {
            await Storage.TakePart(round, joinToken, name, (person % 5) + 1);
        }

        await Storage.Close(account, round);
        var head = (await Get<ResultsQueries>().FindHeader(account, round))!;
        var before = await Storage.ListKeptFigures(round);

        Assert.True((await Store.Erase(round, ann)).Must());

        Assert.Equal(before, await Storage.ListKeptFigures(round));
        var after = (await Storage.Revealed(account, round))!;
        Assert.Equal(6, after.Ballots[0].Participants);
        Assert.DoesNotContain(after.Commentary.Notes, note => note.Text == "Note of Ann");
        Assert.Equal(5, after.Commentary.Notes.Count);
        Assert.Empty(after.Commentary.People);
        Assert.Null(after.Responses);
        Assert.True((await Get<ResultsQueries>().FindHeader(account, round))!.Version > head.Version);
        Assert.Equal(5, (await Storage.Answers(round)).Count);
    }

    [Fact]
    public async Task Erase_InAnOpenRound_LeavesWhatWouldBeThereWithoutThem()
    {
        var names = new[] { "Bob", "Cat", "Dan", "Eve", "Flo" };
        var (account, round, joinToken) = await Storage.NewRound(new(ConfidentialityMode.Open));
        var (never, without, joinWithout) = await Storage.NewRound(new(ConfidentialityMode.Open));
        var ann = await Storage.TakePart(round, joinToken, "Ann", 1);
        foreach (var (person, name) in names.Index())
        {
            await Storage.TakePart(round, joinToken, name, (person % 5) + 1);
            await Storage.TakePart(without, joinWithout, name, (person % 5) + 1);
        }

        await Storage.Close(account, round);
        await Storage.Close(never, without);
        var head = (await Get<ResultsQueries>().FindHeader(account, round))!;

        Assert.False((await Store.Erase(round, ann)).Must());

        // Figures for six people, together with the named scores of five people, would reveal the sixth person's
        // scores.
        Assert.Equal(await Storage.ListKeptFigures(without), await Storage.ListKeptFigures(round));
        var after = (await Storage.Revealed(account, round))!;
        Assert.Equal(names, after.Commentary.People.Select(person => person.Name));
        Assert.Equal(names, after.Responses!.Responses.Select(response => response.Participant).Order());
        Assert.DoesNotContain(after.Commentary.Notes, note => note.Text == "Note of Ann");
        Assert.True((await Get<ResultsQueries>().FindHeader(account, round))!.Version > head.Version);
    }

    [Fact]
    public async Task Erase_OfTheOnlyPerson_LeavesTheSetUpLocked()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        var ann = await Storage.TakePart(round, joinToken, "Ann", 1);
        var before = (await Get<RoundQueries>().Find(account, round))!;

        (await Store.Erase(round, ann)).Must();

        Assert.True((await Get<RoundQueries>().Find(account, round))!.IsLocked);
        Assert.Equal(
            ["locked"],
            (
                await Get<RoundStore>()
                    .Change(
                        account,
                        round,
                        RoundSetup.From("Autumn", "20", new(ConfidentialityMode.Open)).Must(),
                        before.Agencies
                    )
            ).Codes()
        );
        Assert.Equal(
            ["day-promised"],
            (
                await Get<RetentionStore>()
                    .ChangeDate(
                        account,
                        round,
                        before.DeleteOn.AddDays(1),
                        DateOnly.FromDateTime(TestStorage.Noon.UtcDateTime)
                    )
            ).Codes()
        );
    }

    [Fact]
    public async Task Everything_OfAParticipant_IsTheirsAlone()
    {
        var (_, round, joinToken) = await Storage.NewRound();
        var ann = await Storage.TakePart(round, joinToken, "Ann", 1);
        await Storage.TakePart(round, joinToken, "Bob", 5);

        var data = (await Get<ResponseQueries>().FindAllData(round, ann))!;

        Assert.Equal(("Ann@example.org", "Ann", "Health"), (data.Email, data.Response.Name, data.Response.Agency));
        Assert.Single(data.Submissions);
        Assert.Equal(["Note of Ann"], data.Response.Enablers.Notes.Select(note => note.Text));
        Assert.Null(await Get<ResponseQueries>().FindAllData(round, JoinStore.CreateReturnToken()));
    }
}

public sealed class ErasureTestsOnSqlite(OnSqlite fixture) : ErasureTests(fixture), IClassFixture<OnSqlite>;

public sealed class ErasureTestsOnPostgres(OnPostgres fixture) : ErasureTests(fixture), IClassFixture<OnPostgres>;
