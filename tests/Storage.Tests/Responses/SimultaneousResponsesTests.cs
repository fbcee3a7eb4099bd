using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Secrets;

namespace BeyondBoundaries.Storage.Tests.Responses;

/// <summary>Tests that answers saved at the same time, or while the round is being closed, are not lost.</summary>
public abstract class SimultaneousResponsesTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private ResponseStore Store => Get<ResponseStore>();

    [Fact]
    public async Task SaveEnabler_TwoTabsAtOnce_LoseNothing()
    {
        var (_, round, joinToken) = await Storage.NewRound();
        var token = await Storage.Join(joinToken);
        var saves = Enumerable
            .Range(1, 5)
            .SelectMany(score => TinyFramework.Framework.Enablers.Select(enabler => (enabler, score)))
            .ToList();

        // Saves a score and a note for every enabler at the same time, five times in a row. Each time, all of them must
        // be stored.
        foreach (var score in Enumerable.Range(1, 5))
        {
            await Task.WhenAll(
                TinyFramework.Framework.Enablers.Select(enabler =>
                    Task.Run(() =>
                        Storage.Score(
                            round,
                            token,
                            enabler,
                            Answer.FromScore(score),
                            new Note(NoteKind.Working, enabler.Id, $"{enabler.Id} {score}")
                        )
                    )
                )
            );
            var own = await OwnResponse.Find(Storage, round, token);
            Assert.All(
                TinyFramework.Framework.Enablers,
                enabler => Assert.Equal(Answer.FromScore(score), own.Enablers.Answers[enabler])
            );
            Assert.All(
                TinyFramework.Framework.Enablers,
                enabler => Assert.Equal($"{enabler.Id} {score}", own.Enablers.GetNote(NoteKind.Working, enabler.Id))
            );
        }

        Assert.Equal(saves.Count, (await OwnResponse.Find(Storage, round, token)).Enablers.Version);
    }

    [Fact]
    public async Task SaveEnabler_TheSameAtOnce_EndsAsOneOfThem()
    {
        var (_, round, joinToken) = await Storage.NewRound();
        var token = await Storage.Join(joinToken);

        await Task.WhenAll(
            Enumerable
                .Range(1, 5)
                .Select(score =>
                    Task.Run(() =>
                        Storage.Score(
                            round,
                            token,
                            TinyFramework.First,
                            Answer.FromScore(score),
                            OwnResponse.Working($"{score}")
                        )
                    )
                )
        );

        var own = await OwnResponse.Find(Storage, round, token);
        Assert.Equal([OwnResponse.Working(own.Enablers.Answers[TinyFramework.First].ToString())], own.Enablers.Notes);
    }

    [Fact]
    public async Task Close_WhilePeopleSave_LosesNoAcknowledgedSaveAndTakesNoneAfterwards()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        var tokens = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Storage.Join(joinToken)));
        var started = new SemaphoreSlim(0);
        var people = tokens.Select(token => Task.Run(() => SaveUntilRefused(round, token, started))).ToList();
        foreach (var _ in tokens)
        {
            await started.WaitAsync();
        }

        await Storage.Close(account, round);
        var versionsAtClose = await Task.WhenAll(
            tokens.Select(async token => (await OwnResponse.Find(Storage, round, token)).Enablers.Version)
        );

        Assert.Empty(await Storage.Answers(round));
        Assert.Equal(versionsAtClose, await Task.WhenAll(people));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Close_WhileSomebodyIsInTheMiddleOfSavingOrJoining_WaitsForThem(bool saving)
    {
        var (account, round, joinToken) = await Storage.NewRound();
        var tokenHash = LinkSecret.Hash(await Storage.Join(joinToken));
        var database = Get<Database>();
        var inTheMiddle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var goOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var work = database.Write<BeyondBoundaries.Core.RoundId>(
            async context =>
            {
                await (
                    saving
                        ? database.LockParticipant(context, round.Value, tokenHash, default)
                        : database.LockRoundShared(context, round.Value, default)
                );
                inTheMiddle.SetResult();
                await goOn.Task;
                return round;
            },
            default
        );
        await inTheMiddle.Task;

        var closing = Task.Run(() => Storage.Close(account, round));

        Assert.NotSame(closing, await Task.WhenAny(closing, Task.Delay(TimeSpan.FromMilliseconds(300))));
        goOn.SetResult();
        await work;
        await closing;
    }

    private async Task<int> SaveUntilRefused(BeyondBoundaries.Core.RoundId round, string token, SemaphoreSlim started)
    {
        for (var acknowledged = 0; ; acknowledged++)
        {
            var saved = await Store.SaveEnabler(
                round,
                token,
                TinyFramework.Framework.Enablers[acknowledged % 8],
                Answer.FromScore((acknowledged % 5) + 1),
                []
            );
            if (!saved.TryGetValue(out var save))
            {
                Assert.Equal(["ballot-revealed"], saved.Codes());
                return acknowledged;
            }

            Assert.Equal(acknowledged + 1, save.Version);
            if (acknowledged == 3)
            {
                started.Release();
            }
        }
    }
}

public sealed class SimultaneousResponsesTestsOnSqlite(OnSqlite fixture)
    : SimultaneousResponsesTests(fixture),
        IClassFixture<OnSqlite>;

public sealed class SimultaneousResponsesTestsOnPostgres(OnPostgres fixture)
    : SimultaneousResponsesTests(fixture),
        IClassFixture<OnPostgres>;
