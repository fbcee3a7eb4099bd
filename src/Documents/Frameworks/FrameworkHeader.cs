using System.Globalization;
using System.Text.RegularExpressions;
using BeyondBoundaries.Core.Rounds.Texts;

namespace BeyondBoundaries.Documents.Frameworks;

/// <summary>The row with the names of the columns of a framework. Columns may be in any order.</summary>
internal sealed partial class FrameworkHeader
{
    /// <summary>The names of each column; the first is the one that we write.</summary>
    private static readonly Dictionary<FrameworkColumn, string[]> Names = new()
    {
        [FrameworkColumn.Theme] = ["Theme", "Themes", "Theme title", "Section"],
        [FrameworkColumn.ThemeId] = ["Theme id"],
        [FrameworkColumn.EnablerId] = ["Enabler id", "Id", "Enabler number", "Enabler no", "Number", "No"],
        [FrameworkColumn.Title] = ["Title", "Enabler", "Enabler title", "Enablers"],
        [FrameworkColumn.Short] = ["Short", "Short name", "Short title"],
        [FrameworkColumn.Description] = ["Description", "Enabler description"],
        [FrameworkColumn.IndicatorId] = ["Indicator id", "Indicator number", "Indicator no"],
        [FrameworkColumn.Indicator] = ["Indicator", "Indicators", "Indicator text"],
        [FrameworkColumn.Origin] = ["Origin"],
        [FrameworkColumn.Setting] = ["Setting", "Settings"],
        [FrameworkColumn.Value] = ["Value"],
    };

    private readonly Dictionary<int, FrameworkColumn> columns = [];
    private readonly Dictionary<int, string> titles = [];
    private readonly SortedDictionary<int, int> levels = [];

    private FrameworkHeader(SheetRow row) => Row = row;

    /// <summary>The row.</summary>
    public SheetRow Row { get; }

    /// <summary>The scores that have a column, with the columns, in order.</summary>
    public IReadOnlyDictionary<int, int> Levels => levels;

    /// <summary>The columns that are not known, in order.</summary>
    public IReadOnlyList<int> Unknown => [.. titles.Keys.Where(column => !columns.ContainsKey(column)).Order()];

    /// <summary>Known columns that appear a second time.</summary>
    public IReadOnlyList<int> Repeated { get; private set; } = [];

    /// <summary>Returns the name that we write for a column.</summary>
    public static string NameOf(FrameworkColumn column) => Names[column][0];

    /// <summary>Returns the name that we write for the column of a level.</summary>
    public static string NameOfLevel(int score) => string.Create(CultureInfo.InvariantCulture, $"Level {score}");

    /// <summary>Returns whether the cells of a row look like names of columns: at least two of them are known.</summary>
    public static bool IsHeader(IReadOnlyList<string> cells) =>
        cells.Select(Recognise).OfType<FrameworkColumn>().Distinct().Count() >= 2;

    /// <summary>Reads the names of the columns.</summary>
    public static FrameworkHeader Read(SheetRow row)
    {
        var header = new FrameworkHeader(row);
        var repeated = new List<int>();
        foreach (var (column, cell) in row.Cells.OrderBy(cell => cell.Key))
        {
            header.titles[column] = cell.Text;
            if (Recognise(cell.Text) is not { } known)
            {
                continue;
            }

            header.columns[column] = known;
            if (
                known == FrameworkColumn.Level
                    ? !header.levels.TryAdd(ScoreOf(cell.Text), column)
                    : header.columns.Count(one => one.Value == known) > 1
            )
            {
                repeated.Add(column);
            }
        }

        header.Repeated = repeated;
        return header;
    }

    /// <summary>Returns the name of a column as it is in the file.</summary>
    public string TitleOf(int column) => titles.GetValueOrDefault(column, "");

    /// <summary>Returns whether the file has a column.</summary>
    public bool Has(FrameworkColumn column) => columns.ContainsValue(column);

    /// <summary>
    /// Returns the position of a column, from 1, or the position where it would be if the file does not have it.
    /// </summary>
    public int Find(FrameworkColumn column) =>
        columns.Where(one => one.Value == column).Select(one => one.Key).DefaultIfEmpty(1).Min();

    /// <summary>Returns the kind of a column; null if it is not known.</summary>
    public FrameworkColumn? KindOf(int column) => columns.TryGetValue(column, out var kind) ? kind : null;

    private static FrameworkColumn? Recognise(string name)
    {
        if (LevelName().IsMatch(name.Trim()))
        {
            return FrameworkColumn.Level;
        }

        foreach (var (column, known) in Names)
        {
            if (known.Any(one => NameText.AreAlike(one, name.Trim().TrimEnd('.', ':', '*'))))
            {
                return column;
            }
        }

        return null;
    }

    private static int ScoreOf(string name) =>
        int.Parse(LevelName().Match(name.Trim()).Groups["score"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A(Level|Score) (?<score>\d{1,2})\z", RegexOptions.IgnoreCase)]
    private static partial Regex LevelName();
}
