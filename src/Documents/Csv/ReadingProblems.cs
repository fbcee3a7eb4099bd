using BeyondBoundaries.Core;

namespace BeyondBoundaries.Documents.Csv;

/// <summary>
/// Collects the problems in a file of responses or a plan file. A problem that affects many cells is listed once, with
/// the first cell and the number of others.
/// </summary>
internal sealed class ReadingProblems
{
    /// <summary>If more cells than this have the same problem, only the first of them is listed.</summary>
    private const int MaxListed = 3;

    private readonly Dictionary<(string Code, string Message), Repeated> byMessage = [];
    private readonly Dictionary<string, Repeated> byCause = new(StringComparer.Ordinal);
    private readonly List<Repeated> problems = [];

    /// <summary>The number of problems that have been added, including repeated ones.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a problem with a cell or row.</summary>
    public void Add(string code, string message, SourceLocation location)
    {
        Count++;
        if (!byMessage.TryGetValue((code, message), out var same))
        {
            byMessage[(code, message)] = same = new(code, message, MaxListed);
            problems.Add(same);
        }

        same.Add(location);
    }

    /// <summary>Adds a problem that applies to the whole file: only the first location is listed.</summary>
    public void AddOnce(string code, string message, SourceLocation location)
    {
        Count++;
        if (!byCause.TryGetValue(code, out var same))
        {
            byCause[code] = same = new(code, message, 1);
            problems.Add(same);
        }

        same.Add(location);
    }

    /// <summary>Adds a problem with a heading that means the same as that of an earlier column.</summary>
    /// <param name="heading">The heading.</param>
    /// <param name="first">The number of the earlier column, from 1.</param>
    /// <param name="location">The later column.</param>
    public void AddColumnTwice(string heading, int first, SourceLocation location) =>
        Add(
            "column-twice",
            $"{ResponseColumn.Quote(heading)} means the same as the heading of column {first}; keep only one of "
                + "these columns",
            location
        );

    /// <summary>Replaces all problems with the one that explains them.</summary>
    public void Replace(string code, string message, SourceLocation location)
    {
        problems.Clear();
        byMessage.Clear();
        byCause.Clear();
        Add(code, message, location);
    }

    /// <summary>Returns the problems in order of sheet, row and column.</summary>
    public IReadOnlyList<Problem> ToList()
    {
        // In a workbook, problems with the whole file have no sheet, and come first.
        var sheets = problems
            .SelectMany(problem => problem.Locations)
            .Select(location => location.Sheet ?? "")
            .Distinct(StringComparer.Ordinal)
            .OrderBy(sheet => sheet.Length > 0)
            .Index()
            .ToDictionary(sheet => sheet.Item, sheet => sheet.Index, StringComparer.Ordinal);
        return
        [
            .. problems
                .SelectMany(problem => problem.ToProblems())
                .OrderBy(problem => sheets[problem.Location!.Value.Sheet ?? ""])
                .ThenBy(problem => problem.Location!.Value.Row)
                .ThenBy(problem => problem.Location!.Value.Column),
        ];
    }

    /// <summary>A problem, the number of times it occurs, and the locations to list.</summary>
    private sealed class Repeated(string code, string message, int mostListed)
    {
        private int count;

        public List<SourceLocation> Locations { get; } = [];

        public void Add(SourceLocation location)
        {
            count++;
            if (Locations.Count < mostListed)
            {
                Locations.Add(location);
            }
        }

        public IEnumerable<Problem> ToProblems() =>
            count <= mostListed
                ? Locations.Select(location => new Problem(code, message) { Location = location })
                : [new Problem(code, $"{message} ({count - 1:N0} more like this)") { Location = Locations[0] }];
    }
}
