using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>Computes what may be said about the change in an item between two rounds or two votes.</summary>
public static class DisclosedChange
{
    /// <summary>
    /// Computes the change; null when either set of figures is suppressed. The average is classed as up or down if the
    /// two averages, rounded as they are shown, differ by half a point or more. Readers who compare the two averages
    /// that they see therefore always reach the same result.
    /// </summary>
    /// <param name="before">The earlier figures.</param>
    /// <param name="after">The later figures, on the same scale.</param>
    public static RoundChange? Compute(DisclosedFigures before, DisclosedFigures after)
    {
        if (before.Tally is not { } earlier || after.Tally is not { } later)
        {
            return null;
        }

        var change = RoundChange.Compute(earlier, later);
        return change.MeanFlag is null
            ? change
            : change with
            {
                MeanFlag = Classify(before.MeanAsShown!.Value, after.MeanAsShown!.Value),
            };
    }

    private static MeanChange Classify(Fraction before, Fraction after) =>
        RoundChange.ClassifyMean(
            (after.Numerator * before.Denominator) - (before.Numerator * after.Denominator),
            before.Denominator * after.Denominator
        );
}
