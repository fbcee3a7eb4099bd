using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Storage.Responses;

/// <summary>A ballot and what a participant has answered in it, for that participant.</summary>
/// <param name="Ballot">What it asks.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Answers">Scores and skips.</param>
/// <param name="Notes">What they wrote.</param>
/// <param name="SpectrumNow">The place on the spectrum today, or empty.</param>
/// <param name="SpectrumWanted">The place on the spectrum where it should be, or empty.</param>
/// <param name="Challenges">The challenges they named.</param>
/// <param name="Submitted">Whether it is submitted.</param>
/// <param name="Version">Counts the saves; 0 before the first.</param>
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
    /// <summary>Whether it can be answered and changed.</summary>
    public bool IsOpen => Status == BallotStatus.Open;

    /// <summary>Stands for everything that is answered here, so that what is submitted is what was read.</summary>
    public string Fingerprint =>
        BeyondBoundaries.Storage.Responses.Fingerprint.Compute(
            string.Join(
                '\u001f',
                Notes
                    .Select(note => $"{note.Kind}:{note.About}:{note.Text}")
                    .Order(StringComparer.Ordinal)
                    .Concat(ChallengeLines)
                    .Prepend($"{Convert.ToHexString(Answers.Codes)}:{SpectrumNow}:{SpectrumWanted}")
            )
        );

    /// <summary>Stands for the challenges alone; empty when none is named.</summary>
    public string ChallengesFingerprint =>
        BeyondBoundaries.Storage.Responses.Fingerprint.Compute(string.Join('\u001f', ChallengeLines));

    private IEnumerable<string> ChallengeLines =>
        Challenges
            .Select(mark => $"{mark.Challenge}:{mark.Reach}:{mark.Examples}:{mark.Note}")
            .Order(StringComparer.Ordinal);

    /// <summary>The text of one note, or empty.</summary>
    public string GetNote(NoteKind kind, string about) =>
        Notes.FirstOrDefault(note => note.Kind == kind && note.About == about)?.Text ?? "";
}
