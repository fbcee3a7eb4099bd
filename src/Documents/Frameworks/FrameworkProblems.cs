using BeyondBoundaries.Core;

namespace BeyondBoundaries.Documents.Frameworks;

/// <summary>
/// Collects the problems in a framework's spreadsheet, at most one for each cell, and lists them up to a limit.
/// </summary>
internal sealed class FrameworkProblems
{
    /// <summary>The maximum number of problems that are listed.</summary>
    public const int MaxProblems = 100;

    private readonly List<Problem> problems = [];
    private readonly HashSet<SourceLocation> cells = [];

    public bool Any => problems.Count > 0;

    /// <summary>Adds a problem that was found in a cell, unless the cell already has one.</summary>
    /// <param name="code">The code of the problem.</param>
    /// <param name="message">The problem, in whole sentences.</param>
    /// <param name="location">The cell.</param>
    /// <param name="column">The name of its column.</param>
    public void Add(string code, string message, SourceLocation location, string column)
    {
        if (cells.Add(location))
        {
            problems.Add(new(code, message, column) { Location = location });
        }
    }

    /// <summary>
    /// Returns the problems sheet by sheet, starting with the sheet of the first problem that was added. Within a
    /// sheet, they are in the order of its cells, row by row.
    /// </summary>
    public IReadOnlyList<Problem> ToList()
    {
        var sheets = problems.Select(problem => problem.Location!.Value.Sheet).Distinct().ToList();
        var ordered = problems
            .OrderBy(problem => sheets.IndexOf(problem.Location!.Value.Sheet))
            .ThenBy(problem => problem.Location!.Value.Row)
            .ThenBy(problem => problem.Location!.Value.Column)
            .ToList();
        return ordered.Count <= MaxProblems
            ? ordered
            :
            [
                .. ordered.Take(MaxProblems),
                new(
                    "too-many-problems",
                    ordered.Count == MaxProblems + 1
                        ? "There is 1 more problem."
                        : $"There are {ordered.Count - MaxProblems:N0} more problems."
                )
                {
                    Location = ordered[MaxProblems].Location,
                },
            ];
    }
}
