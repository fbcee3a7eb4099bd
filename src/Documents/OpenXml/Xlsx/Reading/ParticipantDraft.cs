using BeyondBoundaries.Documents.Csv;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>One participant of a workbook while it is read.</summary>
/// <param name="draft">The answers read so far.</param>
/// <param name="place">The cell with their id, such as <c>Scores!C6</c>.</param>
internal sealed class ParticipantDraft(ResponseDraft draft, string place)
{
    public ResponseDraft Draft => draft;

    public string Location => place;

    /// <summary>Whether the participant has anything besides an id.</summary>
    public bool HasAnswered { get; set; }

    /// <summary>The row of each of their notes, by the column that it would have in the CSV file.</summary>
    public Dictionary<string, int> NoteRows { get; } = new(StringComparer.Ordinal);
}
