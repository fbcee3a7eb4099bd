using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// The number of people in the whole group who named a type of challenge, with details of their answers. It is shown if
/// at least five people answered. In open mode, one person is enough.
/// </summary>
/// <param name="Challenge">The type of challenge.</param>
/// <param name="People">The number of people who named it.</param>
/// <param name="Respondents">
/// The number of people who answered the question on challenges, even if they named none.
/// </param>
/// <param name="Reach">
/// For each scope for action, the number of people who named the challenge and chose that scope.
/// </param>
/// <param name="Examples">
/// Of the people who named the challenge, the number who ticked each example, in the framework's order.
/// </param>
/// <param name="Other">Of the people who named the challenge, the number who ticked “something else”.</param>
/// <param name="Notes">
/// The notes about the challenge, sorted by text, so that the order does not reveal the authors.
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

    /// <summary>
    /// Combines counts and notes. Notes without counts are not shown, because notes are disclosed only together with
    /// their figures.
    /// </summary>
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
