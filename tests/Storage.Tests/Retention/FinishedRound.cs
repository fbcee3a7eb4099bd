using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Paper;
using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Results;

namespace BeyondBoundaries.Storage.Tests.Retention;

/// <summary>
/// A closed round in which participants gave every kind of answer, and the day on which the answers are deleted.
/// </summary>
internal static class FinishedRound
{
    public static readonly DateOnly Today = DateOnly.FromDateTime(TestStorage.Noon.UtcDateTime);
    public static readonly DateOnly Due = RetentionDateRules.GetDefault(Today);
    public static readonly string[] People = ["Zebedee", "Quentin", "Xanthe", "Wilhelmina", "Ursula", "Octavia"];

    /// <summary>Creates a closed round in which participants gave every kind of answer.</summary>
    public static async Task<(AccountId Account, RoundId Round, IReadOnlyList<string> ReturnTokens)> Create(
        TestStorage storage,
        ConfidentialityMode mode
    )
    {
        var returnTokens = new List<string>();
        var (account, round, joinToken) = await storage.NewRound(new(mode));
        (await storage.Get<PaperStore>().CreateSheets(account, round, 2)).Must();
        (await storage.Get<BallotStore>().OpenBallots(account, round, [Ballot.Challenges], TestStorage.Noon)).Must();
        foreach (var (person, name) in People.Index())
        {
            var token = JoinStore.CreateReturnToken();
            returnTokens.Add(token);
            (
                await storage
                    .Get<JoinStore>()
                    .Join(joinToken, token, new(person % 3, person % 2, name, $"{name}@example.org"))
            ).Must();
            await storage.Score(
                round,
                token,
                TinyFramework.First,
                Answer.FromScore((person % 5) + 1),
                new Note(NoteKind.Working, TinyFramework.First.Id, $"Note of {name}")
            );
            if (person < 2)
            {
                await storage.Score(round, token, TinyFramework.Second, Answer.FromScore(4));
            }

            (await storage.Get<ResponseStore>().Submit(round, token)).Must();
            (
                await storage
                    .Get<ResponseStore>()
                    .Save(
                        round,
                        token,
                        Ballot.Challenges,
                        new()
                        {
                            Challenges = [new("money", ScopeForAction.Gift, "", $"Said by {name}")],
                            Submission = new(Guid.NewGuid()),
                        }
                    )
            ).Must();
        }

        await storage.Close(account, round);
        (
            await storage
                .Get<BallotStore>()
                .RecordAgreedScore(account, round, TinyFramework.First, new(3, "Because", ""), 0)
        ).Must();
        (
            await storage
                .Get<PlanStore>()
                .SaveAction(
                    account,
                    round,
                    new(Guid.NewGuid()),
                    TinyFramework.First,
                    new("Meet", "Health", People[0], null, ActionStatus.NotStarted),
                    0,
                    TestStorage.Noon
                )
        ).Must();
        var note = (await storage.Revealed(account, round))!.Commentary.Notes[0];
        (await storage.Get<NoteStore>().Redact(account, round, note.Id!.Value, TestStorage.Noon)).Must();
        return (account, round, returnTokens);
    }

    public static IEnumerable<(string Item, int? N, int? Skip)> CountEveryone(RevealedRound round) =>
        round.Ballots.SelectMany(ballot => ballot.Items, (_, item) => (item.Item, item.Everyone.N, item.Everyone.Skip));
}
