using System.Globalization;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Charts;

namespace BeyondBoundaries.Documents.Tests.Charts;

public sealed class CountBarsTests
{
    [Theory]
    [InlineData(CountBarsSize.Small)]
    [InlineData(CountBarsSize.Large)]
    public void Bars_OfAnItem_DrawExactlyTheirTable(CountBarsSize size)
    {
        foreach (var item in Rounds.Sample().Items)
        {
            var chart = CountBars.Of(item, Rounds.Framework.Scale, "b", size)!;
            Assert.Equal(chart.Table.Rows.Select((row, i) => (0, i, row.Cells[0].Text)), ParsedSvg.Of(chart).Marks);
            Assert.Equal(item.Figures.Tally!.Counts[..^1].ToArray(), chart.Table.Rows.Select(row => int.Parse(row.Cells[0].Text, CultureInfo.InvariantCulture)));
        }
    }

    [Fact]
    public void Bar_OfTwiceTheCount_IsTwiceAsHigh()
    {
        var results = Rounds.Of(ConfidentialityMode.Open, Rounds.People("A", 3, 2), Rounds.People("B", 6, 5));
        var heights = ParsedSvg.Of(CountBars.Of(results.Items[0], Rounds.Framework.Scale, "b")!).All("rect").Select(bar => (double)bar.Attribute("height")!).ToList();
        Assert.Equal(2, heights.Count);
        Assert.Equal(2 * heights[0], heights[1], 0.011);
    }

    [Theory]
    [InlineData(ConfidentialityMode.Confidential, 4, false)]
    [InlineData(ConfidentialityMode.Confidential, 5, true)]
    [InlineData(ConfidentialityMode.Anonymous, 4, false)]
    [InlineData(ConfidentialityMode.Open, 1, true)]
    [InlineData(ConfidentialityMode.Open, 0, false)]
    public void Bars_OfFewPeople_AreDrawnOnlyWhereCountsMayBeShown(ConfidentialityMode mode, int people, bool drawn)
    {
        var results = Rounds.Of(mode, Rounds.People("A", people, 3));
        Assert.Equal(drawn, CountBars.Of(results.Items[0], Rounds.Framework.Scale, "b") is not null);
    }
}
