namespace BeyondBoundaries.Core.Frameworks;

/// <summary>The scale that every item is scored on.</summary>
/// <param name="Question">What to think about when scoring.</param>
/// <param name="Skip">The words of the skip answer.</param>
/// <param name="Levels">Score descriptions from 1 upwards, without gaps.</param>
public sealed record Scale(string Question, string Skip, IReadOnlyList<ScaleLevel> Levels)
{
    /// <summary>Fewest levels a scale may have.</summary>
    public const int FewestLevels = 3;

    /// <summary>Most levels a scale may have.</summary>
    public const int MostLevels = 7;
}
