using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds.TypedText;
using BeyondBoundaries.Documents.Csv;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>
/// Recognises tables of people's answers on sheets that are not read. Questions may be identified by id, name or both,
/// and each person may have a column or a row. Tables of averages, totals or targets are ignored.
/// </summary>
internal sealed class StrayTable(Framework framework, ResponseColumnNames names)
{
    /// <summary>The number of rows and columns within which a table must begin.</summary>
    public const int MaxLines = 60;

    /// <summary>The minimum number of questions in a table without a “participant” heading.</summary>
    private const int MinQuestions = 3;

    private static readonly HashSet<string> PersonHeadings = new(StringComparer.Ordinal)
    {
        "PERSON",
        "PEOPLE",
        "NAME",
        "NAMES",
        "YOUR NAME",
        "PARTICIPANTS",
        "RESPONDENT",
        "RESPONDENTS",
        "INITIALS",
        "WHO",
    };

    /// <summary>
    /// The first words of headings of averages and other figures, which can look like scores. A word may also end in S.
    /// </summary>
    private static readonly HashSet<string> FigureHeadings = new(StringComparer.OrdinalIgnoreCase)
    {
        "AVERAGE",
        "AVERAGED",
        "MEAN",
        "MEDIAN",
        "TOTAL",
        "COUNT",
        "NUMBER",
        "SCORED",
        "SKIPPED",
        "PEOPLE",
        "SPREAD",
        "AGREEMENT",
        "DRAWN",
        "CHANGE",
        "CHANGED",
        "TARGET",
        "GOAL",
        "AIM",
        "RANK",
        "RANKED",
        "RANKING",
        "ORDER",
        "ORDERING",
        "PRIORITY",
        "WEIGHT",
        "WEIGHTED",
        "WEIGHTING",
        "AGREED",
    };

    private static readonly string[] NoteHeadings = [NotesReader.Columns[^1], "notes", "comment", "comments"];

    private static readonly string[] SubjectHeadings = [.. NotesReader.Columns[1..^1], "enabler", "item", "theme"];

    private readonly IReadOnlyList<NoteQuestion> noteQuestions = NoteQuestion.CreateAll(framework);

    private readonly Dictionary<string, ResponseColumn> byTitle = framework
        .Items.SelectMany(item => new[] { (item.Title, item.Id), (item.Short, item.Id) })
        .DistinctBy(one => NameText.CreateKey(one.Item1), StringComparer.Ordinal)
        .ToDictionary(one => NameText.CreateKey(one.Item1), one => names.Find(one.Id)!, StringComparer.Ordinal);

    /// <summary>The words, besides scores, that suggest that a sheet contains people's answers.</summary>
    public IEnumerable<string> Words => [.. NoteHeadings, .. noteQuestions.Select(question => question.Words)];

    /// <summary>Finds people's answers in the cells of a sheet; null if there are none.</summary>
    public StrayAnswers? Find(IReadOnlyList<CellContent> cells)
    {
        var filled = cells.Where(cell => !AnswerCells.IsEmpty(cell)).ToList();
        return FindNotes(filled)
            ?? FindScores(filled, hasRowForEachPerson: false)
            ?? FindScores(filled, hasRowForEachPerson: true);
    }

    /// <summary>Returns whether a heading belongs to the column or row of the participants.</summary>
    private static bool IsPerson(string heading) =>
        ResponseColumnNames.IsParticipant(heading)
        || (heading.Length < 40 && PersonHeadings.Contains(NameText.CreateKey(heading)));

    /// <summary>
    /// Returns whether a heading belongs to figures. Only whole words count, because “Aimee” begins with “aim”.
    /// </summary>
    private static bool IsFigure(string heading)
    {
        var first = string.Concat(heading.TrimStart().TakeWhile(char.IsLetter));
        return SummaryName.Matches(heading)
            || FigureHeadings.Contains(first)
            || FigureHeadings.Contains(first.TrimEnd('s', 'S'));
    }

    /// <summary>
    /// For a sheet whose name suggests that it is a copy of the Scores or Notes sheet, returns whether it contains more
    /// than titles and headings.
    /// </summary>
    public bool HasContent(IReadOnlyList<CellContent> cells, string kind)
    {
        var typed = cells.Where(cell => !cell.IsFormula && !AnswerCells.IsEmpty(cell)).ToList();
        return kind == SheetNames.Notes
            ? typed
                .GroupBy(cell => cell.Row)
                .Any(row => row.Count() > 1 && !row.Any(cell => IsAny(cell.Text, NoteHeadings)))
            : typed.Any(cell => WrittenScore.Parse(cell.Text, framework.Scale) is { IsAnswered: true });
    }

    private StrayAnswers? FindNotes(List<CellContent> cells)
    {
        (int Column, bool IsOurs)? notes = null;
        foreach (var row in cells.GroupBy(cell => cell.Row).Select(row => row.ToList()))
        {
            var isOurs = AnswersQuestion(row);
            if (isOurs || row.Any(cell => !cell.IsFormula && cell.Column == notes?.Column))
            {
                return new(SheetNames.Notes, isOurs || notes?.IsOurs == true, HasRowForEachPerson: false);
            }

            notes ??= row[0].Row <= MaxLines ? FindNoteColumn(row) : null;
        }

        return null;
    }

