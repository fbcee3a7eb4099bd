using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Storage.Results;
using BeyondBoundaries.Web.Features.ResultsCache;

namespace BeyondBoundaries.Web.Features.Results;

/// <summary>The notes in a round, or those that match a search, grouped by theme and enabler.</summary>
/// <param name="Revealed">The results that the notes belong to.</param>
/// <param name="Search">The search text; empty for all notes.</param>
public sealed record NotesView(RevealedResults Revealed, string Search)
{
    /// <summary>The maximum number of characters in a search. Any further characters are ignored.</summary>
    public const int MaxSearchCharacters = 200;

    /// <summary>The id of the round if the reader is its facilitator, who may remove notes; otherwise null.</summary>
    public RoundId? Facilitated { get; init; }

    /// <summary>
    /// The notes about each enabler and theme that has any, in the framework's order. In each theme, the notes about
    /// the enablers come first, and then the reflections on the theme.
    /// </summary>
    public IReadOnlyList<(string Title, IReadOnlyList<DisclosedNote> Notes)> Groups
    {
        get
        {
            var found = Revealed.Results.Notes.Where(Matches).ToLookup(note => note.About, StringComparer.Ordinal);
            var places = Revealed.Results.Framework.Themes.SelectMany(theme =>
                Revealed
                    .Results.Framework.EnablersOf(theme)
                    .Select(item => (item.Id, Title: $"{item.Id} {item.Short}"))
                    .Append((theme.Id, Title: $"{theme.Title}: where progress is needed"))
            );
            return
            [
                .. places
                    .Where(place => found.Contains(place.Id))
                    .Select(place => (place.Title, (IReadOnlyList<DisclosedNote>)[.. found[place.Id]])),
            ];
        }
    }

    public string Count
    {
        get
        {
            var all = Revealed.Results.Notes.Count;
            var shown = Search.Length == 0 ? all : Revealed.Results.Notes.Count(Matches);
            return Search.Length == 0 ? FormatNoteCount(all)
                : shown == 0 && all > 1 ? $"None of the {FormatNoteCount(all)} contain all of these words."
                : shown == 0 ? "The note does not contain all of these words."
                : $"{shown} of {FormatNoteCount(all)} {(shown == 1 ? "contains" : "contain")} all of these words.";
        }
    }

    public static string DescribeRedaction(Redaction redaction, Framework framework)
    {
        var about =
            framework.Find(redaction.About)?.Short
            ?? framework.Themes.First(theme => theme.Id == redaction.About).Title;
        return $"{about}: a note was removed by {redaction.By} on {UkDate.Format(redaction.On)}.";
    }

    private bool Matches(DisclosedNote note) =>
        Search
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .All(word => note.Text.Contains(word, StringComparison.CurrentCultureIgnoreCase));

    private static string FormatNoteCount(int count) => count == 1 ? "1 note" : $"{count:N0} notes";
}
