using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Documents.Html;

namespace BeyondBoundaries.Documents.OpenXml.Docx;

/// <summary>
/// Writes any notes that a facilitator picked, theme by theme. The page shows no names, even in open mode.
/// </summary>
internal static class NotesPage
{
    public static void Write(BodyWriter body, RoundResults results)
    {
        var picked = BoardNotes.Find(results);
        if (picked.Count == 0)
        {
            return;
        }

        body.Text(TextStyle.Heading1, BoardText.Notes).Text(TextStyle.Quiet, BoardNotes.Lead);
        foreach (var (theme, notes) in picked)
        {
            body.Text(TextStyle.Heading2, theme.Title);
            foreach (var (about, note) in notes)
            {
                body.Text(TextStyle.Quote, note.Text)
                    .Text(TextStyle.QuoteSource, $"{about}: {NoteText.Describe(note.Kind).ToLowerInvariant()}");
            }
        }
    }
}
