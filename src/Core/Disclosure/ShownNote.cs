using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>A note as the group may read it.</summary>
/// <param name="Kind">What it answers.</param>
/// <param name="About">Id of the enabler or theme.</param>
/// <param name="Text">The text.</param>
/// <param name="Author">Who wrote it; mode open only.</param>
public sealed record ShownNote(NoteKind Kind, string About, string Text, string? Author);
