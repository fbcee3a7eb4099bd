using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Html;

/// <summary>
/// Writes the reflections, theme by theme, and then the notes about each enabler. Names are shown with the notes only
/// if the results contain names.
/// </summary>
internal static class NotesSection
{
    public static ReportSection? Create(RoundResults results)
    {
        var notes = results.Notes.ToLookup(note => note.About, StringComparer.Ordinal);
        var themes = results.Framework.Themes.Select(theme => Group(theme.Title, notes[theme.Id]));
        var enablers = results.Framework.Enablers.Select(item => Group($"{item.Id} {item.Short}", notes[item.Id]));
        var groups = themes.Concat(enablers).OfType<SafeMarkup>().ToList();
        return groups.Count == 0
            ? null
            : new("notes", "What people wrote", "What people wrote", SafeMarkup.From($"{Lead(results)}{groups}"));
    }

    private static SafeMarkup Lead(RoundResults results) =>
        results.Confidentiality.Mode == ConfidentialityMode.Open
            ? SafeMarkup.Empty
            : SafeMarkup.From(
                $"""<p class="sub">Notes are shown without names, in an order that does not show who wrote them.</p>"""
            );

    private static SafeMarkup? Group(string heading, IEnumerable<DisclosedNote> notes)
    {
        var kinds = notes
            .GroupBy(note => note.Kind)
            .OrderBy(kind => kind.Key)
            .Select(kind =>
                SafeMarkup.From($"""<h4>{NoteText.Describe(kind.Key)}</h4><ul class="notes">{kind.Select(Note)}</ul>""")
            )
            .ToList();
        return kinds.Count == 0 ? null : SafeMarkup.From($"""<div class="group"><h3>{heading}</h3>{kinds}</div>""");
    }

    /// <summary>Writes a note, with its line breaks and its own text direction.</summary>
    private static SafeMarkup Note(DisclosedNote note) =>
        SafeMarkup.From($"""<li><p dir="auto">{note.Text}</p>{Author(note)}</li>""");

    private static SafeMarkup Author(DisclosedNote note) =>
        note.Author is { } author ? SafeMarkup.From($"""<p class="by">– <bdi>{author}</bdi></p>""") : SafeMarkup.Empty;
}
