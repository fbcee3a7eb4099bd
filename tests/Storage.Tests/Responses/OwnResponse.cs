using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Responses;

namespace BeyondBoundaries.Storage.Tests.Responses;

/// <summary>Finds a participant's own response, and creates notes for it.</summary>
internal static class OwnResponse
{
    public static Note Working(string text) => new(NoteKind.Working, TinyFramework.First.Id, text);

    public static Note Evidence(string text) => new(NoteKind.Evidence, TinyFramework.First.Id, text);

    public static async Task<ParticipantResponseView> Find(
        TestStorage storage,
        BeyondBoundaries.Core.RoundId round,
        string token
    ) => (await storage.Get<ResponseQueries>().Find(round, token))!;
}
