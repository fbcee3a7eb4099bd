using BeyondBoundaries.Core.Disclosure.Averages;

namespace BeyondBoundaries.Core.Tests.Disclosure;

/// <summary>Tests that fillings are counted exactly, even in large blocks.</summary>
public sealed class FillingEnumerationTests
{
    [Theory]
    [InlineData(3, 4, 5, 6)]
    [InlineData(0, 7, 2, 4)]
    [InlineData(600, 700, 800, 1000)]
    public void Count_OfTwoBlocks_IsTheNumberOfWaysToFillOne(int ones, int twos, int threes, int size)
    {
        var ways = 0L;
        for (var one = 0; one <= Math.Min(ones, size); one++)
        {
            // The rest of the block is twos and threes, so the number of twos decides the number of threes.
            var fewest = Math.Max(0, size - one - threes);
            ways += Math.Max(0, Math.Min(twos, size - one) - fewest + 1);
        }

        Assert.Equal(ways, FillingEnumeration.Count([ones, twos, threes], [size, ones + twos + threes - size]));
    }
}
