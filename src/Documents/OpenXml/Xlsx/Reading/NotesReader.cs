using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds.TypedText;
using BeyondBoundaries.Documents.Csv;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>
/// Reads the Notes sheet. Each row corresponds to a cell in the CSV file, and the same <see cref="ResponseColumn"/>
/// reads both.
/// </summary>
internal sealed class NotesReader(
    Framework framework,
    VersionChanges changes,
    RecognisedSheets sheets,
    ParticipantCollector people,
    WorkbookProblems problems
)
{
    /// <summary>The headings of the columns.</summary>
    public static readonly string[] Columns = ["participant", "question", "about", "note"];

    private const int Who = 1;
    private const int Question = 2;
    private const int About = 3;
    private const int Text = 4;
    private const int MaxNamed = 30;

    private readonly ResponseColumnNames names = new(framework);
    private readonly IReadOnlyList<NoteQuestion> questions = NoteQuestion.CreateAll(framework);
    private readonly CellContent?[] cells = new CellContent?[Text + 1];
    private SheetEntry? sheet;
    private AnswerCells? answers;
    private int row;
    private int headerRow;
    private int lastRow;
    private bool begun;

    public void Read()
    {
        sheet = sheets.Find(SheetNames.Notes);
        if (sheet is null)
        {
            return;
        }

        answers = new(sheet, problems);
        var merged = sheets.Read(sheet, Take);
        TakeRow();
        foreach (
            var range in merged.Where(range =>
                begun && range.FirstColumn <= Text && range.LastRow > headerRow && range.FirstRow <= lastRow
            )
        )
        {
            sheets.ReportMerged(sheet, range);
        }

        if (!begun && row > 0)
        {
            Add(
                "no-header",
                "there is no row with the headings Participant, Question, About and Note; put these headings "
                    + "back in columns A to D, above the notes",
                NotesSheet.HeaderRow,
                Who
            );
        }
    }

    private bool Take(CellContent cell)
    {
        if (cell.Row != row)
        {
            TakeRow();
            row = cell.Row;
        }

        if (cell.Column <= Text)
        {
            cells[cell.Column] = cell;
        }

        return true;
    }

    /// <summary>Processes the row that has just been read. The rows above the headings contain no notes.</summary>
    private void TakeRow()
    {
        if (!begun)
        {
            begun = Columns.Index().All(heading => Is(heading.Index + 1, heading.Item));
            headerRow = row;
        }
        else if (cells[Text] is { } text && answers!.Read(text) is { } note)
        {
            lastRow = row;
            Note(text, note, Trimmed(Who), Trimmed(Question), Trimmed(About));
        }

        Array.Clear(cells);
    }

    private bool Is(int column, string word) =>
        cells[column]?.Text.Trim().Equals(word, StringComparison.OrdinalIgnoreCase) == true;

    private void Note(CellContent cell, string note, string? who, string? what, string? on)
    {
        if (who is null || what is null || on is null)
        {
            return;
        }

        var person = people.Find(who);
        var question = questions.FirstOrDefault(one => one.Words.Equals(what, StringComparison.OrdinalIgnoreCase));
        var about = question?.Find(on);
        if (person is null)
        {
            Add(
                "unknown-participant",
                people.IsShared(who)
                    ? $"{ResponseColumn.Quote(who)} looks the same as the IDs or names of more than one "
                        + $"participant; write the ID or name exactly as it is on the {SheetNames.Scores} sheet"
                    : $"{ResponseColumn.Quote(who)} is not a participant on the {SheetNames.Scores} sheet; use an "
                        + "ID or name from that sheet",
                cell.Row,
                Who
            );
        }

        if (question is null)
        {
            Add(
                "unknown-question",
                changes.Explain(
                    $"{ResponseColumn.Quote(what)} is not a question; use one of these: "
                        + $"{string.Join(", ", questions.Select(one => $"“{one.Words}”"))}"
                ),
                cell.Row,
                Question
            );
        }
        else if (about is null)
        {
            Add(
                "unknown-about",
                changes.Explain(
                    $"this question cannot be about {ResponseColumn.Quote(on)}; use one of these: "
                        + $"{LimitedList.Join([.. question.Abouts.Select(one => one.Id)], MaxNamed)}"
                ),
                cell.Row,
                About
            );
        }

        if (person is not null && about is not null)
        {
            Take(person, names.Find($"{question!.Column}:{about}")!, cell, note);
        }
    }

    private void Take(ParticipantDraft person, ResponseColumn column, CellContent cell, string note)
    {
        if (!person.NoteRows.TryAdd(column.Title, cell.Row))
        {
            Add(
                "note-twice",
                "this person already has a note for this question and subject, in row "
                    + $"{person.NoteRows[column.Title]}; combine both notes in one row",
                cell.Row,
                Text
            );
        }
        else if (column.Read(person.Draft, SpreadsheetText.Protect(note)) is { } problem)
        {
            Add(problem.Code, $"{column.Title}: {problem.Message}", cell.Row, Text);
        }
    }

    /// <summary>
    /// Returns the text of a cell in this row; empty if the cell is empty. If the cell is hidden or does not contain an
    /// answer, reports a problem and returns null.
    /// </summary>
    private string? Trimmed(int column) => cells[column] is { } cell ? Read(cell) : "";

    private string? Read(CellContent cell) =>
        AnswerCells.IsEmpty(cell) ? ""
        : answers!.Read(cell) is { } text ? NameText.Normalise(text)
        : null;

    private void Add(string code, string message, int atRow, int atColumn) =>
        problems.Add(code, message, sheet!.Name, atRow, atColumn);
}
