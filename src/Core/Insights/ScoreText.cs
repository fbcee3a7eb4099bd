using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Formats scores and counts of people.</summary>
public static class ScoreText
{
    /// <summary>Formats a range of scores, such as “1 or 2” or “3, 4 or 5”.</summary>
    public static string Range(int from, int to) =>
        from == to ? $"{from}" : $"{string.Join(", ", Enumerable.Range(from, to - from))} or {to}";

    /// <summary>Returns the lowest scores on a scale, such as 1 and 2 on a scale from 1 to 5.</summary>
    public static (int From, int To) Bottom(Tally tally) => (tally.First, tally.First + End(tally) - 1);

    /// <summary>Returns the highest scores on a scale, such as 4 and 5 on a scale from 1 to 5.</summary>
    public static (int From, int To) Top(Tally tally) => (tally.Last + 1 - End(tally), tally.Last);

    private static int End(Tally tally) => Math.Max(1, 2 * tally.Levels / 5);

    /// <summary>Counts the people who gave a score in the given range.</summary>
    public static int Count(Tally tally, (int From, int To) scores) =>
        tally.CountAtMost(scores.To) - tally.CountAtMost(scores.From - 1);

    /// <summary>
    /// Formats a count of people for use inside a sentence. A count of 1 becomes “hardly anyone”, so that the sentence
    /// does not single out one person.
    /// </summary>
    public static string Several(int count) => count == 1 ? "hardly anyone" : $"{count}";

    /// <summary>
    /// Writes the start of a sentence, such as “17 of 20 people scored it 1 or 2”, or “No one scored it 4 or 5”. If
    /// more than two people scored and only one of them gave such a score, the text says “hardly anyone”.
    /// </summary>
    public static string Share(Tally tally, (int From, int To) scores)
    {
        var count = Count(tally, scores);
        var range = Range(scores.From, scores.To);
        return count == 0 ? $"No one scored it {range}"
            : tally.N == 1 ? $"1 person scored it {range}"
            : count == 1 && tally.N > 2 ? $"Hardly anyone scored it {range}"
            : count == tally.N ? $"{(count == 2 ? "Both" : $"All {count}")} people scored it {range}"
            : $"{count} of {tally.N} people scored it {range}";
    }
}
