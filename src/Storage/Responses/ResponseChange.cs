using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Storage.Responses;

/// <summary>
/// What one save changes in a participant's answers to a ballot; everything else stays as it is. It is saved whole or
/// not at all.
/// </summary>
/// <remarks>
/// Each part may say what it began from. When that is no longer what is stored, and is not what is being saved either,
/// somebody else has changed it, such as another tab: the save is refused with <c>changed-elsewhere</c>.
/// </remarks>
public sealed record ResponseChange
{
    /// <summary>Answers to items of the ballot.</summary>
    public IReadOnlyList<ScoreChange> Scores { get; init; } = [];

    /// <summary>Notes about enablers, and reflections on themes.</summary>
    public IReadOnlyList<NoteChange> Notes { get; init; } = [];

    /// <summary>The place on the spectrum; null leaves it.</summary>
    public SpectrumChange? Spectrum { get; init; }

    /// <summary>Everything that stands in the way; null leaves it.</summary>
    public IReadOnlyList<NamedChallenge>? Challenges { get; init; }

    /// <summary>
    /// The <see cref="ParticipantBallotView.ChallengesFingerprint"/> of what <see cref="Challenges"/> were made from;
    /// null does not ask.
    /// </summary>
    public string? OriginalChallengesHash { get; init; }

    /// <summary>Submits what is there then; null only saves.</summary>
    public Submission? Submission { get; init; }
}
