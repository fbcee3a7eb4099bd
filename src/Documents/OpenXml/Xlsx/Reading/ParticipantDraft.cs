using BeyondBoundaries.Core;
using BeyondBoundaries.Documents.Csv;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>One participant in a workbook while it is being read.</summary>
/// <param name="draft">The answers read so far.</param>
/// <param name="location">The cell with their id.</param>
internal sealed class ParticipantDraft(ResponseDraft draft, SourceLocation location)
{
    public ResponseDraft Draft => draft;

    public SourceLocation Location => location;

    /// <summary>The row of each of their notes, by the column that it would have in the CSV file.</summary>
    public Dictionary<string, int> NoteRows { get; } = new(StringComparer.Ordinal);

    /// <summary>Their agency and level as typed, by the column that each would have in the CSV file.</summary>
    public Dictionary<string, (string Text, SourceLocation Location)> Typed { get; } = new(StringComparer.Ordinal);

    /// <summary>Records the agency or the level as it was typed.</summary>
    public void Record(CellContent cell, ResponseColumn column, string sheet)
    {
        if (!column.IsAnswer)
        {
            Typed[column.Title] = (cell.Text, new(cell.Row, cell.Column) { Sheet = sheet });
        }
    }
}
