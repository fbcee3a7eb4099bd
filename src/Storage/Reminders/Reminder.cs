using BeyondBoundaries.Core;

namespace BeyondBoundaries.Storage.Reminders;

/// <summary>A reminder that may now be sent.</summary>
/// <param name="Person">The participant.</param>
/// <param name="Address">The email address that the participant gave.</param>
/// <param name="Earlier">The day of the participant's last reminder before this one; null if there was none.</param>
/// <param name="Claimed">The day of this reminder.</param>
public sealed record Reminder(ParticipantId Person, string Address, DateOnly? Earlier, DateOnly Claimed);
