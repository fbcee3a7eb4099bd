using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Writing;

namespace BeyondBoundaries.Storage.Responses;

/// <summary>A note to save. Empty text removes the note.</summary>
/// <param name="Kind">The kind of note.</param>
/// <param name="About">The id of the enabler or, for a reflection, the id of the theme.</param>
/// <param name="Text">The text.</param>
/// <param name="OriginalHash">
/// The <see cref="Fingerprint"/> of the text when the form was opened; null skips the check for conflicts.
/// </param>
public sealed record NoteChange(NoteKind Kind, string About, string Text, string? OriginalHash = null);
