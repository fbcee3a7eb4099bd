namespace BeyondBoundaries.Core.Statistics;

/// <summary>Decides which <see cref="StraightLine"/> message applies.</summary>
public static class StraightLineRule
{
    /// <summary>The minimum number of scores needed for a message.</summary>
    public const int MinScores = 6;

    /// <summary>Chooses the message for a participant's scores.</summary>
    /// <param name="scores">The scores given, in the scale's own numbers, without skips or blanks.</param>
    /// <param name="middle">The middle score, or the lower of the two middle scores; 3 on a scale from 1 to 5.</param>
    public static StraightLine Classify(IReadOnlyCollection<int> scores, int middle = 3)
    {
        if (scores.Count < MinScores)
        {
            return StraightLine.None;
        }

        var middles = scores.Count(score => score == middle);
        return middles == scores.Count ? StraightLine.AllThrees
            : 10 * middles >= 9 * scores.Count ? StraightLine.NearlyAllThrees
            : scores.Distinct().Count() == 1 ? StraightLine.AllSame
            : StraightLine.None;
    }
}
