using BeyondBoundaries.Documents.Csv;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>
/// Reports sheets with other names that contain answers: copies such as “Scores (2)”, or sheets that were renamed.
/// Otherwise, answers could be left out unnoticed.
/// </summary>
internal sealed class StraySheets(RecognisedSheets sheets, ResponseColumnNames names, WorkbookProblems problems)
{
    /// <summary>The number of rows within which a table must begin.</summary>
    private const int MaxRows = 60;

    public void Report()
    {
        foreach (var sheet in sheets.Others.ToList())
        {
            if (sheets.MayHaveTable(sheet) && FindTable(sheet) is { } name)
            {
                problems.Add(
                    "stray-sheet",
                    $"people have answered on the sheet {ResponseColumn.Quote(sheet.Name)}, but only the sheet {name} is read; move the answers to {name}, or delete this sheet if they are there already",
                    sheet.Name,
                    1,
                    1
                );
            }
        }
    }

    /// <summary>Finds the names of the other sheets that have scores.</summary>
    public IReadOnlyList<string> FindScores() =>
        [.. sheets.Others.Where(sheet => FindTable(sheet) == SheetNames.Scores).Select(sheet => sheet.Name)];

    /// <summary>
    /// Returns the name of the sheet to which the answered table on this sheet belongs; null if there is no such table.
    /// </summary>
    private string? FindTable(SheetEntry sheet)
    {
        var (row, scores, notes, isAnswered) = (0, false, false, false);
        var cells = new List<string>();
        ResponseColumn? asked = null;
        sheets.Read(
            sheet,
            cell =>
            {
                if (cell.Row != row)
                {
                    notes |= cells.SequenceEqual(NotesReader.Columns, StringComparer.OrdinalIgnoreCase);
                    scores |= !notes && cells.Count > 0 && ResponseColumnNames.IsParticipant(cells[0]);
                    cells.Clear();
                    row = cell.Row;
                    asked = scores && cell.Column == 1 ? names.Find(cell.Text) : null;
                }

                if (cells.Count == cell.Column - 1 && cell.Column <= NotesReader.Columns.Length)
                {
                    cells.Add(cell.Text.Trim());
                }

                isAnswered |=
                    !cell.IsFormula
                    && !AnswerCells.IsEmpty(cell)
                    && (
                        notes
                            ? cell.Column == NotesReader.Columns.Length
                            : cell.Column >= ScoresLayout.FirstColumn && asked is { IsAnswer: true }
                    );
                return !isAnswered && (scores || notes || row <= MaxRows);
            }
        );
        return !isAnswered ? null
            : notes ? SheetNames.Notes
            : SheetNames.Scores;
    }
}
