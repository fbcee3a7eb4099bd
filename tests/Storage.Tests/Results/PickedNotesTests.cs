using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Results;

namespace BeyondBoundaries.Storage.Tests.Results;

public abstract class PickedNotesTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private NoteStore Notes => Get<NoteStore>();

    [Theory]
    [InlineData(ConfidentialityMode.Open)]
    [InlineData(ConfidentialityMode.Confidential)]
    [InlineData(ConfidentialityMode.Anonymous)]
    public async Task Notes_Picked_AreMarkedUntilTheyAreDropped(ConfidentialityMode mode)
    {
        var (account, round) = await Revealed(mode, people: 5);
        var all = (await Storage.Revealed(account, round))!.Commentary.Notes.Select(note => note.Id!.Value).ToList();
        var version = (await Get<ResultsQueries>().FindHeader(account, round))!.Version;

        (await Notes.Pick(account, round, all[..2], [])).Must();
        Assert.Equal(all[..2], await Picked(account, round));
        Assert.True((await Get<ResultsQueries>().FindHeader(account, round))!.Version > version);

        (await Notes.Pick(account, round, [all[4]], [all[0]])).Must();
        Assert.Equal([all[1], all[4]], await Picked(account, round));
    }

    [Fact]
    public async Task Notes_ThatAreNotDisclosed_CannotBePicked()
    {
        var (account, round) = await Revealed(ConfidentialityMode.Confidential, people: 4);
        Assert.Empty((await Storage.Revealed(account, round))!.Commentary.Notes);
        Assert.Equal(["not-found"], (await Notes.Pick(account, round, [await Some(round)], [])).Codes());
    }

    [Fact]
    public async Task Notes_OfAnotherRoundOrOfNobody_CannotBePicked()
    {
        var (account, round) = await Revealed(ConfidentialityMode.Confidential, people: 5);
        var (other, _) = await Revealed(ConfidentialityMode.Confidential, people: 5);
        var note = await Some(round);
        Assert.Equal(["not-found"], (await Notes.Pick(account, round, [note, new(Guid.NewGuid())], [])).Codes());
        Assert.Equal(["not-found"], (await Notes.Pick(other, round, [note], [])).Codes());
        Assert.Empty(await Picked(account, round));
    }

    private async Task<(AccountId Account, RoundId Round)> Revealed(ConfidentialityMode mode, int people)
    {
        var (account, round, joinToken) = await Storage.NewRound(new(mode));
        for (var i = 0; i < people; i++)
        {
            var isNamed = mode == ConfidentialityMode.Open;
            var token =
                mode == ConfidentialityMode.Anonymous
                    ? await Storage.Join(joinToken)
                    : await Storage.Join(joinToken, 0, 0, isNamed ? $"Person {i}" : null);
            await Storage.Score(
                round,
                token,
                TinyFramework.First,
                Answer.FromScore(3),
                new Note(NoteKind.Working, TinyFramework.First.Id, $"Note {i}")
            );
            (await Get<ResponseStore>().Submit(round, token)).Must();
        }

        await Storage.Close(account, round);
        return (account, round);
    }

    private async Task<IReadOnlyList<NoteId>> Picked(AccountId account, RoundId round) =>
        [
            .. (await Storage.Revealed(account, round))!
                .Commentary.Notes.Where(note => note.IsPicked)
                .Select(note => note.Id!.Value),
        ];

    private async Task<NoteId> Some(RoundId round)
    {
        await using var context = Get<BeyondBoundaries.Storage.Databases.Database>().Open();
        return new(context.Notes.First(row => row.Response.Ballot.RoundId == round.Value).Id);
    }
}

public sealed class PickedNotesTestsOnSqlite(OnSqlite fixture) : PickedNotesTests(fixture), IClassFixture<OnSqlite>;

public sealed class PickedNotesTestsOnPostgres(OnPostgres fixture)
    : PickedNotesTests(fixture),
        IClassFixture<OnPostgres>;
