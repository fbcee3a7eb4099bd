using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Csv;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>
/// Reads one sheet of scores. Each row corresponds to a column of the CSV file, and is read by the same
/// <see cref="ResponseColumn"/>.
/// </summary>
internal sealed class ScoresSheetReader(
    Framework framework,
    IReadOnlyDictionary<string, ResponseColumn> columns,
    RecognisedSheets sheets,
    SheetEntry sheet,
    ParticipantCollector people,
    WorkbookProblems problems
)
{
    private readonly Dictionary<int, ParticipantDraft> personIn = [];
    private readonly HashSet<int> unnamed = [];
    private readonly Dictionary<string, int> rowOf = new(StringComparer.OrdinalIgnoreCase);
    private ResponseColumn? asked;
    private int row;
    private bool begun;

    public void Read()
    {
        sheets.Read(sheet, Take);
        if (!begun)
        {
            Add(
                "no-participant-column",
                $"the row “{ResponseColumn.Participant}” is missing: type “{ResponseColumn.Participant}” in column A of the row that holds the participants’ ids",
                ScoresLayout.HeaderRow + 1,
                1
            );
        }
    }

    private bool Take(CellContent cell)
    {
        if (cell.Row != row)
        {
            row = cell.Row;
            begun |=
                cell.Column == 1
                && cell.Text.Trim().Equals(ResponseColumn.Participant, StringComparison.OrdinalIgnoreCase);
            asked = begun ? Asked(cell) : null;
        }

        if (cell.Column >= ScoresLayout.FirstColumn && asked is not null)
        {
            Answer(cell, asked);
        }

        return begun;
    }

    /// <summary>
    /// Finds the question of a row by its first cell. Null when it is unknown, which is a problem unless the row has no
    /// answers.
    /// </summary>
    private ResponseColumn? Asked(CellContent first)
    {
        if (first.Column > 1)
        {
            if (first.Column >= ScoresLayout.FirstColumn)
            {
                Add("no-row-name", "column A of this row is empty; put the id back", first.Row, 1);
            }

            return null;
        }

        if (sheets.TextOf(sheet, first)?.Trim() is not { } name)
        {
            return null;
        }

        if (!columns.TryGetValue(name, out var column))
        {
            Add(
                "unknown-row",
                $"{ResponseColumn.Quote(name)} is not a row; column A holds participant, agency, level, or an item of the framework",
                first.Row,
                1
            );
            return null;
        }

        if (!rowOf.TryAdd(name, first.Row))
        {
            Add(
                "row-twice",
                $"the row {ResponseColumn.Quote(name)} appears twice; it is already row {rowOf[name]}",
                first.Row,
                1
            );
            return null;
        }

        return column;
    }

    private void Answer(CellContent cell, ResponseColumn column)
    {
        var text = sheets.TextOf(sheet, cell);
        if (column.Title == ResponseColumn.Participant)
        {
            Participant(cell, column, text ?? "");
        }
        else if (text is not null && personIn.TryGetValue(cell.Column, out var person))
        {
            person.HasAnswered = true;
            if (column.Read(person.Draft, SpreadsheetText.Protect(text)) is { } problem)
            {
                Add(problem.Code, $"{column.Title}: {problem.Message}", cell.Row, cell.Column);
            }
        }
        else if (text is not null && unnamed.Add(cell.Column))
        {
            Add(
                "no-participant",
                "there are answers in this column, but no participant’s id or name",
                rowOf.GetValueOrDefault(ResponseColumn.Participant, cell.Row),
                cell.Column
            );
        }
    }

    private void Participant(CellContent cell, ResponseColumn column, string text)
    {
        var draft = new ResponseDraft(framework);
        if (column.Read(draft, SpreadsheetText.Protect(text)) is { } problem)
        {
            Add(problem.Code, $"{column.Title}: {problem.Message}", cell.Row, cell.Column);
        }

        var person = new ParticipantDraft(draft, $"{sheet.Name}!{CellName.Format(cell.Row, cell.Column)}");
        personIn[cell.Column] = person;
        if (draft.Participant.Length == 0)
        {
            return;
        }

        if (people.Add(person) is { } same)
        {
            Add(
                "participant-twice",
                $"participant: {ResponseColumn.Quote(draft.Participant)} appears twice; it is already in {same.Location}",
                cell.Row,
                cell.Column
            );
        }

        if (people.Count == WorkbookLimits.MaxParticipants + 1)
        {
            throw new WorkbookRefusedException(
                "too-many-participants",
                $"there are more than {WorkbookLimits.MaxParticipants:N0} participants; use CSV"
            );
        }
    }

    private void Add(string code, string message, int atRow, int atColumn) =>
        problems.Add(code, message, sheet.Name, atRow, atColumn);
}
