using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>A note as the results show it.</summary>
/// <param name="Kind">The question that the note answers.</param>
/// <param name="About">The id of the enabler or theme that the note is about.</param>
/// <param name="Text">The text of the note.</param>
/// <param name="Author">The author's name; null outside open mode.</param>
public sealed record DisclosedNote(NoteKind Kind, string About, string Text, string? Author)
{
    /// <summary>
    /// The id of the note, used when a facilitator picks or removes it; null when the note comes from a file.
    /// </summary>
    public NoteId? Id { get; init; }

    /// <summary>Whether a facilitator picked the note for the board paper and the slides.</summary>
    public bool IsPicked { get; init; }

    /// <summary>
    /// Sorts notes only by what is shown: subject, question, text and author. The order therefore reveals nothing else,
    /// such as when a note was written.
    /// </summary>
    public static IReadOnlyList<DisclosedNote> InOrder(IEnumerable<DisclosedNote> notes) =>
        [
            .. notes
                .OrderBy(note => note.About, StringComparer.Ordinal)
                .ThenBy(note => note.Kind)
                .ThenBy(note => note.Text, StringComparer.Ordinal)
                .ThenBy(note => note.Author, StringComparer.Ordinal),
        ];
}
