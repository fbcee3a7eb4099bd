using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>A comparison of two groups by their disclosed averages (`compare_averages`).</summary>
/// <param name="First">The average of the first group.</param>
/// <param name="Second">The average of the second group.</param>
public readonly record struct AverageComparison(DisclosedAverage First, DisclosedAverage Second)
{
    /// <summary>The first average minus the second, in points.</summary>
    public Fraction Difference
    {
        get
        {
            var (first, second) = (First.Points, Second.Points);
            return new(
                (first.Numerator * second.Denominator) - (second.Numerator * first.Denominator),
                first.Denominator * second.Denominator
            );
        }
    }

    /// <summary>Whether the disclosed averages differ by at least a point.</summary>
    public bool IsGap => Math.Abs(Difference.Numerator) >= Difference.Denominator;

    /// <summary>
    /// The absolute difference, such as “1.0”, or “1.5 or more” if an average is open-ended and the real difference
    /// could therefore be larger.
    /// </summary>
    public string Text
    {
        get
        {
            var difference = Difference;
            var distance = new Fraction(Math.Abs(difference.Numerator), difference.Denominator);
            return distance.ToText(1) + (IsOpenEnded(difference) ? " or more" : "");
        }
    }

    private bool IsOpenEnded(Fraction difference)
    {
        var (upper, lower) = difference.Numerator > 0 ? (First, Second) : (Second, First);
        return difference.Numerator != 0 && (upper.End == AverageEnd.OrMore || lower.End == AverageEnd.OrLess);
    }
}
