using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Storage.Results;

/// <summary>
/// A record that a facilitator removed a note because it revealed a person's identity. The text is not stored anywhere.
/// </summary>
/// <param name="Kind">The kind of note.</param>
/// <param name="About">The id of the enabler or theme that the note was about.</param>
/// <param name="By">The facilitator's name.</param>
/// <param name="On">The date of the removal, in UTC.</param>
public sealed record Redaction(NoteKind Kind, string About, string By, DateOnly On);
