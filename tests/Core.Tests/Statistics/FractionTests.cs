using System.Globalization;
using System.Numerics;
using BeyondBoundaries.Core.Statistics;
using CsCheck;

namespace BeyondBoundaries.Core.Tests.Statistics;

public sealed class FractionTests
{
    private static readonly Gen<Fraction> Fractions = Gen.Select(
        Gen.OneOf(Gen.Long[-400, 400], Gen.Long[-1_000_000_000_000, 1_000_000_000_000]),
        Gen.OneOf(Gen.Long[1, 40], Gen.Long[1, 1_000_000_000_000]),
        (numerator, denominator) => new Fraction(numerator, denominator)
    );

    [Fact]
    public void RoundedParts_OfAnyFraction_EqualsRoundingInBigIntegers() =>
        Gen.Select(Fractions, Gen.Int[1, 1000])
            .Sample(
                (fraction, parts) =>
                {
                    var twice = 2 * (BigInteger)parts * BigInteger.Abs(fraction.Numerator);
                    var away = (twice + fraction.Denominator) / (2 * (BigInteger)fraction.Denominator);
                    Assert.Equal(fraction.Numerator < 0 ? -away : away, fraction.RoundedParts(parts));
                }
            );

    [Fact]
    public void Text_OfAnyFraction_EqualsRoundingInDecimals() =>
        Gen.Select(Gen.OneOf(Gen.Long[-40, 40], Gen.Long[-1_000_000, 1_000_000]), Gen.Long[1, 1_000], Gen.Int[0, 6])
            .Sample(
                (numerator, denominator, decimals) =>
                {
                    var rounded = decimal.Round(
                        (decimal)numerator / denominator,
                        decimals,
                        MidpointRounding.AwayFromZero
                    );
                    var text = new Fraction(numerator, denominator).ToText(decimals);
                    Assert.Equal(rounded, decimal.Parse(text, CultureInfo.InvariantCulture));
                    Assert.Equal(decimals == 0 ? 0 : decimals + 1, text.Length - text.Split('.')[0].Length);
                    Assert.False(rounded == 0 && text.StartsWith('-'), text);
                }
            );

    [Fact]
    public void Order_OfAnyTwo_EqualsCrossProducts() =>
        Gen.Select(Fractions, Fractions)
            .Sample(
                (left, right) =>
                {
                    var order = ((BigInteger)left.Numerator * right.Denominator).CompareTo(
                        (BigInteger)right.Numerator * left.Denominator
                    );
                    Assert.Equal(order, Math.Sign(left.CompareTo(right)));
                    Assert.Equal(
                        (order < 0, order <= 0, order > 0, order >= 0, order == 0),
                        (left < right, left <= right, left > right, left >= right, left == right)
                    );
                }
            );

    [Fact]
    public void Equal_HoweverWritten_HashAlike() =>
        Gen.Select(Gen.Long[-1000, 1000], Gen.Long[1, 1000], Gen.Long[1, 50])
            .Sample(
                (numerator, denominator, times) =>
                {
                    var (plain, expanded) = (
                        new Fraction(numerator, denominator),
                        new Fraction(numerator * times, denominator * times)
                    );
                    Assert.Equal(plain, expanded);
                    Assert.Equal(plain.GetHashCode(), expanded.GetHashCode());
                }
            );

    [Fact]
    public void Mean_OfAnyTally_ShowsWhatASpreadsheetShows() =>
        DomainGenerators
            .Levels.SelectMany(levels => DomainGenerators.Tally(levels, 40))
            .Where(tally => tally.N > 0)
            .Sample(tally =>
            {
                var tenths = ((20 * tally.Sum) + tally.N) / (2 * tally.N);
                Assert.Equal($"{tenths / 10}.{tenths % 10}", CentralTendency.Mean(tally)!.Value.ToText(1));
            });

    [Fact]
    public void Default_EqualsItselfAlone()
    {
        Assert.NotEqual(default, new Fraction(7, 2));
        Assert.NotEqual(default, new Fraction(0, 1));
        Assert.Equal(default, default(Fraction));
    }
}
