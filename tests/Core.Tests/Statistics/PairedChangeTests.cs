using BeyondBoundaries.Core.Statistics;
using CsCheck;

namespace BeyondBoundaries.Core.Tests.Statistics;

public sealed class PairedChangeTests
{
    private const int Levels = 5;

    private static readonly Gen<(int Before, int After)[]> Pairs = Gen.Select(
        Gen.Int[1, Levels],
        Gen.Int[1, Levels]
    ).Array[0, 11];

    [Fact]
    public void Figures_OfTwoTablesAdded_AreThoseOfAllTheirPeople() =>
        Gen.Select(Pairs, Pairs, Gen.Int[0, 9], Gen.Int[0, 9])
            .Sample(
                (first, second, left, joined) =>
                {
                    var pairs = first.Concat(second).ToList();
                    var table = Table(first);
                    foreach (var (before, after) in second)
                    {
                        table[before - 1, after - 1]++;
                    }

                    var given = PairedChange.Compute(table, pairs.Count + left, pairs.Count + joined);
                    Assert.Equal(pairs.Count, given.Pairs);
                    Assert.Equal(pairs.Count(pair => pair.After > pair.Before), given.Up);
                    Assert.Equal(pairs.Count(pair => pair.After == pair.Before), given.Same);
                    Assert.Equal(pairs.Count(pair => pair.After < pair.Before), given.Down);
                    var change = pairs.Sum(pair => pair.After - pair.Before);
                    Assert.Equal(pairs.Count == 0 ? null : (double)change / pairs.Count, given.Mean);
                    Assert.Equal(
                        pairs.Count < 3 ? null
                            : 2 * change >= pairs.Count ? MeanChange.Up
                            : 2 * change <= -pairs.Count ? MeanChange.Down
                            : MeanChange.AboutTheSame,
                        given.MeanFlag
                    );
                    var everyone = pairs.Count + left + joined;
                    Assert.Equal(everyone == 0 ? null : (double)pairs.Count / everyone, given.Overlap);
                    Assert.Equal(
                        everyone == 0 ? null
                            : 3 * pairs.Count >= 2 * everyone ? ParticipantOverlap.Mostly
                            : 3 * pairs.Count >= everyone ? ParticipantOverlap.Partly
                            : ParticipantOverlap.MostlyDifferent,
                        given.Who
                    );
                }
            );

    [Fact]
    public void FlipP_OfFewPairs_EqualsEveryFlipCounted() =>
        Pairs
            .Where(pairs => pairs.Length > 0)
            .Sample(
                pairs =>
                {
                    var changes = pairs.Select(pair => pair.After - pair.Before).ToArray();
                    var far = Enumerable
                        .Range(0, 1 << changes.Length)
                        .Count(flips =>
                            Math.Abs(changes.Select((change, i) => (flips >> i & 1) == 0 ? change : -change).Sum())
                            >= Math.Abs(changes.Sum())
                        );
                    Assert.Equal(
                        (double)far / (1 << changes.Length),
                        PairedChange.ComputeSignFlipP(Table(pairs))!.Value,
                        1e-12
                    );
                },
                iter: 200
            );

    [Fact]
    public void FlipP_WithoutPairs_IsNone() => Assert.Null(PairedChange.ComputeSignFlipP(Table([])));

    private static int[,] Table(IEnumerable<(int Before, int After)> pairs)
    {
        // People who skipped are in the last row and column, and must not affect the result.
        var table = new int[Levels + 1, Levels + 1];
        table[Levels, 2] = 4;
        table[1, Levels] = 3;
        foreach (var (before, after) in pairs)
        {
            table[before - 1, after - 1]++;
        }

        return table;
    }
}
