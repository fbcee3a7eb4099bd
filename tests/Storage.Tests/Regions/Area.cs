using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Regions;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Rounds;

namespace BeyondBoundaries.Storage.Tests.Regions;

/// <summary>A partnership that shares a closed round with a region.</summary>
internal sealed record Area(
    AccountId Facilitator,
    PartnershipId Partnership,
    RoundId Round,
    string Name,
    List<string> People
)
{
    /// <summary>
    /// Creates a partnership in which everyone gave every enabler the same score, and shares its round.
    /// </summary>
    public static async Task<Area> Create(
        TestStorage storage,
        AccountId by,
        RegionId region,
        int score,
        bool showsName = false,
        int people = 5,
        ConfidentialityMode mode = ConfidentialityMode.Confidential
    )
    {
        var (fay, round, joinToken) = await storage.NewRound(new(mode));
        var tokens = new List<string>();
        for (var person = 0; person < people; person++)
        {
            var token = await storage.Join(
                joinToken,
                agency: mode == ConfidentialityMode.Open ? 0 : null,
                name: mode == ConfidentialityMode.Open ? $"Person {person}" : null
            );
            tokens.Add(token);
            await storage.AnswerAll(round, token, Ballot.Enablers, Answer.FromScore(score));
            (await storage.Get<ResponseStore>().Submit(round, token)).Must();
        }

        await storage.Close(fay, round);
        var partnership = (await storage.Get<RoundQueries>().Find(fay, round))!.Partnership;
        (
            await storage
                .Get<RegionInvitationStore>()
                .Accept(fay, await storage.Invite(by, region, forArea: true), partnership, TestStorage.Noon)
        ).Must();
        (await storage.Get<AreaStore>().Share(fay, partnership, region, round, showsName)).Must();
        return new(fay, partnership, round, "Northshire", tokens);
    }
}
