namespace BeyondBoundaries.Core.Rounds;

/// <summary>A note that a participant wrote.</summary>
/// <param name="Kind">The question that it answers.</param>
/// <param name="About">The id of the enabler, or of the theme for a reflection.</param>
/// <param name="Text">The text as written, line breaks included.</param>
public sealed record Note(NoteKind Kind, string About, string Text)
{
    /// <summary>Its id; null when it comes from a file.</summary>
    public NoteId? Id { get; init; }

    /// <summary>Whether a facilitator picked it for the board paper.</summary>
    public bool IsPicked { get; init; }

    /// <summary>The maximum number of characters a note may have (UTF-16 code units).</summary>
    public const int MaxCharacters = 10_000;
}
