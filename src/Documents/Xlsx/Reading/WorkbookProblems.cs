using BeyondBoundaries.Core;
using BeyondBoundaries.Documents.Csv;

namespace BeyondBoundaries.Documents.Xlsx.Reading;

/// <summary>
/// Collects the problems of a workbook with their locations, in the order of sheets, rows and columns.
/// </summary>
internal sealed class WorkbookProblems
{
    private readonly List<(int Sheet, Problem Problem)> problems = [];
    private readonly List<string> sheets = [];

    public bool Any => problems.Count > 0;

    /// <summary>Adds a problem with the whole file.</summary>
    public void Add(string code, string message) => problems.Add((-1, new(code, message) { Place = new Place(1, 1) }));

    /// <summary>Adds a problem with a cell.</summary>
    /// <exception cref="WorkbookRefusedException">There are too many problems to continue.</exception>
    public void Add(string code, string message, string sheet, int row, int column)
    {
        if (problems.Count >= ResponsesReader.MostProblems)
        {
            throw new WorkbookRefusedException("too-many-problems", $"there are more than {ResponsesReader.MostProblems:N0} problems; reading stopped");
        }

        if (!sheets.Contains(sheet))
        {
            sheets.Add(sheet);
        }

        problems.Add((sheets.IndexOf(sheet), new(code, message) { Place = new Place(row, column) { Sheet = sheet } }));
    }

    /// <summary>Returns the value read if there are no problems, otherwise the problems.</summary>
    public Result<T> OrElse<T>(Func<Result<T>> value)
        where T : notnull =>
        Any
            ? Result<T>.Failed([.. problems.OrderBy(one => one.Sheet).ThenBy(one => one.Problem.Place!.Value.Row).ThenBy(one => one.Problem.Place!.Value.Column).Select(one => one.Problem)])
            : value();
}
