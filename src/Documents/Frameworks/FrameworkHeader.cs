using System.Globalization;
using System.Text.RegularExpressions;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds.TypedText;

namespace BeyondBoundaries.Documents.Frameworks;

/// <summary>The row with the names of a framework's columns. The columns can be in any order.</summary>
internal sealed partial class FrameworkHeader
{
    /// <summary>The names that each column can have; the first is the one that we write.</summary>
    private static readonly Dictionary<FrameworkColumn, string[]> Names = new()
    {
        [FrameworkColumn.Theme] =
        [
            "Theme",
            "Themes",
            "Theme title",
            "Theme name",
            "Section",
            "Area",
            "Domain",
            "Pillar",
            "Strand",
        ],
        [FrameworkColumn.ThemeId] = ["Theme id", "Theme number", "Theme no"],
        [FrameworkColumn.EnablerId] =
        [
            "Enabler id",
            "Id",
            "Enabler number",
            "Enabler no",
            "Number",
            "No",
            "Nr",
            "Ref",
            "Reference",
            "Code",
            "#",
        ],
        [FrameworkColumn.Title] =
        [
            "Title",
            "Enabler",
            "Enabler title",
            "Enabler name",
            "Enablers",
            "Statement",
            "Question",
            "Criterion",
        ],
        [FrameworkColumn.Short] = ["Short", "Short name", "Short title", "Short label"],
        [FrameworkColumn.Description] =
        [
            "Description",
            "Enabler description",
            "Explanation",
            "What it means",
            "What this means",
            "What it looks like",
        ],
        [FrameworkColumn.IndicatorId] = ["Indicator id", "Indicator number", "Indicator no", "Indicator ref"],
        [FrameworkColumn.Indicator] = ["Indicator", "Indicators", "Indicator(s)", "Indicator text"],
        [FrameworkColumn.Origin] = ["Origin"],
        [FrameworkColumn.Setting] = ["Setting", "Settings"],
        [FrameworkColumn.Value] = ["Value"],
    };

    private readonly Dictionary<int, FrameworkColumn> columns = [];
    private readonly Dictionary<int, string> titles = [];
    private readonly SortedDictionary<int, int> levels = [];
    private readonly Dictionary<int, string> labels = [];

    private FrameworkHeader(SheetRow row) => Row = row;

    public SheetRow Row { get; }

    /// <summary>The columns for scale levels, keyed by score, in order of score.</summary>
    public IReadOnlyDictionary<int, int> Levels => levels;

    /// <summary>The names of scale levels in column headings, such as “Basic” in “1 Basic”, keyed by score.</summary>
    public IReadOnlyDictionary<int, string> Labels => labels;

    /// <summary>
    /// The columns that are not read, in order: those with unknown names, and any such as “Question” when there is also
    /// a “Title”.
    /// </summary>
    public IReadOnlyList<int> Unknown => [.. titles.Keys.Where(column => !columns.ContainsKey(column)).Order()];

    /// <summary>The columns that repeat an earlier column, in order.</summary>
    public IReadOnlyList<int> Repeated { get; private set; } = [];

    /// <summary>Returns the name that we write for a column.</summary>
    public static string NameOf(FrameworkColumn column) => Names[column][0];

    /// <summary>Returns the name that we write for the column of a scale level.</summary>
    public static string NameOfLevel(int score) => string.Create(CultureInfo.InvariantCulture, $"Level {score}");

    /// <summary>
    /// Returns whether the cells in a row look like the names of columns. At least two of the names must be known.
    /// </summary>
    public static bool IsHeader(IReadOnlyList<string> cells) =>
        cells
            .Select(Recognise)
            .Select(one =>
                one is var (column, rank) && (column != FrameworkColumn.Level || rank == 0)
                    ? column
                    : (FrameworkColumn?)null
            )
            .OfType<FrameworkColumn>()
            .Distinct()
            .Count() >= 2;

