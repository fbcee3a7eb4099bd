using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>What stands beside the figures of a round: words, agreed scores and, in mode open alone, people.</summary>
public sealed record RoundCommentary
{
    /// <summary>Notes and reflections, in their order; without authors outside mode open.</summary>
    public IReadOnlyList<DisclosedNote> Notes { get; init; } = [];

    /// <summary>What people wrote about challenges.</summary>
    public IReadOnlyList<ChallengeNote> ChallengeNotes { get; init; } = [];

    /// <summary>Every participant's scores by name; empty outside mode open.</summary>
    public IReadOnlyList<PersonResult> People { get; init; } = [];

    /// <summary>The agreed scores, by item id.</summary>
    public IReadOnlyDictionary<string, AgreedScore> Agreed { get; init; } = NoAgreedScores;

    /// <summary>No agreed score.</summary>
    public static IReadOnlyDictionary<string, AgreedScore> NoAgreedScores { get; } =
        new Dictionary<string, AgreedScore>();

    /// <summary>
    /// Whether what people wrote in a ballot is shown (`notes_shown`): from k who submitted it; in mode open always.
    /// </summary>
    /// <param name="submitted">How many people submitted the ballot.</param>
    /// <param name="confidentiality">Mode and minimum group (k).</param>
    public static bool AreNotesDisclosed(int submitted, Confidentiality confidentiality) =>
        confidentiality.Mode == ConfidentialityMode.Open || submitted >= confidentiality.MinimumGroup;

    /// <summary>What of these responses may stand beside their figures.</summary>
    public static RoundCommentary From(ResponseSet set, Confidentiality confidentiality)
    {
        var isOpen = confidentiality.Mode == ConfidentialityMode.Open;
        if (!AreNotesDisclosed(set.Responses.Count, confidentiality))
        {
            return new();
        }

        return new()
        {
            Notes = DisclosedNote.InOrder(
                set.Responses.SelectMany(
                    response => response.Notes,
                    (response, note) =>
                        new DisclosedNote(note.Kind, note.About, note.Text, isOpen ? response.Participant : null)
                        {
                            Id = note.Id,
                        }
                )
            ),
            ChallengeNotes = AreNotesDisclosed(
                set.Responses.Count(response => response.AnsweredChallenges),
                confidentiality
            )
                ?
                [
                    .. set
                        .Responses.SelectMany(response => response.Challenges)
                        .Where(mark => !string.IsNullOrWhiteSpace(mark.Note))
                        .Select(mark => new ChallengeNote(mark.Challenge, mark.Note)),
                ]
                : [],
            People = isOpen ? PeopleOf(set) : [],
        };
    }

    private static List<PersonResult> PeopleOf(ResponseSet set) =>
        [
            .. set
                .Responses.Select(response => new PersonResult(
                    response.Participant,
                    response.Agency,
                    response.Level,
                    response.Answers,
                    response.SecondVote
                ))
                .OrderBy(person => person.Name, StringComparer.OrdinalIgnoreCase),
        ];
}