    private static bool IsAny(string text, string[] headings) =>
        headings.Any(heading => NameText.AreAlike(text, heading));

    /// <summary>Returns whether a row contains one of our questions, its subject and some other text.</summary>
    private bool AnswersQuestion(List<CellContent> row) =>
        row.Count >= 3
        && noteQuestions.FirstOrDefault(question => row.Any(cell => NameText.AreAlike(cell.Text, question.Words)))
            is { } asked
        && row.Any(cell => asked.Find(NameText.Normalise(cell.Text)) is not null)
        && row.Any(cell =>
            cell is { IsFormula: false, Kind: CellContentKind.Text }
            && !NameText.AreAlike(cell.Text, asked.Words)
            && asked.Find(NameText.Normalise(cell.Text)) is null
        );

    /// <summary>
    /// Returns the column of the notes, and whether the headings are those of our own Notes sheet; null if the row does
    /// not have headings for notes.
    /// </summary>
    private static (int Column, bool IsOurs)? FindNoteColumn(List<CellContent> row) =>
        row.Any(cell => IsPerson(cell.Text)) && row.Any(cell => IsAny(cell.Text, SubjectHeadings))
            ? row.Where(cell => IsAny(cell.Text, NoteHeadings))
                .Select(cell =>
                    ((int, bool)?)
                        (
                            cell.Column,
                            NotesReader.Columns[1..].All(own => row.Any(one => NameText.AreAlike(one.Text, own)))
                        )
                )
                .FirstOrDefault()
            : null;

    /// <summary>
    /// Finds a line of questions and, after it, a line with one person's answers. The lines are rows if each person has
    /// a row, and columns if each person has a column.
    /// </summary>
    private StrayAnswers? FindScores(List<CellContent> cells, bool hasRowForEachPerson)
    {
        var lines = cells
            .GroupBy(cell => hasRowForEachPerson ? cell.Row : cell.Column)
            .OrderBy(line => line.Key)
            .Select(line => (line.Key, Cells: line.ToDictionary(PositionOf)))
            .ToList();
        foreach (var line in lines.TakeWhile(line => line.Key <= MaxLines))
        {
            var asked = line
                .Cells.Select(cell => (cell.Key, Column: FindQuestion(cell.Value.Text)))
                .Where(cell => cell.Column is { IsAnswer: true })
                .ToDictionary(cell => cell.Key, cell => cell.Column!);
            var isOurs = line.Cells.Values.Any(cell => ResponseColumnNames.IsParticipant(cell.Text));
            var least = isOurs ? 1 : Math.Min(MinQuestions, framework.Enablers.Count);
            if (asked.Values.Distinct().Count() < least)
            {
                continue;
            }

            var heading = line
                .Cells.Where(cell => IsPerson(cell.Value.Text))
                .Select(cell => (int?)cell.Key)
                .FirstOrDefault();
            var first = asked.Keys.Min();
            if (
                lines.Any(other =>
                    other.Key > line.Key
                    && HasAnswers(other.Cells, asked, isOurs ? 1 : 2)
                    && !IsFigure(HeadingOf(other.Cells, heading, first))
                )
            )
            {
                return new(SheetNames.Scores, heading is not null, hasRowForEachPerson);
            }
        }

        return null;

        int PositionOf(CellContent cell) => hasRowForEachPerson ? cell.Column : cell.Row;
    }

    /// <summary>
    /// Returns the text that names a line. It is in the cell at the position of the participants' names or, if that
    /// position is unknown or the cell is empty, in the last filled cell before the answers.
    /// </summary>
    private static string HeadingOf(Dictionary<int, CellContent> line, int? participants, int first) =>
        participants is { } at && line.TryGetValue(at, out var name)
            ? name.Text
            : line.Where(cell => cell.Key < first)
                .OrderBy(cell => cell.Key)
                .Select(cell => cell.Value.Text)
                .LastOrDefault("");

    /// <summary>
    /// Returns whether a line has enough answers to the questions. At least three quarters of the values that were
    /// typed for the questions must be answers.
    /// </summary>
    private bool HasAnswers(Dictionary<int, CellContent> line, Dictionary<int, ResponseColumn> asked, int least)
    {
        var typed = line.Where(cell => asked.ContainsKey(cell.Key) && !cell.Value.IsFormula).ToList();
        var answers = typed.Count(cell =>
            cell.Value.Kind is CellContentKind.Number or CellContentKind.Text
            && asked[cell.Key].Read(new(framework), SpreadsheetText.Protect(cell.Value.Text)) is null
        );
        return answers >= least && 4 * answers >= 3 * typed.Count;
    }

    private ResponseColumn? FindQuestion(string text) =>
        names.Find(text) ?? (text.Length <= 300 ? byTitle.GetValueOrDefault(NameText.CreateKey(text)) : null);
}
