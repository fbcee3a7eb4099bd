namespace BeyondBoundaries.Core.Statistics;

/// <summary>The rule for <see cref="StraightLine"/>.</summary>
public static class StraightLines
{
    /// <summary>Fewest scores before anything is said.</summary>
    public const int Fewest = 6;

    /// <summary>What to say of a participant's scores.</summary>
    /// <param name="scores">The scores given, 1 to K; skips and blanks left out.</param>
    /// <param name="middle">The middle score; 3 on a scale of five.</param>
    public static StraightLine Of(IReadOnlyCollection<int> scores, int middle = 3)
    {
        if (scores.Count < Fewest)
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
