using BeyondBoundaries.Core;
using BeyondBoundaries.Documents.Csv;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>
/// Collects the problems of a workbook with their locations, in the order of sheets, rows and columns.
/// </summary>
internal sealed class WorkbookProblems
{
    private readonly List<(int Sheet, Problem Problem)> problems = [];
    private readonly List<string> sheets = [];

    public bool Any => problems.Count > 0;

    /// <summary>Adds a problem with the whole file.</summary>
    public void Add(string code, string message) =>
        problems.Add((-1, new(code, message) { Location = new SourceLocation(1, 1) }));

    /// <summary>Adds a problem with a cell.</summary>
    /// <exception cref="WorkbookRefusedException">There are too many problems to continue.</exception>
    public void Add(string code, string message, string sheet, int row, int column)
    {
        if (problems.Count >= ResponsesReader.MaxProblems)
        {
            throw new WorkbookRefusedException(
                "too-many-problems",
                $"there are more than {ResponsesReader.MaxProblems:N0} problems; reading stopped"
            );
        }

        if (!sheets.Contains(sheet))
        {
            sheets.Add(sheet);
        }

        problems.Add(
            (sheets.IndexOf(sheet), new(code, message) { Location = new SourceLocation(row, column) { Sheet = sheet } })
        );
    }

    /// <summary>Returns the value if there are no problems, otherwise the problems.</summary>
    public Result<T> ToResult<T>(Func<Result<T>> value)
        where T : notnull =>
        Any
            ? Result<T>.Failure([
                .. problems
                    .OrderBy(one => one.Sheet)
                    .ThenBy(one => one.Problem.Location!.Value.Row)
                    .ThenBy(one => one.Problem.Location!.Value.Column)
                    .Select(one => one.Problem),
            ])
            : value();
}
