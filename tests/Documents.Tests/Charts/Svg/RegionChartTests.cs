using BeyondBoundaries.Core.Regions;
using BeyondBoundaries.Documents.Charts.Svg;

namespace BeyondBoundaries.Documents.Tests.Charts.Svg;

public sealed class RegionChartTests
{
    [Fact]
    public void Create_WithAnEnablerThatIsNotShown_LeavesAGapAndDrawsItsTable()
    {
        var framework = TestRounds.Framework;
        var renewal = new RegionRenewal(
            [],
            [
                .. framework.Enablers.Select(
                    (item, i) =>
                        i == 0
                            ? new RegionItem(item.Id, 4, null, SuppressionReason.TooFewAreas)
                            : new RegionItem(item.Id, 33, new(4, 5 + (i % 2), 7 + (i % 3)), null)
                ),
            ]
        );

        var region = RegionChart.Create(renewal, framework, "r");
        var beside = RegionChart.Create(renewal, framework, "o", [new(framework.Enablers[0].Id, 7, 5)]);

        Assert.All(
            new[] { region, beside },
            chart => Assert.Equal(ParsedSvg.Figures(chart.Table), ParsedSvg.From(chart).Marks)
        );
        Assert.Equal(
            ["not shown", "not shown", "not shown", "3.5", "4", ""],
            beside.Table.Rows[0].Cells.Select(cell => cell.Text)
        );
        Assert.Contains("this partnership’s average", beside.Description, StringComparison.Ordinal);
        Assert.DoesNotContain("this partnership’s average", region.Description, StringComparison.Ordinal);
        Assert.Equal(["2", "3", "4", "33", "Areas differ"], region.Table.Rows[1].Cells.Select(cell => cell.Text));
        Assert.StartsWith(
            "The middle half of the areas differ by a point and a half or more on ",
            region.Headline,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("4,4,0", " enablers: “{0}” and “{1}”")]
    [InlineData("4,4,3", " enablers, most on “{0}” and “{1}”")]
    [InlineData("4,3,3", " enablers, most on “{0}”")]
    [InlineData("4,4,4", " enablers")]
    public void Headline_WithEquallyWideDifferences_NamesNoneOfManyOnly(string widths, string ending)
    {
        var framework = TestRounds.Framework;
        var renewal = new RegionRenewal(
            [],
            [
                .. widths
                    .Split(',')
                    .Zip(
                        framework.Enablers,
                        (width, item) => new RegionItem(item.Id, 33, new(4, 4, 4 + int.Parse(width, null)), null)
                    ),
            ]
        );

        Assert.EndsWith(
            string.Format(null, ending, framework.Enablers[0].Short, framework.Enablers[1].Short),
            RegionText.Headline(renewal, framework),
            StringComparison.Ordinal
        );
    }
}
