using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Documents.Html;

namespace BeyondBoundaries.Web.Features.Demonstration;

/// <summary>Two rounds of a made-up partnership, a year apart. Neither is stored.</summary>
internal static class DemonstrationRound
{
    public const string Name = "Demonstration";

    public const string FirstName = "Autumn 2026";

    public const string NextName = "Autumn 2027";

    /// <summary>
    /// The enabler that the made-up partnership discusses, scores a second time and agrees a score for.
    /// </summary>
    private const string Discussed = "2.3";

    private static readonly Lazy<ResponseSet> First = new(() =>
        SampleRound.Value with
        {
            Responses = [.. SampleRound.Value.Responses.Select(Complete)],
        }
    );

    private static readonly Lazy<RoundResults> Computed = new(() =>
        RoundResults.Compute(
            First.Value,
            Confidentiality.Default,
            agreed: new Dictionary<string, AgreedScore>(StringComparer.Ordinal)
            {
                [Discussed] = new(
                    3,
                    "Only 2 of the 5 localities work as described. The other 3 have no regular meeting yet.",
                    "Health visiting: our teams still cover 2 localities each."
                ),
            }
        )
    );

    private static readonly Lazy<RoundComparison> Compared = new(() =>
        RoundComparison.Compare(First.Value, Second, Confidentiality.Default)
    );

    public static Framework Framework => First.Value.Framework;

    public static RoundResults Results => Computed.Value;

    /// <summary>The changes from the first round to the one a year later.</summary>
    public static RoundComparison Comparison => Compared.Value;

    /// <summary>The number of people who take part again a year later.</summary>
    public static int NextParticipants => First.Value.Responses.Count;

    public static ReportDetails Details { get; } = new("Example borough early years partnership", Name);

    private static ResponseSet Second =>
        First.Value with
        {
            Responses =
            [
                .. First.Value.Responses.Select(
                    (response, place) => response with { Answers = Move(response.Answers, place), SecondVote = null }
                ),
            ],
        };

    /// <summary>Adds answers that the sample file lacks: the spectrum, the challenges and a second vote.</summary>
    private static Response Complete(Response response, int place)
    {
        var item = SampleRound.Value.Framework.Find(Discussed)!;
        return response with
        {
            SpectrumNow = place % 3 == 0 ? "coordinated" : "coalition",
            SpectrumWanted = place % 4 == 0 ? "unified" : "coordinated",
            AnsweredChallenges = true,
            Challenges = [.. DemonstrationChallenges.Choose(SampleRound.Value.Framework.Definition.Challenges, place)],
            SecondVote = AnswerSet
                .Empty(SampleRound.Value.Framework)
                .With(item, MoveTowards(response.Answers[item], 3)),
        };
    }

    /// <summary>Changes a person's answers in the way that a year of work on the plan might.</summary>
    private static AnswerSet Move(AnswerSet answers, int place)
    {
        foreach (var item in SampleRound.Value.Framework.Enablers)
        {
            var answer = answers[item];
            var moved = item.Id switch
            {
                "3.1" when place % 5 != 0 => Raise(answer),
                Discussed => MoveTowards(answer, 3),
                "3.3" when place % 2 == 0 => Raise(answer),
                "1.1" when place % 2 == 1 => Lower(answer),
                _ => answer,
            };
            answers = answers.With(item, moved);
        }

        return answers;
    }

    private static Answer Raise(Answer answer) =>
        answer.IsScore ? Answer.FromScore(Math.Min(answer.Code + 1, SampleRound.Value.Framework.Levels)) : answer;

    private static Answer Lower(Answer answer) =>
        answer.IsScore ? Answer.FromScore(Math.Max(answer.Code - 1, 1)) : answer;

    private static Answer MoveTowards(Answer answer, int score) =>
        !answer.IsScore || answer.Code == score ? answer
        : answer.Code < score ? Raise(answer)
        : Lower(answer);
}
