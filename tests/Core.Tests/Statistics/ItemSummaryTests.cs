using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Core.Tallies;
using CsCheck;

namespace BeyondBoundaries.Core.Tests.Statistics;

public sealed class ItemSummaryTests
{
    private static readonly Gen<Tally> AnyScale = DomainGenerators.Levels.SelectMany(levels =>
        DomainGenerators.Tally(levels)
    );

    [Fact]
    public void Skip_OneMore_ChangesNothingButCoverage() =>
        AnyScale.Sample(tally =>
        {
            var before = ItemSummary.Compute(tally);
            var after = ItemSummary.Compute(Tally.From([.. tally.Counts[..^1], tally.Skip + 1]));
            Assert.Equal(
                before,
                after with
                {
                    Tally = before.Tally,
                    Coverage = before.Coverage,
                    ManySkipped = before.ManySkipped,
                }
            );
        });

    [Fact]
    public void Agreement_WhenOnePersonStepsTowardsTheMedian_NeverFalls() =>
        AnyScale
            .Where(tally => tally.N > 0)
            .Sample(tally =>
            {
                var before = ItemSummary.Compute(tally);
                for (var from = 1; from <= tally.Levels; from++)
                {
                    var step = Math.Sign(before.Median!.Value.CompareTo(new Fraction(from, 1)));
                    if (tally[from] > 0 && step != 0)
                    {
                        Assert.True(
                            ItemSummary.Compute(tally.WithMove(from, from + step)).AgreementPercent
                                >= before.AgreementPercent,
                            $"{tally} from {from}"
                        );
                    }
                }
            });

    [Fact]
    public void Figures_OfMirroredScores_KeepSpreadAndCategory() =>
        AnyScale.Sample(tally =>
        {
            var before = ItemSummary.Compute(tally);
            var after = ItemSummary.Compute(Mirrored(tally));
            Assert.Equal(
                (before.Spread, before.AgreementPercent, before.Category, before.Why),
                (after.Spread, after.AgreementPercent, after.Category, after.Why)
            );
            if (tally.N > 0)
            {
                Assert.Equal(tally.Levels + 1, before.Median!.Value.Value + after.Median!.Value.Value);
            }
        });

    [Fact]
    public void Figures_OfAnyTallyOnAnyScale_EqualThoseOfThePeopleOneByOne() =>
        AnyScale.Sample(
            tally =>
            {
                var given = ItemSummary.Compute(tally);
                var people = new People(DomainGenerators.ScoresOf(tally), tally.Levels);
                Assert.Equal(
                    (people.Category, people.Standing, people.Camps),
                    (
                        given.Category,
                        given.Standing,
                        given.Camps is { } camps ? (camps.Middle, camps.Low, camps.Between, camps.High) : null
                    )
                );
                Assert.Equal(
                    tally.N < 3
                        ? null
                        : people.Standing == Standing.Low || people.Category == AgreementCategory.Divided,
                    given.DigDeeper
                );
                Assert.Equal(
                    tally.N < 3
                        ? null
                        : people
                            .Neighbours()
                            .Any(other =>
                                other.Category != people.Category
                                || (other.Standing == Standing.Low) != (people.Standing == Standing.Low)
                            ),
                    given.Borderline
                );
                Assert.Equal(
                    given.Category != AgreementCategory.Divided ? null
                        : people.Camps is null ? DivisionKind.Scattered
                        : DivisionKind.TwoCamps,
                    given.Why
                );
                if (tally.N > 0)
                {
                    Assert.Equal(people.Median, (decimal)given.Median!.Value.Value);
                    Assert.Equal((double)(people.Distance / tally.N), given.Spread!.Value.Value, 1e-12);
                    Assert.Equal(
                        (double)(100 * (1 - (2 * people.Distance / tally.N / (tally.Levels - 1)))),
                        given.AgreementPercent!.Value.Value,
                        1e-9
                    );
                }
            },
            iter: 3000
        );

