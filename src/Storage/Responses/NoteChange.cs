using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Storage.Responses;

/// <summary>A note to save; empty text removes it.</summary>
/// <param name="Kind">What it answers.</param>
/// <param name="About">Id of the enabler, or of the theme for a reflection.</param>
/// <param name="Text">The text.</param>
/// <param name="OriginalHash">
/// The <see cref="Fingerprint"/> of the text that the form began from; null does not ask.
/// </param>
public sealed record NoteChange(NoteKind Kind, string About, string Text, string? OriginalHash = null);
