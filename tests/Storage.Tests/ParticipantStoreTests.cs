using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Tests;

public abstract class ParticipantStoreTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private ParticipantStore Store => Get<ParticipantStore>();

    [Fact]
    public async Task Join_TheSameFormManyTimesAtOnce_TakesOneSeat()
    {
        var (account, id, joinToken) = await Storage.NewRound();
        var seat = ParticipantStore.NewReturnToken();
        var joined = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Store.Join(joinToken, seat, new(1, 0, null, null))));
        Assert.All(joined, answer => Assert.Equal(seat, answer.Must().ReturnToken));
        Assert.Equal(1, (await Get<RoundQueries>().Find(account, id))!.Joined);
    }

    [Fact]
    public async Task Join_ByLink_GivesAWayBackOfWhichOnlyTheHashIsKept()
    {
        var (_, round, joinToken) = await Storage.NewRound();

        var joined = (await Store.Join(joinToken, ParticipantStore.NewReturnToken(), new(2, 1, " Ann ", null))).Must();

        Assert.Equal(round, joined.Round);
        Assert.Matches("^[A-Za-z0-9_-]{22,}$", joined.ReturnToken);
        var own = (await Get<ResponseQueries>().Own(round, joined.ReturnToken))!;
        Assert.Equal(("Voluntary sector", "operational", "Ann"), (own.Agency, own.Level, own.Name));
        await using var context = Get<Database>().Open();
        var row = await context.Participants.SingleAsync(participant => participant.RoundId == round.Value);
        Assert.Equal(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(joined.ReturnToken)), row.TokenHash);
        Assert.Equal(4, row.Id.Version);
    }

    [Fact]
    public async Task Join_NothingStated_IsFine()
    {
        var (_, round, joinToken) = await Storage.NewRound();

        var token = await Storage.Join(joinToken, name: "  ");

        var own = (await Get<ResponseQueries>().Own(round, token))!;
        Assert.Equal(("", "", ""), (own.Agency, own.Level, own.Name));
    }

    [Theory]
    [InlineData(-1, null, null, "agency")]
    [InlineData(3, null, null, "agency")]
    [InlineData(null, -1, null, "level")]
    [InlineData(null, 2, null, "level")]
    [InlineData(null, null, "two\nlines", "name")]
    [InlineData(null, null, "a name of more than a hundred characters, which no list of names could show in any decent way, not one", "name")]
    public async Task Join_OutOfRange_SaysWhichField(int? agency, int? level, string? name, string field)
    {
        var (_, _, joinToken) = await Storage.NewRound();

        Assert.Equal([field], (await Store.Join(joinToken, ParticipantStore.NewReturnToken(), new(agency, level, name, null))).Fields());
    }

    [Fact]
    public async Task Join_ClosedRound_IsRefused()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        await Storage.Close(account, round);

        Assert.Equal(["round-closed"], (await Store.Join(joinToken, ParticipantStore.NewReturnToken(), new(0, 0, null, null))).Codes());
        Assert.Equal(RoundStatus.Closed, (await Get<RoundQueries>().ForJoining(joinToken))!.Status);
    }

    [Fact]
    public async Task Join_AnonymousRound_RecordsNothingThatTellsWho()
    {
        var (_, round, joinToken) = await Storage.NewRound(new(ConfidentialityMode.Anonymous));

        var token = await Storage.Join(joinToken, 0, 0, "Ann");

        var own = (await Get<ResponseQueries>().Own(round, token))!;
        Assert.Equal(("", "", ""), (own.Agency, own.Level, own.Name));
    }

    [Fact]
    public async Task Join_ManyAtOnce_EachGetsASeat()
    {
        var (account, round, joinToken) = await Storage.NewRound(invited: 500);

        var tokens = await Task.WhenAll(Enumerable.Range(0, 40).Select(person => Task.Run(() => Storage.Join(joinToken, person % 3))));

        Assert.Equal(40, tokens.Distinct().Count());
        Assert.Equal(40, (await Get<RoundQueries>().Find(account, round))!.Joined);
    }
}

public sealed class ParticipantStoreTestsOnSqlite(OnSqlite fixture) : ParticipantStoreTests(fixture), IClassFixture<OnSqlite>;

public sealed class ParticipantStoreTestsOnPostgres(OnPostgres fixture) : ParticipantStoreTests(fixture), IClassFixture<OnPostgres>;
