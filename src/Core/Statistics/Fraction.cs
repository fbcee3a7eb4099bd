using System.Globalization;

namespace BeyondBoundaries.Core.Statistics;

/// <summary>
/// An exact fraction, compared and rounded in integer arithmetic so that thresholds and halves never depend on binary
/// rounding.
/// </summary>
public readonly record struct Fraction : IComparable<Fraction>
{
    /// <summary>Creates a fraction from two whole numbers.</summary>
    /// <param name="numerator">Any value.</param>
    /// <param name="denominator">Above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The denominator is not above 0.</exception>
    public Fraction(long numerator, long denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        Numerator = numerator;
        Denominator = denominator;
    }

    /// <summary>The numerator, not reduced.</summary>
    public long Numerator { get; }

    /// <summary>The denominator, above 0, not reduced.</summary>
    public long Denominator { get; }

    /// <summary>The nearest double.</summary>
    public double Value => (double)Numerator / Denominator;

    /// <summary>
    /// Rounds the value to a whole number of parts, each 1/<paramref name="parts"/> in size, and returns that number.
    /// Halves are rounded away from zero.
    /// </summary>
    /// <param name="parts">1 for whole numbers, 2 for half points, 10 for tenths.</param>
    public long RoundedParts(int parts)
    {
        var twice = (Int128)2 * parts * Math.Abs(Numerator);
        var away = (long)((twice + Denominator) / (2 * (Int128)Denominator));
        return Numerator < 0 ? -away : away;
    }

    /// <summary>
    /// Formats the value with the given number of decimal places, as the ROUND function of a spreadsheet would: halves
    /// are rounded away from zero, and “-0.0” never appears.
    /// </summary>
    /// <param name="decimals">From 0 to 9.</param>
    public string ToText(int decimals)
    {
        var scale = 1L;
        for (var i = 0; i < decimals; i++)
        {
            scale *= 10;
        }

        var parts = RoundedParts((int)scale);
        var sign = parts < 0 ? "-" : "";
        var whole = (Math.Abs(parts) / scale).ToString(CultureInfo.InvariantCulture);
        var rest = (Math.Abs(parts) % scale).ToString(CultureInfo.InvariantCulture).PadLeft(decimals, '0');
        return decimals == 0 ? sign + whole : $"{sign}{whole}.{rest}";
    }

    /// <inheritdoc/>
    public int CompareTo(Fraction other) =>
        ((Int128)Numerator * other.Denominator).CompareTo((Int128)other.Numerator * Denominator);

    /// <summary>
    /// Returns whether the fractions are equal as numbers, as 1/2 and 2/4 are. The default value, whose denominator is
    /// 0, equals only itself.
    /// </summary>
    public bool Equals(Fraction other) => (Denominator == 0) == (other.Denominator == 0) && CompareTo(other) == 0;

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>Returns whether the difference between two fractions is at most a given distance.</summary>
    public static bool Within(Fraction left, Fraction right, Fraction distance)
    {
        var gap = Int128.Abs(
            ((Int128)left.Numerator * right.Denominator) - ((Int128)right.Numerator * left.Denominator)
        );
        return gap * distance.Denominator <= (Int128)distance.Numerator * left.Denominator * right.Denominator;
    }

    /// <summary>Returns whether one fraction is less than another.</summary>
    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    /// <summary>Returns whether one fraction is greater than another.</summary>
    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    /// <summary>Returns whether one fraction is less than or equal to another.</summary>
    public static bool operator <=(Fraction left, Fraction right) => left.CompareTo(right) <= 0;

    /// <summary>Returns whether one fraction is greater than or equal to another.</summary>
    public static bool operator >=(Fraction left, Fraction right) => left.CompareTo(right) >= 0;
}
