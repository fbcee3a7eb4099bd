using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Writes the numbers of a scale.</summary>
public static class ScaleText
{
    /// <summary>
    /// Writes the words after an average, such as “ out of 5”. They are empty on a scale of two levels.
    /// </summary>
    public static string OutOf(Scale scale) => scale.Levels.Count == 2 ? "" : $" out of {scale.Last}";

    /// <summary>Writes the scores that can be given, such as “1 to 5”, or “0 or 1” on a scale of two levels.</summary>
    public static string Scores(Scale scale) => scale.DescribeScores();

    /// <summary>
    /// Writes the scores that can be given, such as “from 1 to 5”, or “0 or 1” on a scale of two levels.
    /// </summary>
    public static string Range(Scale scale) => scale.Levels.Count == 2 ? Scores(scale) : $"from {Scores(scale)}";
}
