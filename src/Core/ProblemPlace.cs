namespace BeyondBoundaries.Core;

/// <summary>Finds the spreadsheet column that a problem is in.</summary>
public static class ProblemPlace
{
    /// <summary>
    /// Returns the name of the column that a problem is in; null if the problem has no field, or if its field is a JSON
    /// pointer, which means that the file is not a spreadsheet.
    /// </summary>
    /// <param name="problem">The problem.</param>
    public static string? FindColumn(Problem problem) =>
        problem.Field.Length == 0 || problem.Field[0] == '/' ? null : problem.Field;
}
