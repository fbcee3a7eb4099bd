using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Writing;

namespace BeyondBoundaries.Storage.Responses;

/// <summary>A ballot and a participant's answers to it, for that participant.</summary>
/// <param name="Ballot">The ballot.</param>
/// <param name="Status">The status of the ballot.</param>
/// <param name="Answers">The scores and skips.</param>
/// <param name="Notes">The notes.</param>
/// <param name="SpectrumNow">The id of the partnership's position on the spectrum today; empty if not answered.</param>
/// <param name="SpectrumWanted">
/// The id of the position on the spectrum where the partnership should be; empty if not answered.
/// </param>
/// <param name="Challenges">The challenges that the participant named.</param>
/// <param name="Submitted">Whether the answers are submitted.</param>
/// <param name="Version">The number of times the answers have been saved.</param>
public sealed record ParticipantBallotView(
    Ballot Ballot,
    BallotStatus Status,
    AnswerSet Answers,
    IReadOnlyList<Note> Notes,
    string SpectrumNow,
    string SpectrumWanted,
    IReadOnlyList<NamedChallenge> Challenges,
    bool Submitted,
    int Version
)
{
    /// <summary>
    /// Whether the answers were complete but not submitted, and the facilitator decided at the reveal to count them.
    /// </summary>
    public bool CountedAtReveal { get; init; }

    /// <summary>The ids of the enablers that the participant would start with, in document order.</summary>
    public IReadOnlyList<string> Priorities { get; init; } = [];

    /// <summary>Whether the ballot has closed and the answers do not count because they were not submitted.</summary>
    public bool IsLost => !IsOpen && !Submitted && Version > 0;

    /// <summary>Whether answers to the ballot can be given and changed.</summary>
    public bool IsOpen => Status == BallotStatus.Open;

    /// <summary>
    /// A fingerprint of all the answers, which ensures that the participant submits the answers that they checked.
    /// </summary>
    public string Fingerprint =>
        BeyondBoundaries.Storage.Writing.Fingerprint.Compute(
            Notes
                .Select(note => $"{note.Kind}:{note.About}:{note.Text}")
                .Order(StringComparer.Ordinal)
                .Concat(ChallengeLines)
                .Concat(Priorities)
                .Prepend($"{Convert.ToHexString(Answers.Codes)}:{SpectrumNow}:{SpectrumWanted}")
        );

    /// <summary>A fingerprint of the challenges only; empty if none is named.</summary>
    public string ChallengesFingerprint => BeyondBoundaries.Storage.Writing.Fingerprint.Compute(ChallengeLines);

    private IEnumerable<string> ChallengeLines =>
        Challenges
            .Select(mark => $"{mark.Challenge}:{mark.Reach}:{mark.Examples}:{mark.Note}")
            .Order(StringComparer.Ordinal);

    /// <summary>Gets the text of a note; empty if there is none.</summary>
    public string GetNote(NoteKind kind, string about) =>
        Notes.FirstOrDefault(note => note.Kind == kind && note.About == about)?.Text ?? "";
}
