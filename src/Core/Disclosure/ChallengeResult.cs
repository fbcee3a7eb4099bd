using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// How many named a type of challenge: the whole group, from five who answered (from one in mode open).
/// </summary>
/// <param name="Challenge">The type of challenge.</param>
/// <param name="People">How many named it.</param>
/// <param name="Respondents">How many answered the question on challenges, whatever they named.</param>
/// <param name="Reach">How many of those who named it say what can be done about it.</param>
/// <param name="Examples">How many of them ticked each example, in the framework's order.</param>
/// <param name="Other">How many of them ticked that it is something else.</param>
/// <param name="Notes">
/// What they wrote about it, in the order of the texts, which tells nothing of who wrote them.
/// </param>
public sealed record ChallengeResult(
    Challenge Challenge,
    int People,
    int Respondents,
    IReadOnlyDictionary<ScopeForAction, int> Reach,
    IReadOnlyList<int> Examples,
    int Other,
    IReadOnlyList<string> Notes
)
{
    internal static IReadOnlyList<ChallengeCount> CountChallenges(ResponseSet set, ConfidentialityMode mode)
    {
        var answered = set.Responses.Where(response => response.AnsweredChallenges).ToList();
        var fewest = mode == ConfidentialityMode.Open ? 1 : DisclosedFigures.MinScoresForFullDisclosure;
        return answered.Count < fewest
            ? []
            : [.. set.Framework.Definition.Challenges.Select(challenge => Count(challenge, answered))];
    }

    /// <summary>Words without counts are not shown: they come with the figures that they belong to.</summary>
    internal static IReadOnlyList<ChallengeResult> FromCounts(
        Framework framework,
        IReadOnlyList<ChallengeCount> counts,
        IReadOnlyList<ChallengeNote> notes
    )
    {
        var texts = notes.ToLookup(note => note.Challenge, note => note.Text, StringComparer.Ordinal);
        return
        [
            .. framework.Definition.Challenges.Join(
                counts,
                challenge => challenge.Id,
                count => count.Challenge,
                (challenge, count) =>
                    new ChallengeResult(
                        challenge,
                        count.People,
                        count.Of,
                        count.Reach,
                        count.Examples,
                        count.Other,
                        [.. texts[challenge.Id].Order(StringComparer.Ordinal)]
                    )
            ),
        ];
    }

    private static ChallengeCount Count(Challenge challenge, List<Response> answered)
    {
        var marks = answered
            .SelectMany(response => response.Challenges.Where(mark => mark.Challenge == challenge.Id))
            .ToList();
        return new(
            challenge.Id,
            marks.Count,
            answered.Count,
            marks.Where(mark => mark.Reach is not null).CountBy(mark => mark.Reach!.Value).ToDictionary(),
            [.. challenge.Examples.Select(example => marks.Count(mark => mark.IncludesExample(example)))],
            marks.Count(mark => mark.IncludesExample(NamedChallenge.Other))
        );
    }
}
