using BeyondBoundaries.Core.Regions;
using CsCheck;

namespace BeyondBoundaries.Core.Tests.Regions;

public sealed class RandomRoundingTests
{
    private static readonly Gen<(byte[] Secret, int Levels)> Areas = Gen.Select(
        Gen.Byte.Array[RandomRounding.SecretBytes],
        Gen.Int[RandomRounding.MinLevels, 7]
    );

    /// <summary>
    /// Tests the promise that each value represents two or three neighbouring averages. Nothing that is computed from
    /// the values can distinguish those averages.
    /// </summary>
    [Fact]
    public void Replace_AnyAverage_StandsForTwoOrThreeNeighbours() =>
        Areas.Sample(area =>
        {
            var values = ReplaceAll(area.Secret, area.Levels);
            Assert.All(values.Index(), one => Assert.InRange(one.Item - one.Index, -1, 1));
            Assert.All(values.CountBy(value => value), one => Assert.InRange(one.Value, 2, 3));
            Assert.Equal(values.Order(), values);
        });

    [Fact]
    public void Replace_Again_GivesTheSame() =>
        Areas.Sample(area =>
            Assert.Equal(ReplaceAll(area.Secret, area.Levels), ReplaceAll([.. area.Secret], area.Levels))
        );

    /// <summary>
    /// Tests that all ways of dividing the scale into blocks and choosing a value for each block are about equally
    /// frequent.
    /// </summary>
    [Fact]
    public void Replace_OfManyAreas_DrawsEveryWayAboutAsOften()
    {
        const int Areas = 8_000;
        var ways = Enumerable
            .Range(0, Areas)
            .Select(area =>
            {
                var secret = new byte[RandomRounding.SecretBytes];
                BitConverter.TryWriteBytes(secret, area);
                return string.Join(' ', ReplaceAll(secret, levels: 5));
            })
            .CountBy(way => way)
            .ToList();
        // The block of three is in one of four places, and each of the three blocks of two has one of two values.
        Assert.Equal(32, ways.Count);
        Assert.All(ways, way => Assert.InRange(way.Value, Areas / 32 * 3 / 4, Areas / 32 * 5 / 4));
    }

    [Fact]
    public void Replace_OfAnotherEnabler_IsIndependent()
    {
        var secret = new byte[RandomRounding.SecretBytes];
        var ways = Enumerable
            .Range(0, 200)
            .Select(enabler => string.Join(' ', ReplaceAll(secret, levels: 5, $"{enabler}")))
            .Distinct();
        Assert.Equal(32, ways.Count());
    }

    private static List<int> ReplaceAll(byte[] secret, int levels, string item = "1.1") =>
        [.. Enumerable.Range(0, (2 * levels) - 1).Select(step => RandomRounding.Replace(secret, item, step, levels))];
}
