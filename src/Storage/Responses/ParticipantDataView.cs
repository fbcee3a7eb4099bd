namespace BeyondBoundaries.Storage.Responses;

/// <summary>All stored data about a participant in a round, for that participant.</summary>
/// <param name="Response">The participant's details and answers.</param>
/// <param name="Email">The email address; empty if there is none.</param>
/// <param name="SameAs">
/// The name of the previous round, if the participant chose to be counted as the same person as in that round;
/// otherwise empty.
/// </param>
/// <param name="FromFile">Whether the participant was added by an import; not recorded in anonymous mode.</param>
/// <param name="Keyed">Whether the scores were keyed in from paper; not recorded in anonymous mode.</param>
/// <param name="EmptyForm">Whether the facilitator made an empty form for the participant.</param>
/// <param name="Submissions">
/// The ids of the participant's submissions. They ensure that a submission is counted only once, even if it is sent
/// twice.
/// </param>
public sealed record ParticipantDataView(
    ParticipantResponseView Response,
    string Email,
    string SameAs,
    bool FromFile,
    bool Keyed,
    bool EmptyForm,
    IReadOnlyList<Guid> Submissions
)
{
    /// <summary>The day of the last reminder; null if there was none.</summary>
    public DateOnly? RemindedOn { get; init; }
}