    /// <summary>Reads the names of the columns.</summary>
    public static FrameworkHeader Read(SheetRow row)
    {
        var header = new FrameworkHeader(row);
        var found = new List<(int Position, FrameworkColumn Column, int Rank)>();
        foreach (var (column, cell) in row.Cells.OrderBy(cell => cell.Key))
        {
            header.titles[column] = cell.Text;
            if (Recognise(cell.Text) is var (known, rank))
            {
                found.Add((column, known, rank));
            }
        }

        var repeated = header.ReadLevels([
            .. found.Where(one => one.Column == FrameworkColumn.Level).Select(one => one.Position),
        ]);
        foreach (var same in found.Where(one => one.Column != FrameworkColumn.Level).GroupBy(one => one.Column))
        {
            // If a file has both “Title” and “Question”, only “Title” is read, and a remark says so.
            var best = same.Where(one => one.Rank == same.Min(other => other.Rank)).ToList();
            foreach (var one in best)
            {
                header.columns[one.Position] = one.Column;
            }

            repeated.AddRange(best.Skip(1).Select(one => one.Position));
        }

        header.Repeated = [.. repeated.Order()];
        return header;
    }

    /// <summary>Returns the name of a column as it is in the file.</summary>
    public string TitleOf(int column) => titles.GetValueOrDefault(column, "");

    public bool Has(FrameworkColumn column) => columns.ContainsValue(column);

    /// <summary>Returns the position of a column, counted from 1; 1 if the file does not have the column.</summary>
    public int Find(FrameworkColumn column) =>
        columns.Where(one => one.Value == column).Select(one => one.Key).DefaultIfEmpty(1).Min();

    /// <summary>Returns the kind of a column; null if the column is not read.</summary>
    public FrameworkColumn? KindOf(int column) => columns.TryGetValue(column, out var kind) ? kind : null;

    /// <summary>
    /// Finds the column that a name refers to, and the position of the name in our list of names for that column. The
    /// name that we write has position 0. The name of a scale level has position 0 if it contains a word such as
    /// “level”, and otherwise position 1.
    /// </summary>
    private static (FrameworkColumn Column, int Rank)? Recognise(string name)
    {
        if (LevelName().Match(NameText.Normalise(name)) is { Success: true } level)
        {
            return (FrameworkColumn.Level, level.Groups["word"].Success ? 0 : 1);
        }

        foreach (var (column, known) in Names)
        {
            var rank = Array.FindIndex(known, one => NameText.AreAlike(one, name.Trim().TrimEnd('.', ':', '*')));
            if (rank >= 0)
            {
                return (column, rank);
            }
        }

        return null;
    }

    /// <summary>
    /// Reads the columns for scale levels, and returns the repeated ones. Numbers without a word such as “level” are
    /// read as scale levels only if all the numbers form a scale.
    /// </summary>
    private List<int> ReadLevels(List<int> found)
    {
        var repeated = new List<int>();
        var names = found.ToDictionary(
            column => column,
            column => LevelName().Match(NameText.Normalise(titles[column]))
        );
        var scores = names.Values.Select(name => ScoreOf(name)).Order().ToList();
        var isScale =
            scores.Count >= Scale.MinLevels && scores[0] is 0 or 1 && scores[^1] - scores[0] == scores.Count - 1;
        foreach (var (column, name) in names.Where(one => isScale || one.Value.Groups["word"].Success))
        {
            columns[column] = FrameworkColumn.Level;
            if (!levels.TryAdd(ScoreOf(name), column))
            {
                repeated.Add(column);
            }
            else if (name.Groups["label"] is { Success: true, Value: var label })
            {
                labels[ScoreOf(name)] = label.Trim();
            }
        }

        return repeated;
    }

    private static int ScoreOf(Match name) => int.Parse(name.Groups["score"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"\A(?<word>(Level|Score|Step|Stage) )?(?<score>\d{1,2})( ?[.:(\u2010-\u2014-]? ?(?<label>\p{L}[^()]{0,59})\)?)?\z",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex LevelName();
}
