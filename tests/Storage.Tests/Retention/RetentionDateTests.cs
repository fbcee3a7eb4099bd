using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Retention;
using BeyondBoundaries.Storage.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BeyondBoundaries.Storage.Tests.Retention;

/// <summary>Tests when a round's retention date can be changed.</summary>
public abstract class RetentionDateTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private RetentionStore Store => Get<RetentionStore>();

    [Fact]
    public async Task Change_OnceSomebodyHasJoined_IsOnlyEarlier()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        (await Store.ChangeDate(account, round, FinishedRound.Due.AddYears(1), FinishedRound.Today)).Must();
        var read = (await Get<JoinQueries>().FindInvitation(joinToken))!;
        Assert.Equal(FinishedRound.Due.AddYears(1), read.DeleteOn);
        (await Store.ChangeDate(account, round, FinishedRound.Due, FinishedRound.Today)).Must();
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

        Assert.Equal(
            ["day-promised"],
            (await Store.ChangeDate(account, round, FinishedRound.Due.AddDays(1), FinishedRound.Today)).Codes()
        );
        (await Store.ChangeDate(account, round, FinishedRound.Due.AddDays(-1), FinishedRound.Today)).Must();
        Assert.Equal(
            ["day-promised"],
            (await Store.ChangeDate(account, round, FinishedRound.Due, FinishedRound.Today)).Codes()
        );
        Assert.Equal(
            ["day-past"],
            (await Store.ChangeDate(account, round, FinishedRound.Today, FinishedRound.Today)).Codes()
        );
        Assert.Equal(
            ["not-found"],
            (
                await Store.ChangeDate(
                    await Storage.NewAccount(),
                    round,
                    FinishedRound.Due.AddDays(-2),
                    FinishedRound.Today
                )
            ).Codes()
        );
        await Store.PurgeDue(FinishedRound.Due);
        Assert.Equal(
            ["answers-deleted"],
            (await Store.ChangeDate(account, round, FinishedRound.Due.AddDays(-2), FinishedRound.Today)).Codes()
        );
    }

    [Fact]
    public async Task Change_AfterTheOnlyPersonWasRemoved_IsOnlyEarlier()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        await Storage.Join(joinToken, 0, 0, "Ann");
        var person = (await Get<RoundQueries>().ListParticipants(account, round))!.Single().Id;
        (await Get<AdmissionStore>().Remove(account, round, person)).Must();

        Assert.Equal(
            ["day-promised"],
            (await Store.ChangeDate(account, round, FinishedRound.Due.AddDays(1), FinishedRound.Today)).Codes()
        );
        Assert.True((await Get<RoundQueries>().Find(account, round))!.IsLocked);
        await Store.PurgeDue(FinishedRound.Due);
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
        Assert.Empty((await Store.PurgeDue(FinishedRound.Due)).Rounds);

        (await Get<RoundStore>().Open(account, draft, TestStorage.Noon.AddYears(3))).Must();

        Assert.Equal(FinishedRound.Today.AddYears(5), (await Get<RoundQueries>().Find(account, draft))!.DeleteOn);
        (await Store.ChangeDate(account, draft, FinishedRound.Today.AddDays(1), FinishedRound.Today)).Must();
        await Store.PurgeDue(FinishedRound.Due);
    }
}

public sealed class RetentionDateTestsOnSqlite(OnSqlite fixture) : RetentionDateTests(fixture), IClassFixture<OnSqlite>;

public sealed class RetentionDateTestsOnPostgres(OnPostgres fixture)
    : RetentionDateTests(fixture),
        IClassFixture<OnPostgres>;
