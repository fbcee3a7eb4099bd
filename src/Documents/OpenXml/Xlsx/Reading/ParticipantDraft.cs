using BeyondBoundaries.Core;
using BeyondBoundaries.Documents.Csv;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>A participant whose answers are being read from a workbook.</summary>
/// <param name="draft">The answers read so far.</param>
/// <param name="location">The cell with the participant's id.</param>
internal sealed class ParticipantDraft(ResponseDraft draft, SourceLocation location)
{
    public ResponseDraft Draft => draft;

    public SourceLocation Location => location;

    /// <summary>The row of each of the participant's notes; the key is the note's column in the CSV file.</summary>
    public Dictionary<string, int> NoteRows { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// The participant's agency and level of work as typed; the key is the name of the column in the CSV file.
    /// </summary>
    public Dictionary<string, (string Text, SourceLocation Location)> Typed { get; } = new(StringComparer.Ordinal);

    /// <summary>Records the agency or the level of work as it was typed.</summary>
    public void Record(CellContent cell, ResponseColumn column, string sheet)
    {
        if (!column.IsAnswer)
        {
            Typed[column.Title] = (cell.Text, new(cell.Row, cell.Column) { Sheet = sheet });
        }
    }
}
