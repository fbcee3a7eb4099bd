using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Csv;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>
/// Writes the notes, one per row. The sheet shows their authors only in open mode and in a workbook to fill in.
/// </summary>
internal static class NotesSheet
{
    /// <summary>The row that contains the headings.</summary>
    public const int HeaderRow = 4;

    private const double NoteWidth = 84;
    private const int MinEmptyRows = 60;
    private const int MaxEmptyRows = 2_000;
    private const int EmptyRowsPerParticipant = 5;

    /// <summary>Builds the sheet; null when there are no notes and the workbook is not for filling in.</summary>
    public static WorkbookSheet? Create(WorkbookContent content)
    {
        var questions = NoteQuestion.CreateAll(content.Framework);
        var rows = (
            content.Scores is { } scores ? Written(scores, questions) : DisclosedNotes(content.Results, questions)
        ).ToList();
        if (content.ToFillIn)
        {
            rows.AddRange(
                Enumerable.Repeat(
                    ("", "", "", ""),
                    Math.Clamp(content.Scores!.People.Count * EmptyRowsPerParticipant, MinEmptyRows, MaxEmptyRows)
                )
            );
        }

        return rows.Count == 0 ? null : Create(content, questions, rows);
    }

    private static WorkbookSheet Create(
        WorkbookContent content,
        IReadOnlyList<NoteQuestion> questions,
        List<(string Who, string Question, string About, string Text)> rows
    )
    {
        var hasNames = content.Scores is not null;
        var first = hasNames ? 2 : 1;
        IEnumerable<TableColumn> who = hasNames ? [new("Participant", 20)] : [];
        return new(
            SheetNames.Notes,
            "Notes",
            [.. who, new("Question", 26), new("About", 30), new("Note", NoteWidth)],
            HeaderRow,
            HeaderRow + rows.Count
        )
        {
            Lead =
            [
                hasNames
                    ? "Each note has its own row. “About” says what the note is about: "
                        + $"{DescribeAbout(content.Framework)}."
                    : "Notes are shown without names, in an order that does not show who wrote them.",
            ],
            Choices = content.ToFillIn ? [.. Choices(content, questions, rows.Count)] : [],
            Rows = writer =>
            {
                foreach (var (i, row) in rows.Index())
                {
                    writer.Row(HeaderRow + 1 + i, row.Text.Length == 0 ? 0 : RowHeight.Compute(row.Text, NoteWidth));
                    if (hasNames)
                    {
                        writer.Text(1, row.Who, CellStyle.Typed);
                    }

                    writer
                        .Text(first, row.Question, CellStyle.Typed)
                        .Text(first + 1, row.About, CellStyle.Typed)
                        .Text(first + 2, row.Text, StyleOf(row.Text));
                }
            },
        };
    }

    private static CellStyle StyleOf(string text) =>
        SpreadsheetText.Protect(text).Length > text.Length || text.StartsWith('\'')
            ? CellStyle.QuotedNote
            : CellStyle.Note;

    private static IEnumerable<(string Who, string Question, string About, string Text)> Written(
        ScoresLayout scores,
        IReadOnlyList<NoteQuestion> questions
    ) =>
        scores.People.SelectMany(
            NoteQuestion.AnswersIn,
            (response, note) =>
                questions.FirstOrDefault(question => question.Column == note.Column) is { } question
                    ? (response.Participant, question.Words, question.NameOf(note.About), note.Text)
                    : (response.Participant, note.Column, note.About, note.Text)
        );

    private static IEnumerable<(string Who, string Question, string About, string Text)> DisclosedNotes(
        RoundResults results,
        IReadOnlyList<NoteQuestion> questions
    ) =>
        results.Notes.Select(note =>
        {
            var question = questions.Single(one => one.Column == NoteQuestion.ColumnOf(note.Kind));
            return ("", question.Words, question.NameOf(note.About), note.Text);
        });

    private static IEnumerable<ListValidation> Choices(
        WorkbookContent content,
        IReadOnlyList<NoteQuestion> questions,
        int rows
    )
    {
        // The list takes its values from the row of ids on the Scores sheet, so it shows any names that people type
        // over these ids.
        yield return Choice(1, [], "Participant", "The participant’s ID or name on the Scores sheet.") with
        {
            Source = content.Scores!.Ranges(ResponseColumn.Participant)[0],
        };
        yield return Choice(
            2,
            [.. questions.Select(question => question.Words)],
            "Question",
            "The question that the note answers."
        );
        yield return Choice(
            3,
            [
                .. questions
                    .SelectMany(question => question.Abouts)
                    .Select(about => about.Id)
                    .Distinct(StringComparer.Ordinal),
            ],
            "About",
            $"A{DescribeAbout(content.Framework)[1..]}."
        );

        ListValidation Choice(int column, IReadOnlyList<string> options, string title, string prompt) =>
            new(CellName.Range(HeaderRow + 1, column, HeaderRow + rows, column), options, title, prompt, Strict: false);
    }

    private static string DescribeAbout(Framework framework) =>
        framework.Definition.Challenges.Count > 0
            ? $"an enabler such as {framework.Enablers[0].Id}, a theme or a challenge"
            : $"an enabler such as {framework.Enablers[0].Id}, or a theme";
}
