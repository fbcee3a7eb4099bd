namespace BeyondBoundaries.Core.Frameworks;

/// <summary>The scale that every item is scored on.</summary>
/// <param name="Question">The question to think about when scoring.</param>
/// <param name="Skip">The text of the skip answer.</param>
/// <param name="Levels">The levels, from score 1 upwards, without gaps.</param>
public sealed record Scale(string Question, string Skip, IReadOnlyList<ScaleLevel> Levels)
{
    /// <summary>The minimum number of levels a scale may have.</summary>
    public const int MinLevels = 3;

    /// <summary>The maximum number of levels a scale may have.</summary>
    public const int MaxLevels = 7;
}
