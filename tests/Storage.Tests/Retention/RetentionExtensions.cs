using System.Text;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Responses;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Tests.Retention;

/// <summary>Lets people take part in a round, and reads the figures that are stored for it.</summary>
internal static class RetentionExtensions
{
    public static async Task<string> TakePart(
        this TestStorage storage,
        RoundId round,
        string joinToken,
        string name,
        int score,
        string? before = null
    )
    {
        var token = JoinStore.CreateReturnToken();
        (
            await storage
                .Get<JoinStore>()
                .Join(joinToken, token, new(0, 0, name, $"{name}@example.org") { PreviousReturnToken = before })
        ).Must();
        await storage.Score(
            round,
            token,
            TinyFramework.First,
            Answer.FromScore(score),
            new Note(NoteKind.Working, TinyFramework.First.Id, $"Note of {name}")
        );
        (await storage.Get<ResponseStore>().Submit(round, token)).Must();
        return token;
    }

    public static async Task<List<string>> ListKeptFigures(this TestStorage storage, RoundId round)
    {
        await using var context = storage.Get<Database>().Open();
        return await context
            .Figures.Where(row => row.Ballot.RoundId == round.Value)
            .OrderBy(row => row.BallotId)
            .Select(row => Encoding.UTF8.GetString(row.Kept))
            .ToListAsync();
    }
}
