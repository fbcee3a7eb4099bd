using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds.TypedText;
using BeyondBoundaries.Documents.Csv;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>
/// Reads one sheet of scores. Each row corresponds to a column in the CSV file, and the same
/// <see cref="ResponseColumn"/> reads both. Rows and columns outside the table, such as averages next to it, are
/// ignored.
/// </summary>
internal sealed class ScoresSheetReader(
    Framework framework,
    ResponseColumnNames names,
    VersionChanges changes,
    RecognisedSheets sheets,
    SheetEntry sheet,
    ParticipantCollector people,
    WorkbookProblems problems
)
{
    private readonly AnswerCells answers = new(sheet, problems);
    private readonly ScoresSheetColumns columns = new(sheet, problems);
    private readonly HashSet<int> unnamed = [];
    private readonly Dictionary<ResponseColumn, int> rowOf = [];
    private ScoresSheetRow asked = ScoresSheetRow.None;
    private (string Name, int Row)? above;
    private string nameAbove = "";
    private int row;
    private bool begun;

    public void Read()
    {
        var merged = sheets.Read(sheet, Take);
        EndRow();
        if (!begun)
        {
            Add(
                "no-participant-column",
                $"the row “{ResponseColumn.Participant}” is missing: type “{ResponseColumn.Participant}” in "
                    + "column A of the row that contains the participants’ IDs or names",
                ScoresLayout.HeaderRow + 1,
                1
            );
        }
        else if (above is var (name, at))
        {
            Add(
                "rows-above-header",
                $"the row {ResponseColumn.Quote(name)} is above the row “{ResponseColumn.Participant}”; move "
                    + $"it, and any other row with answers, below the row “{ResponseColumn.Participant}”",
                at,
                1
            );
        }

        columns.ReportFormulas(answers);
        columns.ReportSummaries();
        foreach (var range in merged.Where(IsInTable))
        {
            sheets.ReportMerged(sheet, range);
        }
    }

    private bool IsInTable(CellRange range) =>
        columns.Overlap(range) && rowOf.Values.Any(known => known >= range.FirstRow && known <= range.LastRow);

    private bool Take(CellContent cell)
    {
        if (cell.Row != row)
        {
            EndRow();
            row = cell.Row;
            begun |= cell.Column == 1 && ResponseColumnNames.IsParticipant(cell.Text);
            asked = begun ? BeginRow(cell) : ScoresSheetRow.None;
            nameAbove = !begun && cell.Column == 1 && names.Find(cell.Text) is { Title: var title } ? title : "";
        }

        if (AnswerCells.IsEmpty(cell))
        {
            return true;
        }

        if (!begun)
        {
            // Sorting the sheet can move rows above the row of the participants. The answers in those rows must not
            // be lost.
            above ??= nameAbove.Length > 0 && cell.Column >= ScoresLayout.FirstColumn ? (nameAbove, cell.Row) : null;
        }
        else if (cell.Column == ScoresLayout.FirstColumn - 1 && changes.Differ && asked.Column is { } labelled)
        {
            changes.AddLabel(labelled.Title, cell.Text);
        }
        else if (cell.Column >= ScoresLayout.FirstColumn)
        {
            Answer(cell);
        }

        return true;
    }

    /// <summary>
    /// Finds a row's question from the row's first cell. An unknown question is a problem only if it is answered.
    /// </summary>
    private ScoresSheetRow BeginRow(CellContent first)
    {
        if (first.Column > 1 || AnswerCells.IsEmpty(first))
        {
            return new(
                null,
                "no-row-name",
                "column A of this row is empty; put back the row’s name, such as the ID of an item, or delete "
                    + "the row if it contains totals"
            );
        }

        var name = NameText.Normalise(first.Text);
        if (names.Find(name) is not { } column)
        {
            return new(
                null,
                "unknown-row",
                $"{ResponseColumn.Quote(name)} is not the name of a row; put back the name that was in column "
                    + "A, such as the ID of an item in the framework, or delete the row if its answers should not "
                    + "count"
            )
            {
                Name = name,
            };
        }

        if (!rowOf.TryAdd(column, first.Row))
        {
            return new(
                null,
                "row-twice",
                $"{ResponseColumn.Quote(name)} means the same as the name of row {rowOf[column]}; keep only one "
                    + "of these rows"
            );
        }

        changes.AddRow(column.Title);
        return new(column, "", "");
    }

    private void EndRow()
    {
        if (changes.Differ && asked is { Name.Length: > 0, IsReported: false })
        {
            changes.AddDropped(asked.Name);
        }
    }

    private void Answer(CellContent cell)
    {
        if (asked.Column is { Title: ResponseColumn.Participant } participant)
        {
            Participant(cell, participant);
        }
        else if (columns.Find(cell.Column) is not { } person)
        {
            // A formula in a column without a participant is an average or a sum that was added next to the table.
            if (!cell.IsFormula && asked.Column is not null && unnamed.Add(cell.Column))
            {
                Add(
                    "no-participant",
                    "there are answers in this column, but no participant’s ID or name; add one, or delete the answers",
                    rowOf.Keys.FirstOrDefault(known => known.Title == ResponseColumn.Participant) is { } known
                        ? rowOf[known]
                        : cell.Row,
                    cell.Column
                );
            }
        }
        else if (asked.Column is not { } column)
        {
            // Formulas below the table, such as averages, are not answers.
            var isSummary = cell.IsFormula && (asked.Code == "no-row-name" || SummaryName.Matches(asked.Name));
            if (!asked.IsReported && !isSummary && asked.Code.Length > 0)
            {
                asked = asked with { IsReported = true };
                if (changes.Differ && asked.Name.Length > 0)
                {
                    changes.AddUnknown(asked.Name, new(cell.Row, 1) { Sheet = sheet.Name });
                }
                else
                {
                    Add(asked.Code, asked.Message, cell.Row, 1);
                }
            }
        }
        else if (cell.IsFormula)
        {
            columns.AddFormula(cell);
        }
        else
        {
            columns.AddTyped(cell.Column);
            if (answers.Read(cell) is not { } text)
            {
                return;
            }

            if (column.Read(person.Draft, SpreadsheetText.Protect(text)) is { } problem)
            {
                Add(problem.Code, changes.Explain($"{column.Title}: {problem.Message}"), cell.Row, cell.Column);
            }
            else
            {
                person.Record(cell, column, sheet.Name);
                if (column.IsScore && !TypedText.IsCounted(cell, framework.Scale, columns.Count))
                {
                    problems.Remarks.AddNotCounted(cell.Text, new(cell.Row, cell.Column) { Sheet = sheet.Name });
                }
            }
        }
    }

    private void Participant(CellContent cell, ResponseColumn column)
    {
        var draft = new ResponseDraft(framework);
        var text = answers.ReadValue(cell) ?? "";
        if (column.Read(draft, SpreadsheetText.Protect(text)) is { } problem)
        {
            Add(problem.Code, $"{column.Title}: {problem.Message}", cell.Row, cell.Column);
        }

        var person = new ParticipantDraft(draft, new(cell.Row, cell.Column) { Sheet = sheet.Name });
        columns.Add(cell.Column, person);
        if (draft.Participant.Length == 0)
        {
            return;
        }

        if (people.Add(person) is { } same)
        {
            Add(
                "participant-twice",
                $"participant: {ResponseColumn.Quote(draft.Participant)} is already in {same}; delete one of "
                    + "the columns, or give this participant another name",
                cell.Row,
                cell.Column
            );
        }

        if (people.Count == WorkbookLimits.MaxParticipants + 1)
        {
            throw new WorkbookRefusedException(
                "too-many-participants",
                $"there are more than {WorkbookLimits.MaxParticipants:N0} participants; use a CSV file instead"
            );
        }
    }

    private void Add(string code, string message, int atRow, int atColumn) =>
        problems.Add(code, message, sheet.Name, atRow, atColumn);
}
