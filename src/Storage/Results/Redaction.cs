using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Storage.Results;

/// <summary>That a facilitator took a note away because it told who somebody is. Its text is kept nowhere.</summary>
/// <param name="Kind">What the note answered.</param>
/// <param name="About">Id of the enabler or theme that it was about.</param>
/// <param name="By">The facilitator's name.</param>
/// <param name="On">The day, UTC.</param>
public sealed record Redaction(NoteKind Kind, string About, string By, DateOnly On);
