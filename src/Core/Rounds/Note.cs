namespace BeyondBoundaries.Core.Rounds;

/// <summary>A note that a participant wrote.</summary>
/// <param name="Kind">The question that it answers.</param>
/// <param name="About">The id of the enabler or, for a reflection, of the theme.</param>
/// <param name="Text">The text as written, line breaks included.</param>
public sealed record Note(NoteKind Kind, string About, string Text)
{
    /// <summary>The note's id; null when the note comes from a file.</summary>
    public NoteId? Id { get; init; }

    /// <summary>Whether a facilitator picked the note for the board paper and the slides.</summary>
    public bool IsPicked { get; init; }

    /// <summary>The maximum number of characters (UTF-16 code units) in a note.</summary>
    public const int MaxCharacters = 10_000;
}
