using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Documents.Html;

/// <summary>Selects, theme by theme, the notes that a facilitator picked for the board paper and the slides.</summary>
internal static class BoardNotes
{
    public const string Lead = "The facilitator picked these notes. They are shown without names.";

    /// <summary>
    /// Finds the picked notes for each theme that has any: those about its enablers, then its reflections. Each note
    /// comes with the short name of its enabler or the title of its theme.
    /// </summary>
    public static IReadOnlyList<(Theme Theme, IReadOnlyList<(string About, DisclosedNote Note)> Notes)> Find(
        RoundResults results
    )
    {
        var notes = results.Notes.Where(note => note.IsPicked).ToLookup(note => note.About, StringComparer.Ordinal);
        return
        [
            .. results
                .Framework.Themes.Select(theme =>
                    (
                        theme,
                        Notes: (IReadOnlyList<(string, DisclosedNote)>)
                            [
                                .. results
                                    .EnablersOf(theme)
                                    .SelectMany(item => notes[item.Item.Id].Select(note => (item.Item.Short, note))),
                                .. notes[theme.Id].Select(note => (theme.Title, note)),
                            ]
                    )
                )
                .Where(one => one.Notes.Count > 0),
        ];
    }
}
