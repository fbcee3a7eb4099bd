using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Charts;

namespace BeyondBoundaries.Documents.Report;

/// <summary>
/// Writes the notes by enabler and the reflections by theme. Names are shown beside them only where the results hold
/// them.
/// </summary>
internal static class NotesSection
{
    public static ReportSection? Of(RoundResults results)
    {
        var notes = results.Notes.ToLookup(note => note.About, StringComparer.Ordinal);
        var themes = results.Framework.Themes.Select(theme => Group(theme.Title, notes[theme.Id]));
        var enablers = results.Framework.Enablers.Select(item => Group($"{item.Id} {item.Short}", notes[item.Id]));
        var groups = themes.Concat(enablers).OfType<Markup>().ToList();
        return groups.Count == 0 ? null : new("notes", "What people wrote", "What people wrote", Markup.Of($"{Lead(results)}{groups}"));
    }

    private static Markup Lead(RoundResults results) => results.Confidentiality.Mode == ConfidentialityMode.Open
        ? Markup.Nothing
        : Markup.Of($"""<p class="sub">Shown without names, in an order that says nothing about who wrote them.</p>""");

    private static Markup? Group(string heading, IEnumerable<ShownNote> notes)
    {
        var kinds = notes.GroupBy(note => note.Kind).OrderBy(kind => kind.Key).Select(kind => Markup.Of(
            $"""<h4>{NoteWords.Of(kind.Key)}</h4><ul class="notes">{kind.Select(Note)}</ul>""")).ToList();
        return kinds.Count == 0 ? null : Markup.Of($"""<div class="group"><h3>{heading}</h3>{kinds}</div>""");
    }

    /// <summary>Writes a note. It keeps its line breaks and sets its own direction.</summary>
    private static Markup Note(ShownNote note) => Markup.Of($"""<li><p dir="auto">{note.Text}</p>{Author(note)}</li>""");

    private static Markup Author(ShownNote note) => note.Author is { } author ? Markup.Of($"""<p class="by">– <bdi>{author}</bdi></p>""") : Markup.Nothing;
}
