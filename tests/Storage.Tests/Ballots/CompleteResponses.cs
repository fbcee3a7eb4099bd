using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Audit;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Rounds;

namespace BeyondBoundaries.Storage.Tests.Ballots;

/// <summary>
/// Three participants, and what a round shows about them. One of them has answers that are complete but not submitted.
/// </summary>
internal static class CompleteResponses
{
    /// <summary>
    /// Lets Ann give every enabler a 2 and submit. Bob and Cat do not submit: Bob gives every enabler a 4, and Cat
    /// answers every enabler except the last one. Each belongs to a different agency.
    /// </summary>
    public static async Task<(string Ann, string Bob, string Cat)> AnnBobAndCat(
        TestStorage storage,
        RoundId round,
        string joinToken
    )
    {
        var ann = await storage.Join(joinToken, 0, name: "Ann");
        await storage.AnswerAll(round, ann, Ballot.Enablers, Answer.FromScore(2));
        (await storage.Get<ResponseStore>().Submit(round, ann)).Must();
        var bob = await storage.Join(joinToken, 1, name: "Bob");
        await storage.AnswerAll(round, bob, Ballot.Enablers, Answer.FromScore(4));
        var cat = await storage.Join(joinToken, 2, name: "Cat");
        await storage.AnswerAll(round, cat, Ballot.Enablers, Answer.FromScore(5));
        await storage.Score(round, cat, TinyFramework.Framework.Enablers[^1], Answer.NotAnswered);
        return (ann, bob, cat);
    }

    public static async Task<ParticipantBallotView> Own(TestStorage storage, RoundId round, string token) =>
        (await storage.Get<ResponseQueries>().Find(round, token))!.Enablers;

    public static (bool Submitted, bool CountedAtReveal, bool IsLost) StateOf(ParticipantBallotView ballot) =>
        (ballot.Submitted, ballot.CountedAtReveal, ballot.IsLost);

    public static async Task<BallotFigures> Figures(TestStorage storage, AccountId account, RoundId round) =>
        Assert.Single((await storage.Revealed(account, round))!.Ballots);

    /// <summary>Returns the text of the audit trail's entries for this act in the round.</summary>
    public static async Task<IEnumerable<string>> Trail(
        TestStorage storage,
        AccountId account,
        RoundId round,
        AuditAct act
    )
    {
        var partnership = (await storage.Get<RoundQueries>().Find(account, round))!.Partnership;
        return (await storage.Get<AuditQueries>().ListEntries(account, partnership, new(round, act)))!.Select(entry =>
            entry.Subject
        );
    }
}