    [Theory]
    [InlineData(3, 0.3, 0.6, 1.75, 2.25, 1)]
    [InlineData(4, 0.45, 0.9, 2.125, 2.875, 1)]
    [InlineData(5, 0.6, 1.2, 2.5, 3.5, 2)]
    [InlineData(6, 0.75, 1.5, 2.875, 4.125, 2)]
    [InlineData(7, 0.9, 1.8, 3.25, 4.75, 2)]
    public void Thresholds_OfEveryScale_AreTheWrittenOnes(
        int levels,
        double agreed,
        double scattered,
        double low,
        double high,
        int bottom
    ) =>
        DomainGenerators
            .Tally(levels, 20)
            .Where(tally => tally.N >= 3)
            .Sample(tally =>
            {
                var given = ItemSummary.Compute(tally);
                var (mean, spread) = (given.Mean!.Value.Value, given.Spread!.Value.Value);
                var atBottom = Enumerable.Range(1, bottom).Sum(score => tally[score]);
                if (Math.Abs(mean - low) > 1e-9 && Math.Abs(mean - high) > 1e-9)
                {
                    Assert.Equal(
                        mean < low || 2 * atBottom > tally.N ? Standing.Low
                            : mean > high ? Standing.High
                            : Standing.Middle,
                        given.Standing
                    );
                }

                if (given.Camps is null && Math.Abs(spread - agreed) > 1e-9 && Math.Abs(spread - scattered) > 1e-9)
                {
                    Assert.Equal(
                        spread > scattered ? AgreementCategory.Divided
                            : spread < agreed ? AgreementCategory.Agreed
                            : AgreementCategory.Mixed,
                        given.Category
                    );
                }
            });

    private static Tally Mirrored(Tally tally)
    {
        var counts = tally.Counts.ToArray();
        Array.Reverse(counts, 0, tally.Levels);
        return Tally.From(counts);
    }

    /// <summary>
    /// The method's definitions, applied with decimal arithmetic to a list of scores instead of a tally.
    /// </summary>
    private sealed class People(List<int> scores, int levels)
    {
        private decimal N => scores.Count;

        public decimal Median => (Sorted[(scores.Count - 1) / 2] + Sorted[scores.Count / 2]) / 2m;

        public decimal Distance => scores.Sum(score => Math.Abs(score - Median));

        public AgreementCategory Category =>
            scores.Count switch
            {
                0 => AgreementCategory.None,
                < 3 => AgreementCategory.TooFew,
                _ when Camps is not null || Distance >= 1.2m * (levels - 1) / 4 * N => AgreementCategory.Divided,
                _ when Distance <= 0.6m * (levels - 1) / 4 * N => AgreementCategory.Agreed,
                _ => AgreementCategory.Mixed,
            };

        public Standing Standing =>
            scores.Count switch
            {
                0 => Standing.None,
                < 3 => Standing.TooFew,
                _ when scores.Sum() < (1 + (0.375m * (levels - 1))) * N
                        || scores.Count(score => score <= Math.Floor(2m * levels / 5)) > N / 2 => Standing.Low,
                _ when scores.Sum() >= (1 + (0.625m * (levels - 1))) * N => Standing.High,
                _ => Standing.Middle,
            };

        public (int Middle, int Low, int Between, int High)? Camps =>
            scores.Count < 3
                ? null
                : Enumerable
                    .Range(2, levels - 2)
                    .Select(m =>
                        (
                            Middle: m,
                            Low: scores.Count(score => score < m),
                            Between: scores.Count(score => score == m),
                            High: scores.Count(score => score > m)
                        )
                    )
                    .Where(camps =>
                        camps.Low > N / 4
                        && camps.High > N / 4
                        && camps.Low >= 2
                        && camps.High >= 2
                        && camps.Between < Math.Min(camps.Low, camps.High) / 2m
                    )
                    .OrderByDescending(camps => Math.Min(camps.Low, camps.High))
                    .ThenBy(camps => camps.Between)
                    .ThenBy(camps => camps.Middle)
                    .Select(camps => ((int, int, int, int)?)camps)
                    .FirstOrDefault();

        private List<int> Sorted => [.. scores.Order()];

        /// <summary>Returns every list that differs from this list in only one score, by one point.</summary>
        public IEnumerable<People> Neighbours() =>
            from i in Enumerable.Range(0, scores.Count)
            where i == 0 || scores[i] != scores[i - 1]
            from moved in new[] { scores[i] - 1, scores[i] + 1 }
            where moved >= 1 && moved <= levels
            select new People([.. scores[..i], moved, .. scores[(i + 1)..]], levels);
    }
}
