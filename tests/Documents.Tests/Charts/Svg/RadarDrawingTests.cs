using System.Globalization;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Charts.Svg;
using CsCheck;

namespace BeyondBoundaries.Documents.Tests.Charts.Svg;

/// <summary>Tests that a radar is drawn exactly as its table says: marks, lines, bands, labels and gaps.</summary>
public sealed class RadarDrawingTests
{
    [Theory]
    [InlineData(ConfidentialityMode.Open)]
    [InlineData(ConfidentialityMode.Confidential)]
    [InlineData(ConfidentialityMode.Anonymous)]
    public void Picture_OfTheSample_DrawsExactlyItsTable(ConfidentialityMode mode)
    {
        var results = TestRounds.Sample(mode);
        foreach (var chart in Charts(results))
        {
            Assert.Equal(ParsedSvg.Figures(chart.Table), ParsedSvg.From(chart).Marks);
        }
    }

    [Fact]
    public void Picture_OfAnyRound_DrawsExactlyItsTable() =>
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 9], Gen.Int[1, 5], Gen.Int[1, 5], Gen.Int[0, 11])
            .Sample(
                (first, second, one, other, skipped) =>
                {
                    var results = TestRounds.Create(
                        ConfidentialityMode.Confidential,
                        TestRounds.People("Council", first, one, TestRounds.Framework.Enablers[skipped].Id),
                        TestRounds.People("Health", second, other)
                    );
                    foreach (var chart in Charts(results))
                    {
                        Assert.Equal(ParsedSvg.Figures(chart.Table), ParsedSvg.From(chart).Marks);
                    }
                }
            );

    [Fact]
    public void Mark_OfAScore_StandsThatFarOutClockwiseFromTheTop()
    {
        var chart = RadarChart.CreateForTheme(
            TestRounds.Create(ConfidentialityMode.Open, TestRounds.People("Council", 6, 5)),
            TestRounds.FirstTheme,
            "r"
        );
        var places = ParsedSvg.From(chart).Places(0);
        var radius = -places[0].Y;
        Assert.True(radius > 100);
        Assert.Equal(
            [(0, -radius), (radius, 0), (0, radius), (-radius, 0)],
            Enumerable
                .Range(0, 4)
                .Select(axis => (Math.Round(places[axis].X, 1) + 0.0, Math.Round(places[axis].Y, 1) + 0.0))
        );
    }

    [Fact]
    public void Marks_OfTheSample_StandWhereTheirTextSays()
    {
        foreach (var theme in TestRounds.Framework.Themes)
        {
            var svg = ParsedSvg.From(RadarChart.CreateForTheme(TestRounds.Sample(), theme, "r"));
            var perPoint = svg
                .Marks.Select(mark =>
                    (
                        svg.Places(mark.Series)[mark.Axis],
                        double.Parse(mark.Value.Split(' ')[0], CultureInfo.InvariantCulture)
                    )
                )
                .Select(mark => Math.Sqrt((mark.Item1.X * mark.Item1.X) + (mark.Item1.Y * mark.Item1.Y)) / mark.Item2)
                .ToList();
            Assert.True(perPoint.Max() - perPoint.Min() < 0.02, string.Join(" ", perPoint));
        }
    }

    [Fact]
    public void Band_OfDisclosedCounts_IsDrawnBehindTheAverageBetweenTheQuartilesOfItsTable()
    {
        var results = TestRounds.Create(
            ConfidentialityMode.Confidential,
            TestRounds.People("Council", 4, 2),
            TestRounds.People("Health", 4, 4)
        );
        var chart = RadarChart.CreateForTheme(results, TestRounds.FirstTheme, "r", ChartGroups.None);
        Assert.All(chart.Table.Rows, row => Assert.Equal(["3.0", "2.0", "4.0"], row.Cells.Select(cell => cell.Text)));
        var svg = ParsedSvg.From(chart);
        var band = svg.All("g").Single(group => (string?)group.Attribute("class") == "bb-band");
        Assert.True(
            chart.Svg.IndexOf("bb-band", StringComparison.Ordinal)
                < chart.Svg.IndexOf("bb-grid", StringComparison.Ordinal)
        );
        var (lower, upper) = (svg.Places(1), svg.Places(2));
        var corners = (string)band.Elements().First().Attribute("d")!;
        Assert.StartsWith(
            FormattableString.Invariant($"M0 {lower[0].Y:0.##}L0 {upper[0].Y:0.##}L{upper[1].X:0.##} 0L"),
            corners,
            StringComparison.Ordinal
        );
        Assert.Contains(chart.Table.Notes, note => note.StartsWith("The band extends", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ConfidentialityMode.Open)]
    [InlineData(ConfidentialityMode.Confidential)]
    [InlineData(ConfidentialityMode.Anonymous)]
    public void Band_OfFourPeople_IsNotThere(ConfidentialityMode mode)
    {
        var results = TestRounds.Create(mode, TestRounds.People("Council", 4, 2));
        var chart = RadarChart.CreateForTheme(results, TestRounds.FirstTheme, "r", ChartGroups.None);
        Assert.Single(chart.Table.Columns);
        Assert.DoesNotContain("bb-band", chart.Svg, StringComparison.Ordinal);
    }

    [Fact]
    public void MissingValue_OfOneAxis_IsAGapAndNeverTheCentre()
    {
        var results = TestRounds.Create(ConfidentialityMode.Confidential, TestRounds.People("Council", 6, 4, "1.2"));
        var svg = ParsedSvg.From(RadarChart.CreateForTheme(results, TestRounds.FirstTheme, "r", ChartGroups.None));
        Assert.Equal([0, 2, 3], svg.Places(0).Keys.Order());
        var line = Assert.Single(svg.Lines);
        Assert.DoesNotContain("Z", line, StringComparison.Ordinal);
        Assert.Equal(3, line.Split('M', 'L').Length - 1);
        Assert.DoesNotContain("M0 0", line, StringComparison.Ordinal);
        Assert.DoesNotContain("L0 0", line, StringComparison.Ordinal);
    }

    [Fact]
    public void MissingValues_OfOppositeAxes_LeaveNoLine()
    {
        var results = TestRounds.Create(
            ConfidentialityMode.Confidential,
            TestRounds.People("Council", 6, 4, "1.2", "1.4")
        );
        var svg = ParsedSvg.From(RadarChart.CreateForTheme(results, TestRounds.FirstTheme, "r", ChartGroups.None));
        Assert.Equal([0, 2], svg.Places(0).Keys.Order());
        Assert.Empty(svg.Lines);
    }

    [Theory]
    [InlineData(ConfidentialityMode.Confidential, 5, true)]
    [InlineData(ConfidentialityMode.Anonymous, 5, true)]
    [InlineData(ConfidentialityMode.Confidential, 4, false)]
    [InlineData(ConfidentialityMode.Open, 1, true)]
    [InlineData(ConfidentialityMode.Open, 0, false)]
    public void RadarForTheRoom_OfSoManyPeople_DrawsDisclosedAveragesInLargeType(
        ConfidentialityMode mode,
        int people,
        bool isDrawn
    )
    {
        var chart = RadarChart.CreateForRoom(TestRounds.Create(mode, TestRounds.People("A", people, 3)), "room");
        Assert.Equal(isDrawn, chart is not null);
        if (chart is not null)
        {
            var svg = ParsedSvg.From(chart);
            Assert.Equal(ParsedSvg.Figures(chart.Table), svg.Marks);
            Assert.All(
                svg.All("text"),
                text =>
                    Assert.Equal("28", (string?)(text.Attribute("font-size") ?? text.Parent!.Attribute("font-size")))
            );
            Assert.True(svg.Width <= 900 && svg.Height <= 540, $"{svg.Width} by {svg.Height}");
        }
    }

    [Fact]
    public void Series_OfFiveGroups_HaveTheirOwnColourDashAndMarker()
    {
        var results = TestRounds.Create(
            ConfidentialityMode.Open,
            [.. Enumerable.Range(1, 5).Select(number => TestRounds.People($"Agency {number}", 2, number))]
        );
        var svg = ParsedSvg.From(RadarChart.CreateForTheme(results, TestRounds.FirstTheme, "r"));
        var lines = svg.All("path")
            .Where(path =>
                (string?)path.Attribute("class") == "bb-line" && (string?)path.Parent!.Attribute("class") != "bb-band"
            )
            .ToList();
        Assert.Equal(12, lines.Count);
        Assert.Equal(6, lines.Select(line => (string)line.Attribute("stroke")!).Distinct().Count());
        Assert.Equal(6, lines.Select(line => (string?)line.Attribute("stroke-dasharray")).Distinct().Count());
        Assert.Equal(
            "#12436d",
            (string)lines.MaxBy(line => (double)line.Attribute("stroke-width")!)!.Attribute("stroke")!
        );
    }

    [Fact]
    public void Labels_OfEveryPicture_StayInside()
    {
        var longNames = TestRounds.Create(
            ConfidentialityMode.Open,
            TestRounds.People("The very long name of a voluntary and community sector alliance of nurseries", 3, 2),
            TestRounds.People("Donaudampfschifffahrtsgesellschaftskapitänskinderbetreuungseinrichtung", 3, 2)
        );
        foreach (
            var chart in Charts(TestRounds.Sample())
                .Concat(Charts(TestRounds.Sample(ConfidentialityMode.Open)))
                .Concat(Charts(longNames))
        )
        {
            var svg = ParsedSvg.From(chart);
            Assert.NotEmpty(svg.Texts());
            Assert.All(
                svg.Texts(),
                text =>
                    Assert.True(
                        text.Left >= 0 && text.Right <= svg.Width && text.Top >= 0 && text.Bottom <= svg.Height,
                        $"{text} is not within the {svg.Width} × {svg.Height} of the chart"
                    )
            );
        }
    }

    [Fact]
    public void Labels_OfOneAxis_SayTheWholeName()
    {
        var svg = ParsedSvg.From(RadarChart.CreateForTheme(TestRounds.Sample(), TestRounds.Framework.Themes[1], "r"));
        var labels = svg.All("text")
            .Where(text => (string?)text.Attribute("class") == "bb-label")
            .Select(text => string.Join(" ", text.Elements().Select(line => line.Value)));
        Assert.Equal(
            ["Mutual understanding", "Working together daily", "Locality organisation", "One cohesive service"],
            labels
        );
    }

    private static IEnumerable<Chart> Charts(RoundResults results) =>
        [
            .. results.Framework.Themes.Select((theme, i) => RadarChart.CreateForTheme(results, theme, $"t{i}")),
            RadarChart.CreateForAllEnablers(results, "all"),
            RadarChart.CreateForAllEnablers(results, "levels", ChartGroups.Levels),
            .. results
                .Framework.Enablers.Select(item =>
                    RadarChart.CreateForIndicators(results, item.Enabler, $"i{item.Index}")
                )
                .OfType<Chart>(),
        ];
}
