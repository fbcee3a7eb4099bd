using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// The content shown with the figures for a round: notes, agreed scores and, in open mode only, people's scores.
/// </summary>
public sealed record RoundCommentary
{
    /// <summary>
    /// Notes and reflections, sorted by subject, question and text. Their authors are given only in open mode.
    /// </summary>
    public IReadOnlyList<DisclosedNote> Notes { get; init; } = [];

    /// <summary>The notes that people wrote about challenges.</summary>
    public IReadOnlyList<ChallengeNote> ChallengeNotes { get; init; } = [];

    /// <summary>Every participant's scores by name; empty outside open mode.</summary>
    public IReadOnlyList<PersonResult> People { get; init; } = [];

    /// <summary>The agreed scores, by item id.</summary>
    public IReadOnlyDictionary<string, AgreedScore> Agreed { get; init; } = NoAgreedScores;

    /// <summary>An empty set of agreed scores.</summary>
    public static IReadOnlyDictionary<string, AgreedScore> NoAgreedScores { get; } =
        new Dictionary<string, AgreedScore>();

    /// <summary>
    /// Returns whether the notes of a ballot are disclosed (`notes_shown`). In open mode, they always are. In the other
    /// modes, at least k people must have submitted the ballot.
    /// </summary>
    /// <param name="submitted">The number of people who submitted the ballot.</param>
    /// <param name="confidentiality">The mode and minimum group (k).</param>
    public static bool AreNotesDisclosed(int submitted, Confidentiality confidentiality) =>
        confidentiality.Mode == ConfidentialityMode.Open || submitted >= confidentiality.MinimumGroup;

    /// <summary>
    /// Selects the notes that may be shown with the figures. In open mode, also includes people's scores.
    /// </summary>
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
                            IsPicked = note.IsPicked,
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
                .OrderBy(person => person.Name, NaturalNameComparer.Instance),
        ];
}
