using System.Globalization;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Charts.Svg;
using CsCheck;

namespace BeyondBoundaries.Documents.Tests.Charts.Svg;

public sealed class RadarChartTests
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
    public void Notes_IfNobodyCameFromAnAgency_NameNoAgency()
    {
        var people = TestRounds.People("Council", 7, 4).Concat(TestRounds.People("Health", 8, 2)).ToList();
        var set = new ResponseSet(
            TestRounds.Framework,
            [.. people, .. TestRounds.People("Midwifery", 5, 1)],
            ["Council", "Health", "Midwifery", "Voluntary sector"],
            []
        );
        foreach (var mode in new[] { ConfidentialityMode.Open, ConfidentialityMode.Confidential })
        {
            var chart = RadarChart.CreateForAllEnablers(RoundResults.Compute(set, new(mode)), "r");
            Assert.DoesNotContain("Voluntary sector", chart.Description, StringComparison.Ordinal);
            Assert.DoesNotContain(
                chart.Table.Notes,
                note => note.Contains("Voluntary sector", StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public void OwnScores_BesideEveryone_AreOneLineAndOneColumn()
    {
        var results = TestRounds.Create(ConfidentialityMode.Confidential, TestRounds.People("Council", 6, 4));
        var own = TestRounds.People("Council", 1, 2, "1.2").Single().Answers;
        var chart = RadarChart.CreateForOwnScores(results, own, "own");
        Assert.Equal("You", chart.Table.Columns[^1].Heading);
        Assert.Equal(["2", "skip"], chart.Table.Rows.Take(2).Select(row => row.Cells[^1].Text));
        var ownFirst = chart.Table.WithLastColumnFirst();
        Assert.Equal("You", ownFirst.Columns[0].Heading);
        Assert.Equal(chart.Table.Columns[0], ownFirst.Columns[1]);
        Assert.Equal(["2", "skip"], ownFirst.Rows.Take(2).Select(row => row.Cells[0].Text));
        Assert.Equal(ParsedSvg.Figures(chart.Table), ParsedSvg.From(chart).Marks);
        Assert.DoesNotContain("Council", chart.Svg, StringComparison.Ordinal);
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

    [Fact]
    public void SmallGroup_InModeConfidential_StandsNowhereButInWords()
    {
        // Only midwifery's three people give a 1. The averages of council and health visiting are 4.
        var results = TestRounds.Create(
            ConfidentialityMode.Confidential,
            TestRounds.People("Council", 7, 4),
            TestRounds.People("Health visiting", 8, 4),
            TestRounds.People("Midwifery", 3, 1),
            TestRounds.People("Family hub", 4, 4)
        );
        var chart = RadarChart.CreateForTheme(results, TestRounds.FirstTheme, "r");
        Assert.DoesNotContain(chart.Table.Columns, column => column.Heading == "Midwifery");
        Assert.Contains(
            chart.Table.Notes,
            note =>
                note.Contains("Midwifery", StringComparison.Ordinal)
                && note.Contains("to protect people’s scores", StringComparison.Ordinal)
        );
        var svg = ParsedSvg.From(chart);
        Assert.DoesNotContain(svg.Marks, mark => mark.Value == "1.0");
        Assert.DoesNotContain("1.0", chart.Description, StringComparison.Ordinal);
        Assert.DoesNotContain("Midwifery:", svg.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public void GroupAverage_InModeConfidential_IsCoarseInEveryText()
    {
        var results = TestRounds.Create(
            ConfidentialityMode.Confidential,
            TestRounds.People("Council", 5, 4),
            TestRounds.People("Council", 2, 3).Select((one, i) => one with { Participant = $"x{i}" }),
            TestRounds.People("Health", 5, 2),
            TestRounds.People("Health", 4, 3).Select((one, i) => one with { Participant = $"y{i}" })
        );
        var chart = RadarChart.CreateForTheme(results, TestRounds.FirstTheme, "r");
        // 26/7 is 3.7, shown as 3.5.
        Assert.DoesNotContain("3.7", chart.Description + ParsedSvg.From(chart).Everything, StringComparison.Ordinal);
        Assert.All(chart.Table.Rows, row => Assert.Equal("3.5", row.Cells[3].Text));
    }

    [Fact]
    public void OpenEnd_OfAnAverage_IsAnArrowAndSaidInWords()
    {
        var results = TestRounds.Create(
            ConfidentialityMode.Confidential,
            TestRounds.People("Council", 4, 5),
            TestRounds.People("Council", 2, 4).Select((one, i) => one with { Participant = $"x{i}" }),
            TestRounds.People("Health", 4, 2),
            TestRounds.People("Health", 3, 1).Select((one, i) => one with { Participant = $"y{i}" })
        );
        var chart = RadarChart.CreateForTheme(results, TestRounds.FirstTheme, "r");
        Assert.All(
            chart.Table.Rows,
            row => Assert.Equal(["4.5 or more", "1.5 or less"], row.Cells.Skip(3).Select(cell => cell.Text))
        );
        Assert.Equal(2 * chart.Table.Rows.Count, chart.Svg.Split("bb-open").Length - 1);
        Assert.Contains(
            chart.Table.Notes,
            note => note.Contains("It is marked with an arrow", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void MoreGroupsThanStyles_AreInTheTableAlone()
    {
        var results = TestRounds.Create(
            ConfidentialityMode.Open,
            [.. Enumerable.Range(1, 6).Select(number => TestRounds.People($"Agency {number}", 2, 3))]
        );
        var chart = RadarChart.CreateForAllEnablers(results, "r");
        Assert.Equal(9, chart.Table.Columns.Count);
        Assert.Equal(
            ["Everyone (average)", "Lower quartile", "Upper quartile"],
            chart.Table.Columns.Where(column => column.Drawn).Select(column => column.Heading)
        );
        Assert.Contains("shows only the line for everyone", chart.Description, StringComparison.Ordinal);
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

    [Fact]
    public void TwoAxes_MakeRowsAndNoRadar()
    {
        var set = SampleRound.Value;
        var two = set.Framework.IndicatorsOf(set.Framework.Find("1.1")!.Enabler).Take(2).ToList();
        var results = RoundResults.Compute(
            set with
            {
                Responses =
                [
                    .. set.Responses.Select(one =>
                        one with
                        {
                            Answers = one.Answers.With(two[0], Answer.FromScore(2)).With(two[1], Answer.FromScore(4)),
                        }
                    ),
                ],
            },
            Confidentiality.Default
        );
        var chart = RadarChart.CreateForIndicators(results, two[0].Enabler, "r")!;
        Assert.Contains("bb-dots", chart.Svg, StringComparison.Ordinal);
        Assert.Equal(ParsedSvg.Figures(chart.Table), ParsedSvg.From(chart).Marks);
        var places = ParsedSvg.From(chart).Places(0);
        Assert.True(places[0].X < places[1].X);
    }

    [Fact]
    public void Indicators_NobodyAnswered_MakeNoChart() =>
        Assert.Null(
            RadarChart.CreateForIndicators(TestRounds.Sample(), TestRounds.Framework.Find("1.1")!.Enabler, "r")
        );

    [Theory]
    [InlineData("5,3,3,1", "highest for {0} (5.0 out of 5) and lowest for {3} (1.0).")]
    [InlineData("5,5,1,1", "highest for {0} and {1} (5.0 out of 5) and lowest for {2} and {3} (1.0).")]
    [InlineData("5,1,1,1", "highest for {0} (5.0 out of 5) and lowest for 3 enablers (1.0).")]
    public void Description_WithEqualAverages_NamesOneOrTwoAndCountsMore(string scores, string ending)
    {
        var enablers = TestRounds.Framework.Enablers.Take(4).ToList();
        var answers = enablers
            .Zip(scores.Split(','), (item, score) => (Item: item, Score: int.Parse(score, null)))
            .Aggregate(
                AnswerSet.Empty(TestRounds.Framework),
                (set, one) => set.With(one.Item, Answer.FromScore(one.Score))
            );
        var chart = RadarChart.CreateForAllEnablers(
            TestRounds.Create(
                ConfidentialityMode.Open,
                Enumerable.Range(1, 5).Select(person => new Response($"P{person}", "", "", answers))
            ),
            "r"
        );
        Assert.Contains(
            string.Format(null, ending, [.. enablers.Select(item => item.Short)]),
            chart.Description,
            StringComparison.Ordinal
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
