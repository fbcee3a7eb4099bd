using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Planning;

namespace BeyondBoundaries.Documents.Csv;

/// <summary>
/// Reads a plan's CSV file, in the format that <see cref="PlanCsv"/> writes or in one of the variants that spreadsheets
/// save. Returns either the whole plan or the problems, each with its row and column.
/// </summary>
public static class PlanReader
{
    private static readonly ExpectedFile Expected = new(
        "a plan",
        PlanCsv.NameOf(PlanColumn.Enabler),
        string.Join(", ", PlanCsv.Header),
        "A plan must be in a UTF-8 CSV file, as exported from the plan page"
    );

    /// <summary>Reads a plan from a CSV file.</summary>
    /// <param name="file">The content of the file.</param>
    /// <param name="framework">The framework whose enablers the plan is about.</param>
    /// <param name="round">
    /// The name of the plan's round. An action created in another round is treated as an earlier action. If the name is
    /// empty because it is not known, no action is treated as an earlier one.
    /// </param>
    /// <returns>The plan with any remarks, or the problems, each with its <see cref="Problem.Location"/>.</returns>
    public static Result<Plan> Read(Stream file, Framework framework, string round = "") =>
        CsvText.Read(
            file,
            Expected,
            text =>
            {
                var table = FoundTable.Find(text, PlanHeader.CountKnown);
                if (table.Layout is null)
                {
                    return MissingHeader.Explain(table.Rows, Expected);
                }

                var found = table.CheckRowsAbove();
                return found.TryGetValue(out var layout)
                    ? new PlanTableReader(framework, round, layout).Read(text.Whole)
                    : Result<Plan>.Failure(found.Problems);
            }
        );
}
