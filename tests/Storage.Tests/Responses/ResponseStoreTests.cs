using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Responses;

namespace BeyondBoundaries.Storage.Tests.Responses;

/// <summary>
/// Tests that participants find what they have saved, and that invalid or unauthorised changes are refused.
/// </summary>
public abstract class ResponseStoreTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private ResponseStore Store => Get<ResponseStore>();

    [Fact]
    public async Task Own_BeforeTheFirstSave_IsEmpty()
    {
        var (_, round, joinToken) = await Storage.NewRound();

        var own = await OwnResponse.Find(Storage, round, await Storage.Join(joinToken, 1, 0));

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
            OwnResponse.Working("Line one\r\nline two"),
            OwnResponse.Evidence("A report 📄")
        );

        await Storage.Score(round, token, TinyFramework.Second, Answer.Skip);

        var own = await OwnResponse.Find(Storage, round, token);
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
            OwnResponse.Working("Before"),
            OwnResponse.Evidence("Goes")
        );

        await Storage.Score(
            round,
            token,
            TinyFramework.First,
            Answer.NotAnswered,
            OwnResponse.Working("After"),
            OwnResponse.Evidence(" \n ")
        );

        var own = await OwnResponse.Find(Storage, round, token);
        Assert.Equal(Answer.NotAnswered, own.Enablers.Answers[TinyFramework.First]);
        Assert.Equal([OwnResponse.Working("After")], own.Enablers.Notes);
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
            [OwnResponse.Working("fine"), OwnResponse.Evidence(new('x', Note.MaxCharacters + 1))]
        );

        Assert.Equal(["note-too-long"], result.Codes());
        Assert.Equal([$"evidence:{TinyFramework.First.Id}"], result.Fields());
        Assert.Equal(0, (await OwnResponse.Find(Storage, round, token)).Enablers.Version);
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
            OwnResponse.Working("a\0b\u0002\ud800c"),
            OwnResponse.Evidence(new('é', Note.MaxCharacters))
        );

        var own = await OwnResponse.Find(Storage, round, token);
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
            (await OwnResponse.Find(Storage, round, token)).Enablers.Notes
        );
        (await Store.SaveReflection(round, token, TinyFramework.Theme, null)).Must();
        Assert.Empty((await OwnResponse.Find(Storage, round, token)).Enablers.Notes);
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
        Assert.Equal(
            Answer.FromScore(2),
            (await OwnResponse.Find(Storage, round, token)).Enablers.Answers[TinyFramework.First]
        );
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
        var own = await OwnResponse.Find(Storage, round, token);
        Assert.Equal(
            (RoundStatus.Closed, Answer.FromScore(5), 1),
            (own.Status, own.Enablers.Answers[TinyFramework.First], own.Enablers.Version)
        );
    }
}

public sealed class ResponseStoreTestsOnSqlite(OnSqlite fixture) : ResponseStoreTests(fixture), IClassFixture<OnSqlite>;

public sealed class ResponseStoreTestsOnPostgres(OnPostgres fixture)
    : ResponseStoreTests(fixture),
        IClassFixture<OnPostgres>;
