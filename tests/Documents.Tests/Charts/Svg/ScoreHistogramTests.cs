using System.Globalization;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Charts.Svg;

namespace BeyondBoundaries.Documents.Tests.Charts.Svg;

public sealed class ScoreHistogramTests
{
    [Fact]
    public void Bars_OfAnItem_DrawExactlyTheirTable()
    {
        foreach (var item in TestRounds.Sample().Items)
        {
            var chart = ScoreHistogram.Create(item, TestRounds.Framework.Scale, "b")!;
            Assert.Equal(chart.Table.Rows.Select((row, i) => (0, i, row.Cells[0].Text)), ParsedSvg.From(chart).Marks);
            Assert.Equal(
                item.Figures.Tally!.Counts[..^1].ToArray(),
                chart.Table.Rows.Select(row => int.Parse(row.Cells[0].Text, CultureInfo.InvariantCulture))
            );
        }
    }

    [Fact]
    public void Bar_OfTwiceTheCount_IsTwiceAsHigh()
    {
        var results = TestRounds.Create(
            ConfidentialityMode.Open,
            TestRounds.People("A", 3, 2),
            TestRounds.People("B", 6, 5)
        );
        var heights = ParsedSvg
            .From(ScoreHistogram.Create(results.Items[0], TestRounds.Framework.Scale, "b")!)
            .All("rect")
            .Select(bar => (double)bar.Attribute("height")!)
            .ToList();
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
        var results = TestRounds.Create(mode, TestRounds.People("A", people, 3));
        Assert.Equal(drawn, ScoreHistogram.Create(results.Items[0], TestRounds.Framework.Scale, "b") is not null);
    }
}
