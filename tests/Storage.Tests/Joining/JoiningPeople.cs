using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Rounds;

namespace BeyondBoundaries.Storage.Tests.Joining;

/// <summary>Lets people join a round and answer, and finds them by name.</summary>
internal static class JoiningPeople
{
    public static Task<Result<JoinReceipt>> TryJoin(
        this TestStorage storage,
        string joinToken,
        int? agency = null,
        string? name = null
    ) => storage.Get<JoinStore>().Join(joinToken, JoinStore.CreateReturnToken(), new(agency, null, name, null));

    public static async Task<ParticipantId> FindPerson(
        this TestStorage storage,
        AccountId account,
        RoundId round,
        string name
    ) => (await storage.Get<RoundQueries>().ListParticipants(account, round))!.Single(person => person.Name == name).Id;

    public static async Task ScoreAndSubmit(this TestStorage storage, RoundId round, string token, int score)
    {
        await storage.Score(round, token, TinyFramework.First, Answer.FromScore(score));
        (await storage.Get<ResponseStore>().Submit(round, token)).Must();
    }
}
