using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Documents.Tests;

/// <summary>
/// The sample with everything that a round can have: notes, second votes, agreed scores, priority votes, the spectrum,
/// challenges and a previous round.
/// </summary>
internal static class FullRound
{
    public const string Picked = "Our leaders meet every month";
    public const string NotPicked = "A note that stays in the round";

    private static Framework Framework => SampleRound.Value.Framework;

    public static ResponseSet Responses { get; } =
        SampleRound.Value with
        {
            Responses =
            [
                .. SampleRound.Value.Responses.Select(
                    (one, i) =>
                        one with
                        {
                            Participant = $"Someone-{i}",
                            SecondVote = AnswerSet
                                .Empty(Framework)
                                .With(Framework.Find("2.3")!, Answer.FromScore(3 + (i % 2))),
                            Notes = [new(NoteKind.Working, "1.1", i == 3 ? Picked : NotPicked) { IsPicked = i == 3 }],
                            SpectrumNow = "coalition",
                            SpectrumWanted = "unified",
                            Priorities = i == 0 ? ["3.1", "2.4"] : ["3.1"],
                            Challenges = [new(Framework.Definition.Challenges[0].Id, ScopeForAction.Influence, "", "")],
                        }
                ),
            ],
        };

    /// <summary>
    /// The previous round, in which scores were a point higher on 1.1, and a point lower on 3.1, than in this round.
    /// </summary>
    public static ResponseSet Before { get; } =
        Responses with
        {
            Responses =
            [
                .. Responses.Responses.Select(one =>
                    one with
                    {
                        Answers = Move(Move(one.Answers, "1.1", 1), "3.1", -1),
                    }
                ),
            ],
        };

    public static RoundResults Results(ConfidentialityMode mode = ConfidentialityMode.Confidential) =>
        RoundResults.Compute(Responses, new(mode), agreed: Agreed);

    public static Dictionary<string, AgreedScore> Agreed { get; } =
        new() { ["1.1"] = new(3, "We settled", "Not all did") };

    public static RoundTrend Trend(ConfidentialityMode mode = ConfidentialityMode.Confidential) =>
        new("Autumn 2025", "Autumn 2026", RoundComparison.Compare(Before, Responses, new(mode)));

    /// <summary>Returns a round in which everyone scored some items a point higher and others a point lower.</summary>
    public static ResponseSet Move(ResponseSet set, IEnumerable<string> higher, IEnumerable<string> lower) =>
        set with
        {
            Responses =
            [
                .. set.Responses.Select(one =>
                    one with
                    {
                        Answers = lower.Aggregate(
                            higher.Aggregate(one.Answers, (answers, id) => Move(answers, id, 1)),
                            (answers, id) => Move(answers, id, -1)
                        ),
                    }
                ),
            ],
        };

    private static AnswerSet Move(AnswerSet answers, string id, int by)
    {
        var item = Framework.Find(id)!;
        return answers[item] is { IsScore: true } answer
            ? answers.With(item, Answer.FromScore(Math.Clamp(answer.Code + by, 1, Framework.Levels)))
            : answers;
    }
}
