using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Describes the scores on a scale.</summary>
public static class ScaleText
{
    /// <summary>Returns the words that follow an average, such as “ out of 5”; empty on a two-level scale.</summary>
    public static string OutOf(Scale scale) => scale.Levels.Count == 2 ? "" : $" out of {scale.Last}";

    /// <summary>Describes the scores that can be given, such as “1 to 5”, or “0 or 1” on a two-level scale.</summary>
    public static string Scores(Scale scale) => scale.DescribeScores();

    /// <summary>
    /// Describes the scores that can be given, such as “from 1 to 5”, or “0 or 1” on a two-level scale.
    /// </summary>
    public static string Range(Scale scale) => scale.Levels.Count == 2 ? Scores(scale) : $"from {Scores(scale)}";
}
