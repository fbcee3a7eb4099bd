using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Reminders;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Rounds;

namespace BeyondBoundaries.Storage.Tests.Reminders;

/// <summary>Tests that the right people are reminded at the right time, and at most once a week.</summary>
public abstract class ReminderStoreTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private static readonly DateOnly Monday = new(2026, 9, 7);

    private ReminderStore Store => Get<ReminderStore>();

    [Fact]
    public async Task Claim_OfPeopleWhoHaveNotSubmitted_NamesEachOnceAWeek()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        await Join(round, joinToken, "ann@example.org");
        await Submit(round, await Join(round, joinToken, "ben@example.org"));
        await Join(round, joinToken, contact: null);

        Assert.Equal(["ann@example.org"], await Claim(account, round, Monday));
        Assert.Empty(await Claim(account, round, Monday));
        await Join(round, joinToken, "cat@example.org");
        Assert.Equal(["cat@example.org"], await Claim(account, round, Monday.AddDays(6)));
        Assert.Equal(["ann@example.org"], await Claim(account, round, Monday.AddDays(7)));
        Assert.Equal(["cat@example.org"], await Claim(account, round, Monday.AddDays(13)));
    }

    [Fact]
    public async Task Claim_ByTwoFacilitatorsAtOnce_NamesNobodyTwice()
    {
        var (account, round, joinToken) = await Storage.NewRound(invited: 60);
        for (var person = 0; person < ReminderStore.MaxAtOnce + 2; person++)
        {
            await Join(round, joinToken, $"person-{person}@example.org");
        }

        var claims = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Claim(account, round, Monday)));

        Assert.Equal(ReminderStore.MaxAtOnce, claims.Max(claim => claim.Count));
        var all = claims.SelectMany(claim => claim).ToList();
        Assert.Equal(ReminderStore.MaxAtOnce + 2, all.Count);
        Assert.Equal(all.Count, all.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Claim_AfterTheRevealOrTheClose_IsRefused()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        await Join(round, joinToken, "ann@example.org");
        await Submit(round, await Join(round, joinToken, contact: null));
        (await Get<BallotStore>().Reveal(account, round, Ballot.Enablers, TestStorage.Noon)).Must();
        Assert.Equal(["round-not-open"], (await Store.Claim(account, round, Monday)).Codes());
        await Storage.Close(account, round);
        Assert.Equal(["round-not-open"], (await Store.Claim(account, round, Monday)).Codes());
    }

    [Fact]
    public async Task Claim_InAnAnonymousRound_NamesNobody()
    {
        var (account, round, joinToken) = await Storage.NewRound(new(ConfidentialityMode.Anonymous));
        var person = (
            await Get<JoinStore>().Join(joinToken, JoinStore.CreateReturnToken(), new(null, null, null, null))
        ).Must();
        await Get<ReturnLinkStore>().SaveContact(round, person.ReturnToken, "ann@example.org");

        Assert.Empty(await Claim(account, round, Monday));
    }

    [Fact]
    public async Task Release_OfAReminderThatWasNotSent_LetsItBeSentAgain()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        await Join(round, joinToken, "ann@example.org");
        var claimed = (await Store.Claim(account, round, Monday)).Must();

        (await Store.Release(account, round, claimed)).Must();

        Assert.Equal(["ann@example.org"], await Claim(account, round, Monday));
    }

    [Fact]
    public async Task Release_AfterAnEarlierReminder_KeepsTheDayOfTheEarlierOne()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        await Join(round, joinToken, "ann@example.org");
        Assert.Null((await Store.Claim(account, round, Monday)).Must().Single().Earlier);
        var second = (await Store.Claim(account, round, Monday.AddDays(7))).Must();

        (await Store.Release(account, round, second)).Must();

        Assert.Equal(Monday, (await Store.Claim(account, round, Monday.AddDays(8))).Must().Single().Earlier);
    }

    [Fact]
    public async Task Claim_ByAnotherAccount_FindsNoRound()
    {
        var (_, round, _) = await Storage.NewRound();
        var stranger = await Storage.NewAccount();
        Assert.Equal(["not-found"], (await Store.Claim(stranger, round, Monday)).Codes());
        Assert.Equal(["not-found"], (await Store.Release(stranger, round, [])).Codes());
        Assert.Equal(["not-found"], (await Store.ChangeClosingDate(stranger, round, Monday, null)).Codes());
    }

    [Fact]
    public async Task ClosingDate_ChangedByTwoFacilitators_KeepsTheFirst()
    {
        var (account, round, _) = await Storage.NewRound();
        (await Store.ChangeClosingDate(account, round, Monday, null)).Must();
        Assert.Equal(
            ["changed-elsewhere"],
            (await Store.ChangeClosingDate(account, round, Monday.AddDays(1), null)).Codes()
        );
        Assert.Equal(Monday, (await Get<RoundQueries>().Find(account, round))!.ClosesOn);

        (await Store.ChangeClosingDate(account, round, null, Monday)).Must();
        Assert.Null((await Get<RoundQueries>().Find(account, round))!.ClosesOn);
        await Storage.Close(account, round);
        Assert.Equal(["round-not-open"], (await Store.ChangeClosingDate(account, round, Monday, null)).Codes());
    }

    private async Task<string> Join(RoundId round, string joinToken, string? contact)
    {
        var token = await Storage.Join(joinToken);
        if (contact is not null)
        {
            (await Get<ReturnLinkStore>().SaveContact(round, token, contact)).Must();
        }

        return token;
    }

    private async Task Submit(RoundId round, string token) =>
        (
            await Get<ResponseStore>()
                .Save(
                    round,
                    token,
                    Ballot.Enablers,
                    new()
                    {
                        Scores = [new(TinyFramework.Framework.Enablers[0], Answer.FromScore(3))],
                        Submission = new(Guid.NewGuid()),
                    }
                )
        ).Must();

    private async Task<IReadOnlyList<string>> Claim(AccountId account, RoundId round, DateOnly today) =>
        [.. (await Store.Claim(account, round, today)).Must().Select(reminder => reminder.Address)];
}

public sealed class ReminderStoreTestsOnSqlite(OnSqlite fixture) : ReminderStoreTests(fixture), IClassFixture<OnSqlite>;

public sealed class ReminderStoreTestsOnPostgres(OnPostgres fixture)
    : ReminderStoreTests(fixture),
        IClassFixture<OnPostgres>;
