using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>A note as the group may read it.</summary>
/// <param name="Kind">What it answers.</param>
/// <param name="About">Id of the enabler or theme.</param>
/// <param name="Text">The text.</param>
/// <param name="Author">Who wrote it; mode open only.</param>
public sealed record DisclosedNote(NoteKind Kind, string About, string Text, string? Author)
{
    /// <summary>Its id, by which a facilitator can redact it; null when it comes from a file.</summary>
    public NoteId? Id { get; init; }

    /// <summary>
    /// Notes in an order that follows from their texts alone and so tells nothing of who wrote them, or when.
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
