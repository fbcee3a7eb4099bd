using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Storage.Responses;

/// <summary>
/// The changes that one save makes to a participant's answers to a ballot. Other answers do not change. Either all the
/// changes are saved, or none are.
/// </summary>
/// <remarks>
/// Each part can state the original value that it changes. If the stored value is neither the original value nor the
/// new one, it was changed elsewhere, such as in another tab, and the save is refused with <c>changed-elsewhere</c>.
/// The lists in <see cref="Challenges"/> and <see cref="Priorities"/> are each compared as a whole.
/// </remarks>
public sealed record ResponseChange
{
    /// <summary>The new answers to items in the ballot.</summary>
    public IReadOnlyList<ScoreChange> Scores { get; init; } = [];

    /// <summary>Notes about enablers, and reflections on themes.</summary>
    public IReadOnlyList<NoteChange> Notes { get; init; } = [];

    /// <summary>The positions on the spectrum; null leaves them unchanged.</summary>
    public SpectrumChange? Spectrum { get; init; }

    /// <summary>All the named challenges; null leaves them unchanged.</summary>
    public IReadOnlyList<NamedChallenge>? Challenges { get; init; }

    /// <summary>
    /// The <see cref="ParticipantBallotView.ChallengesFingerprint"/> when the form for <see cref="Challenges"/> was
    /// opened; null skips the check for conflicts.
    /// </summary>
    public string? OriginalChallengesHash { get; init; }

    /// <summary>
    /// The ids of all the enablers that the participant would start with; null leaves the choices unchanged.
    /// </summary>
    public IReadOnlyList<string>? Priorities { get; init; }

    /// <summary>
    /// The ids that were stored when the form for <see cref="Priorities"/> was opened; null skips the check for
    /// conflicts.
    /// </summary>
    public IReadOnlyList<string>? OriginalPriorities { get; init; }

    /// <summary>The submission of the answers after the changes; null to save without submitting.</summary>
    public Submission? Submission { get; init; }
}
