namespace BeyondBoundaries.Core;

/// <summary>Finds the name of the column in which a spreadsheet has a problem.</summary>
public static class ProblemPlace
{
    /// <summary>
    /// Returns the name of the column in which a problem is; null if its field is empty, or the JSON pointer of a part
    /// of another file.
    /// </summary>
    /// <param name="problem">The problem.</param>
    public static string? FindColumn(Problem problem) =>
        problem.Field.Length == 0 || problem.Field[0] == '/' ? null : problem.Field;
}
