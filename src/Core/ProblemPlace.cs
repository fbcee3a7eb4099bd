namespace BeyondBoundaries.Core;

/// <summary>Finds the column of a spreadsheet that has a problem.</summary>
public static class ProblemPlace
{
    /// <summary>
    /// Returns the name of the column that has a problem; null if the field of the problem is empty, or is a JSON
    /// pointer to part of another kind of file.
    /// </summary>
    /// <param name="problem">The problem.</param>
    public static string? FindColumn(Problem problem) =>
        problem.Field.Length == 0 || problem.Field[0] == '/' ? null : problem.Field;
}
