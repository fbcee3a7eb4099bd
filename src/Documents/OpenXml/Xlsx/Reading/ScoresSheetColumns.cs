using BeyondBoundaries.Documents.Csv;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>
/// Records, for each column of a sheet of scores, which participant it belongs to, and whether it contains anything
/// other than formulas. Reports the columns that contain totals or averages instead of answers.
/// </summary>
internal sealed class ScoresSheetColumns(SheetEntry sheet, WorkbookProblems problems)
{
    private readonly Dictionary<int, ParticipantDraft> personIn = [];
    private readonly Dictionary<int, List<CellContent>> formulasIn = [];
    private readonly HashSet<int> typed = [];

    /// <summary>The number of columns that belong to a participant.</summary>
    public int Count => personIn.Count;

    public void Add(int column, ParticipantDraft person) => personIn[column] = person;

    /// <summary>Returns the participant that a column belongs to; null if there is none.</summary>
    public ParticipantDraft? Find(int column) => personIn.GetValueOrDefault(column);

    /// <summary>Records a formula in a cell where an answer belongs.</summary>
    public void AddFormula(CellContent cell)
    {
        formulasIn.TryAdd(cell.Column, []);
        formulasIn[cell.Column].Add(cell);
    }

    /// <summary>Records that a column contains something other than formulas.</summary>
    public void AddTyped(int column) => typed.Add(column);

    /// <summary>Returns whether a range of cells includes any participant's column.</summary>
    public bool Overlap(CellRange range) =>
        personIn.Keys.Any(column => column >= range.FirstColumn && column <= range.LastColumn);

    /// <summary>
    /// Reports formulas in cells where answers belong. A column with nothing but formulas is reported once, because it
    /// probably contains averages under a heading that someone typed.
    /// </summary>
    public void ReportFormulas(AnswerCells answers)
    {
        foreach (var (column, cells) in formulasIn)
        {
            if (typed.Contains(column))
            {
                foreach (var cell in cells)
                {
                    answers.ReadValue(cell);
                }
            }
            else
            {
                var person = personIn[column];
                Add(
                    "formula-column",
                    $"the column {ResponseColumn.Quote(person.Draft.Participant)} contains only formulas; if "
                        + "they are averages, delete the name in this cell; otherwise, type the answers themselves",
                    person.Location.Row,
                    column
                );
            }
        }
    }

    /// <summary>Reports columns of totals or averages that were typed or pasted as values.</summary>
    public void ReportSummaries()
    {
        foreach (var (column, person) in personIn)
        {
            if (typed.Contains(column) && SummaryName.Matches(person.Draft.Participant))
            {
                Add(
                    SummaryName.Code,
                    SummaryName.Explain(person.Draft.Participant, "column"),
                    person.Location.Row,
                    column
                );
            }
        }
    }

    private void Add(string code, string message, int row, int column) =>
        problems.Add(code, message, sheet.Name, row, column);
}
