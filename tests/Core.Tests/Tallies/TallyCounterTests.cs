using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Tallies;
using CsCheck;

namespace BeyondBoundaries.Core.Tests.Tallies;

public sealed class TallyCounterTests
{
    [Fact]
    public void Count_OfAnyShape_EqualsNaiveCount() =>
        Gen.Select(Gen.Int[1, 100], DomainGenerators.Levels, Gen.Int[0, 40].Array[0, 6], Gen.Int)
            .Sample((items, levels, groups, seed) => AssertCounts(items, levels, groups, seed), iter: 400);

    [Theory]
    [InlineData(1, 5)]
    [InlineData(31, 4)]
    [InlineData(32, 5)]
    [InlineData(33, 6)]
    [InlineData(64, 3)]
    [InlineData(67, 5)]
    [InlineData(67, 7)]
    public void Count_OfGroupsBeyondAByteCounter_EqualsNaiveCount(int items, int levels) =>
        AssertCounts(items, levels, [0, 15, 16, 254, 0, 255, 256, 257, 1100, 1, 0], seed: items);

    [Theory]
    [InlineData(12, 5)]
    [InlineData(33, 7)]
    public void Count_OfGroupsBeyondTwoBytes_EqualsNaiveCount(int items, int levels) =>
        AssertCounts(items, levels, [65_535, 0, 65_537, 3], seed: items);

    [Fact]
    public void Count_OfOneAnswerOnly_NeverRunsOver()
    {
        const int Rows = 70_000;
        var rows = new byte[Rows * 33];
        Array.Fill(rows, Answer.SkipCode);
        var counts = TallyCounter.Count(rows, 33, 5, [Rows]);
        Assert.Equal(Enumerable.Range(0, 33).SelectMany(_ => new[] { 0, 0, 0, 0, 0, Rows }), counts);
    }

    [Fact]
    public void Count_OfNoGroups_IsEmpty() => Assert.Empty(TallyCounter.Count(ReadOnlyMemory<byte>.Empty, 67, 5, []));

    [Fact]
    public void Count_OfNoItems_IsEmpty() => Assert.Empty(TallyCounter.Count(ReadOnlyMemory<byte>.Empty, 0, 5, [3]));

    [Fact]
    public void Count_WithTooFewBytes_Throws() =>
        Assert.Throws<ArgumentException>(() => TallyCounter.Count(new byte[66], 67, 5, [1]));

    private static void AssertCounts(int items, int levels, int[] rowsOfGroup, int seed)
    {
        var rows = new byte[rowsOfGroup.Sum() * items];
        var random = new Random(seed);
        for (var i = 0; i < rows.Length; i++)
        {
            var code = random.Next(levels + 2);
            rows[i] = code > levels ? Answer.SkipCode : (byte)code;
        }

        var expected = new int[rowsOfGroup.Length * items * (levels + 1)];
        var row = 0;
        for (var group = 0; group < rowsOfGroup.Length; group++)
        {
            for (var i = 0; i < rowsOfGroup[group]; i++, row++)
            {
                for (var item = 0; item < items; item++)
                {
                    var code = rows[(row * items) + item];
                    if (code != 0)
                    {
                        expected[
                            (((group * items) + item) * (levels + 1)) + (code == Answer.SkipCode ? levels : code - 1)
                        ]++;
                    }
                }
            }
        }

        Assert.True(
            expected.AsSpan().SequenceEqual(TallyCounter.Count(rows, items, levels, rowsOfGroup)),
            $"{items} items, {levels} levels, groups of {string.Join(", ", rowsOfGroup)}"
        );
    }
}
