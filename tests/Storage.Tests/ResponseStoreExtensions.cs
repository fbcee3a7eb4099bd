using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Responses;

namespace BeyondBoundaries.Storage.Tests;

/// <summary>Short methods to save the answers that most tests need.</summary>
internal static class ResponseStoreExtensions
{
    public static Task<Result<SaveReceipt>> SaveEnabler(
        this ResponseStore store,
        RoundId round,
        string? token,
        Item item,
        Answer answer,
        IReadOnlyList<Note> notes
    ) =>
        store.Save(
            round,
            token,
            Ballot.Enablers,
            new()
            {
                Scores = [new(item, answer)],
                Notes = [.. notes.Select(note => new NoteChange(note.Kind, note.About, note.Text))],
            }
        );

    public static Task<Result<SaveReceipt>> SaveReflection(
        this ResponseStore store,
        RoundId round,
        string? token,
        Theme theme,
        string? text
    ) => store.Save(round, token, Ballot.Enablers, new() { Notes = [new(NoteKind.Reflection, theme.Id, text ?? "")] });

    public static Task<Result<SaveReceipt>> Submit(this ResponseStore store, RoundId round, string? token) =>
        store.Submit(round, token, Ballot.Enablers);

    public static Task<Result<SaveReceipt>> Submit(
        this ResponseStore store,
        RoundId round,
        string? token,
        Ballot ballot
    ) => store.Save(round, token, ballot, new() { Submission = new(Guid.NewGuid()) });
}
