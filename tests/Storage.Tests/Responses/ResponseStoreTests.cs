using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Secrets;

namespace BeyondBoundaries.Storage.Tests.Responses;

public abstract class ResponseStoreTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private ResponseStore Store => Get<ResponseStore>();

    [Fact]
    public async Task Own_BeforeTheFirstSave_IsEmpty()
    {
        var (_, round, joinToken) = await Storage.NewRound();

        var own = await Own(round, await Storage.Join(joinToken, 1, 0));

        Assert.Equal(
            ("Northshire", "Autumn", RoundStatus.Open, "Council", "strategic"),
            (own.PartnershipName, own.RoundName, own.Status, own.Agency, own.Level)
        );
        Assert.Equal(Confidentiality.Default, own.Confidentiality);
        Assert.Equal(0, own.Enablers.Answers.CountAnswered(TinyFramework.Framework.Items));
        Assert.Empty(own.Enablers.Notes);
        Assert.Equal((false, 0), (own.Enablers.Submitted, own.Enablers.Version));
    }

    [Fact]
    public async Task SaveEnabler_ScoreAndNotes_AreThereOnReturnAndOthersStay()
    {
        var (_, round, joinToken) = await Storage.NewRound();
        var token = await Storage.Join(joinToken);
        await Storage.Score(
            round,
            token,
            TinyFramework.First,
            Answer.FromScore(4),
            Working("Line one\r\nline two"),
            Evidence("A report 📄")
        );

        await Storage.Score(round, token, TinyFramework.Second, Answer.Skip);

        var own = await Own(round, token);
        Assert.Equal(Answer.FromScore(4), own.Enablers.Answers[TinyFramework.First]);
        Assert.Equal(Answer.Skip, own.Enablers.Answers[TinyFramework.Second]);
        Assert.Equal(2, own.Enablers.Answers.CountAnswered(TinyFramework.Framework.Items));
        Assert.Equal("Line one\r\nline two", own.Enablers.GetNote(NoteKind.Working, TinyFramework.First.Id));
        Assert.Equal("A report 📄", own.Enablers.GetNote(NoteKind.Evidence, TinyFramework.First.Id));
        Assert.Equal("", own.Enablers.GetNote(NoteKind.Evidence, TinyFramework.Second.Id));
        Assert.Equal(2, own.Enablers.Version);
    }

    [Fact]
    public async Task SaveEnabler_Changed_ReplacesAndAnEmptyNoteGoes()
    {
        var (_, round, joinToken) = await Storage.NewRound();
        var token = await Storage.Join(joinToken);
        await Storage.Score(
            round,
            token,
            TinyFramework.First,
            Answer.FromScore(4),
            Working("Before"),
            Evidence("Goes")
        );

        await Storage.Score(round, token, TinyFramework.First, Answer.NotAnswered, Working("After"), Evidence(" \n "));

        var own = await Own(round, token);
        Assert.Equal(Answer.NotAnswered, own.Enablers.Answers[TinyFramework.First]);
        Assert.Equal([Working("After")], own.Enablers.Notes);
    }

    [Fact]
    public async Task SaveEnabler_NoteTooLong_IsRefusedWhole()
    {
        var (_, round, joinToken) = await Storage.NewRound();
        var token = await Storage.Join(joinToken);

        var result = await Store.SaveEnabler(
            round,
            token,
            TinyFramework.First,
            Answer.FromScore(1),
            [Working("fine"), Evidence(new('x', Note.MaxCharacters + 1))]
        );

        Assert.Equal(["note-too-long"], result.Codes());
        Assert.Equal([$"evidence:{TinyFramework.First.Id}"], result.Fields());
        Assert.Equal(0, (await Own(round, token)).Enablers.Version);
    }

    [Fact]
    public async Task SaveEnabler_TextThatNoDatabaseLikes_IsKeptAsFarAsItCanBe()
    {
        var (_, round, joinToken) = await Storage.NewRound();
        var token = await Storage.Join(joinToken);

        await Storage.Score(
            round,
            token,
            TinyFramework.First,
            Answer.FromScore(1),
            Working("a\0b\u0002\ud800c"),
            Evidence(new('é', Note.MaxCharacters))
        );

        var own = await Own(round, token);
        Assert.Equal("ab\uFFFDc", own.Enablers.GetNote(NoteKind.Working, TinyFramework.First.Id));
        Assert.Equal(Note.MaxCharacters, own.Enablers.GetNote(NoteKind.Evidence, TinyFramework.First.Id).Length);
    }

    [Fact]
    public async Task SaveEnabler_WhatNoPageCanAsk_Throws()
    {
        var (_, round, joinToken) = await Storage.NewRound();
        var token = await Storage.Join(joinToken);
        var indicator = TinyFramework.Framework.Items[1];

        await Assert.ThrowsAsync<ArgumentException>(() =>
            Store.SaveEnabler(round, token, indicator, Answer.FromScore(1), [])
        );
        await Assert.ThrowsAsync<ArgumentException>(() =>
            Store.SaveEnabler(round, token, TinyFramework.First, Answer.FromScore(6), [])
        );
        await Assert.ThrowsAsync<ArgumentException>(() =>
            Store.SaveReflection(round, token, new Theme("theme-9", "", []), "Text")
        );
        var other = TinyFramework.Make("2");
        await Assert.ThrowsAsync<ArgumentException>(() =>
            Store.SaveEnabler(round, token, other.Enablers[0], Answer.FromScore(1), [])
        );
    }

    [Fact]
    public async Task SaveReflection_WrittenThenEmptied_ComesAndGoes()
    {
        var (_, round, joinToken) = await Storage.NewRound();
        var token = await Storage.Join(joinToken);

        (await Store.SaveReflection(round, token, TinyFramework.Theme, "More trust")).Must();
        Assert.Equal(
            [new(NoteKind.Reflection, TinyFramework.Theme.Id, "More trust")],
            (await Own(round, token)).Enablers.Notes
        );
        (await Store.SaveReflection(round, token, TinyFramework.Theme, null)).Must();
        Assert.Empty((await Own(round, token)).Enablers.Notes);
    }

    [Fact]
    public async Task Submit_ThenChangeAndSubmitAgain_StaysSubmitted()
    {
        var (_, round, joinToken) = await Storage.NewRound();
        var token = await Storage.Join(joinToken);

        await Storage.Score(round, token, TinyFramework.First, Answer.FromScore(4));
        Assert.Equal(new(2, true), (await Store.Submit(round, token)).Must());
        var changed = await Store.SaveEnabler(round, token, TinyFramework.First, Answer.FromScore(2), []);
        Assert.Equal(new(3, true), changed.Must());
        Assert.Equal(new(4, true), (await Store.Submit(round, token)).Must());
        Assert.Equal(Answer.FromScore(2), (await Own(round, token)).Enablers.Answers[TinyFramework.First]);
    }

    [Fact]
    public async Task EveryMethod_TokenOfNobodyOrOfAnotherRound_OpensNothing()
    {
        var (_, round, joinToken) = await Storage.NewRound();
        await Storage.Join(joinToken);
        var (_, _, otherJoinToken) = await Storage.NewRound();
        var otherToken = await Storage.Join(otherJoinToken);

        foreach (
            var token in new[]
            {
                null,
                "",
                "AAAAAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAA\0AAAAAAAAAAA",
                joinToken,
                otherToken,
            }
        )
        {
            Assert.Equal(
                ["not-found"],
                (await Store.SaveEnabler(round, token, TinyFramework.First, Answer.FromScore(1), [])).Codes()
            );
            Assert.Equal(
                ["not-found"],
                (await Store.SaveReflection(round, token, TinyFramework.Theme, "Text")).Codes()
            );
            Assert.Equal(["not-found"], (await Store.Submit(round, token)).Codes());
            Assert.Null(await Get<ResponseQueries>().Find(round, token));
        }
    }

    [Fact]
    public async Task EveryMethod_ClosedRound_IsRefusedAndChangesNothing()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        var token = await Storage.Join(joinToken);
        await Storage.Score(round, token, TinyFramework.First, Answer.FromScore(5));
        await Storage.Close(account, round);

        Assert.Equal(
            ["ballot-revealed"],
            (await Store.SaveEnabler(round, token, TinyFramework.First, Answer.FromScore(1), [])).Codes()
        );
        Assert.Equal(
            ["ballot-revealed"],
            (await Store.SaveReflection(round, token, TinyFramework.Theme, "Text")).Codes()
        );
        Assert.Equal(["ballot-revealed"], (await Store.Submit(round, token)).Codes());
        var own = await Own(round, token);
        Assert.Equal(
            (RoundStatus.Closed, Answer.FromScore(5), 1),
            (own.Status, own.Enablers.Answers[TinyFramework.First], own.Enablers.Version)
        );
    }

    [Fact]
    public async Task SaveEnabler_TwoTabsAtOnce_LoseNothing()
    {
        var (_, round, joinToken) = await Storage.NewRound();
        var token = await Storage.Join(joinToken);
        var saves = Enumerable
            .Range(1, 5)
            .SelectMany(score => TinyFramework.Framework.Enablers.Select(enabler => (enabler, score)))
            .ToList();

        // Saves every enabler at once, five times in a row. Each time, the new score and note of each enabler must be
        // stored.
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
            var own = await Own(round, token);
            Assert.All(
                TinyFramework.Framework.Enablers,
                enabler => Assert.Equal(Answer.FromScore(score), own.Enablers.Answers[enabler])
            );
            Assert.All(
                TinyFramework.Framework.Enablers,
                enabler => Assert.Equal($"{enabler.Id} {score}", own.Enablers.GetNote(NoteKind.Working, enabler.Id))
            );
        }

        Assert.Equal(saves.Count, (await Own(round, token)).Enablers.Version);
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
                        Storage.Score(round, token, TinyFramework.First, Answer.FromScore(score), Working($"{score}"))
                    )
                )
        );

        var own = await Own(round, token);
        Assert.Equal([Working(own.Enablers.Answers[TinyFramework.First].ToString())], own.Enablers.Notes);
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
            tokens.Select(async token => (await Own(round, token)).Enablers.Version)
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

    private static Note Working(string text) => new(NoteKind.Working, TinyFramework.First.Id, text);

    private static Note Evidence(string text) => new(NoteKind.Evidence, TinyFramework.First.Id, text);

    private async Task<ParticipantResponseView> Own(BeyondBoundaries.Core.RoundId round, string token) =>
        (await Get<ResponseQueries>().Find(round, token))!;
}

public sealed class ResponseStoreTestsOnSqlite(OnSqlite fixture) : ResponseStoreTests(fixture), IClassFixture<OnSqlite>;

public sealed class ResponseStoreTestsOnPostgres(OnPostgres fixture)
    : ResponseStoreTests(fixture),
        IClassFixture<OnPostgres>;
