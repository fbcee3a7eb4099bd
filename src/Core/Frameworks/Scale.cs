namespace BeyondBoundaries.Core.Frameworks;

/// <summary>
/// The scale that every item is scored on. In stored answers, levels are numbered from 1. Everything else uses the
/// scale's own numbers, which may start at 0 (ADR 49).
/// </summary>
/// <param name="Question">The question to think about when scoring.</param>
/// <param name="Skip">The text of the skip answer.</param>
/// <param name="Levels">The levels, from the first score upwards, without gaps.</param>
public sealed record Scale(string Question, string Skip, IReadOnlyList<ScaleLevel> Levels)
{
    /// <summary>The minimum number of levels a scale may have.</summary>
    public const int MinLevels = 2;

    /// <summary>The maximum number of levels a scale may have.</summary>
    public const int MaxLevels = 7;

    /// <summary>The score of the first level: 0 or 1.</summary>
    public int First => Levels.Count == 0 ? 1 : Levels[0].Score;

    /// <summary>The score of the last level.</summary>
    public int Last => First + Levels.Count - 1;

    /// <summary>The number, 0 or −1, to add to a level's position (counted from 1) to get its score.</summary>
    public int Offset => First - 1;

    /// <summary>The scores, from the first to the last.</summary>
    public IEnumerable<int> Scores => Enumerable.Range(First, Levels.Count);

    /// <summary>Returns the level with this score.</summary>
    /// <param name="score">The score, from <see cref="First"/> to <see cref="Last"/>.</param>
    public ScaleLevel At(int score) => Levels[score - First];

    /// <summary>Describes the scores that can be given, such as “1 to 5”, or “0 or 1” if there are two.</summary>
    public string DescribeScores() => Levels.Count == 2 ? $"{First} or {Last}" : $"{First} to {Last}";

    /// <summary>
    /// Returns whether averages on two scales can be compared, which requires both to have the same scores.
    /// </summary>
    public bool HasSameScores(Scale other) => First == other.First && Levels.Count == other.Levels.Count;
}
