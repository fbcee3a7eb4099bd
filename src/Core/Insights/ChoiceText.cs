using BeyondBoundaries.Core.Disclosure;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Describes the scores for an item on a two-level scale.</summary>
public static class ChoiceText
{
    /// <summary>
    /// Says how many people chose the second level, such as <c>7 of 12 people chose “Yes”.</c> Returns null if the
    /// scale has more than two levels, if no one scored, or if the counts are not disclosed. If more than two people
    /// scored and only one of them chose differently, the text does not single that person out.
    /// </summary>
    public static string? Describe(DisclosedFigures figures)
    {
        if (figures is not { Choice: { } choice, Tally: { N: > 0 } tally })
        {
            return null;
        }

        var (high, n) = (tally[tally.Last], tally.N);
        return high == n ? $"{Everyone(n)} chose “{choice.High}”."
            : high == 0 ? $"{Everyone(n)} chose “{choice.Low}”."
            : n == 2 ? $"1 of 2 people chose “{choice.High}”."
            : high == 1 ? $"Hardly any of the {n} people chose “{choice.High}”."
            : high == n - 1 ? $"Nearly all of the {n} people chose “{choice.High}”."
            : $"{high} of {n} people chose “{choice.High}”.";
    }

    private static string Everyone(int n) => n == 1 ? "1 person" : $"All {n} people";
}
