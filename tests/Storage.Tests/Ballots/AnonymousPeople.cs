using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Responses;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Tests.Ballots;

/// <summary>The participants of an anonymous round, who join one after another.</summary>
internal static class AnonymousPeople
{
    public const int Number = 24;

    /// <summary>Lets people join, score an enabler, write a note and submit, one person after another.</summary>
    public static async Task<(List<string> Notes, List<string> Tokens)> Come(
        TestStorage storage,
        RoundId round,
        string joinToken
    )
    {
        var (notes, tokens) = (new List<string>(), new List<string>());
        for (var person = 0; person < Number; person++)
        {
            notes.Add($"{Guid.NewGuid():N} by {person:D2}");
            tokens.Add(await storage.Join(joinToken));
            await storage.Score(
                round,
                tokens[^1],
                TinyFramework.First,
                Answer.FromScore(3),
                new Note(NoteKind.Working, TinyFramework.First.Id, notes[^1])
            );
            (await storage.Get<ResponseStore>().Submit(round, tokens[^1])).Must();
        }

        return (notes, tokens);
    }

    public static bool IsSqlite(this TestStorage storage)
    {
        using var context = storage.Get<Database>().Open();
        return context.Database.IsSqlite();
    }
}
