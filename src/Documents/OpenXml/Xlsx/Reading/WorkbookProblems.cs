using BeyondBoundaries.Core;
using BeyondBoundaries.Documents.Csv;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>
/// Collects the remarks about a workbook and the problems in it. Each problem has a location, and the problems are
/// listed in order of sheet, row and column.
/// </summary>
internal sealed class WorkbookProblems
{
    private static readonly SourceLocation WholeFile = new(1, 1);

    private readonly ReadingProblems problems = new();

    public ReadingRemarks Remarks { get; } = new();

    public bool Any => problems.Count > 0;

    /// <summary>Adds a problem with the cell at a location or, if there is no location, with the whole file.</summary>
    public void Add(string code, string message, SourceLocation? location = null) =>
        problems.Add(code, message, location ?? WholeFile);

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

        problems.Add(code, message, new(row, column) { Sheet = sheet });
    }

    /// <summary>Returns the value with the remarks if there are no problems; otherwise returns the problems.</summary>
    public Result<T> ToResult<T>(Func<Result<T>> value)
        where T : notnull => Any ? Result<T>.Failure(problems.ToList()) : value().WithRemarks(Remarks.ToList());
}
