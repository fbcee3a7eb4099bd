using CsvHelper;

namespace BeyondBoundaries.Documents.Csv;

/// <summary>Checks the cell that names a row's participant.</summary>
internal static class ParticipantCell
{
    /// <summary>
    /// Returns why a row does not belong to a participant; null if it does. The other cells of a row without a
    /// participant are not read, because any problems in them would have the same cause.
    /// </summary>
    /// <param name="csv">The row.</param>
    /// <param name="index">The index of the cell.</param>
    public static (string Code, string Message)? FindProblem(CsvReader csv, int index)
    {
        if (index >= csv.FieldCount || CsvCells.IsBlank(csv, index))
        {
            return (
                "no-participant",
                "this row has no participant; give each participant a different name or number, and delete "
                    + "rows of totals"
            );
        }

        const int longest = 80;
        return
            csv.GetSpan(index).Length <= longest
            && SummaryName.Matches(csv.GetString(index))
            && Enumerable.Range(0, csv.FieldCount).Any(i => i != index && !CsvCells.IsBlank(csv, i))
            ? (SummaryName.Code, SummaryName.Explain(csv.GetString(index), "row"))
            : null;
    }
}
