using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Formats the quartiles of an item's scores.</summary>
public static class QuartileText
{
    /// <summary>
    /// Formats the lower and the upper quartile, such as “2 to 3.5”, or one number if they are equal.
    /// </summary>
    public static string Describe(Quartiles quartiles)
    {
        var (lower, upper) = (Short(quartiles.Lower), Short(quartiles.Upper));
        return lower == upper ? lower : $"{lower} to {upper}";
    }

    /// <summary>Formats a number of whole or half points.</summary>
    private static string Short(Fraction points) =>
        points.RoundedParts(2) % 2 == 0 ? points.ToText(0) : points.ToText(1);
}
