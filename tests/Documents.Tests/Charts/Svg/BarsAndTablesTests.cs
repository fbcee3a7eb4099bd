using System.Globalization;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Charts.Svg;

namespace BeyondBoundaries.Documents.Tests.Charts.Svg;

public sealed class BarsAndTablesTests
{
    [Fact]
    public void Bars_OfChallenges_AreAsLongAsTheirCountsAndTheMostNamedComesFirst()
    {
        var chart = ChallengeChart.Create(
            RoundResults.Compute(EveryChartTests.Filled(22), Confidentiality.Default),
            "c"
        )!;
        var counts = chart
            .Table.Rows.Select(row => int.Parse(row.Cells[0].Text, CultureInfo.InvariantCulture))
            .ToList();
        Assert.Equal(counts.OrderDescending(), counts);
        var bars = ParsedSvg.From(chart).All("rect").Select(bar => (double)bar.Attribute("width")! + 2).ToList();
        Assert.Equal(
            counts.Where(count => count > 0).Select(count => Math.Round(bars[0] * count / counts[0], 1)),
            bars.Select(bar => Math.Round(bar, 1))
        );
    }

    [Fact]
    public void Spectrum_OfFewerThanFive_IsSaidInWords()
    {
        // Only four of these eight people say where the partnership should be.
        var chart = SpectrumChart.Create(
            RoundResults.Compute(EveryChartTests.Filled(8), Confidentiality.Default),
            "s"
        )!;
        Assert.All(
            chart.Table.Rows,
            row =>
                Assert.Equal(
                    (true, "too few answered", false),
                    (row.Cells[0].IsFigure, row.Cells[1].Text, row.Cells[1].IsFigure)
                )
        );
        Assert.Contains("too few answered", ParsedSvg.From(chart).Everything, StringComparison.Ordinal);
        Assert.Null(SpectrumChart.Create(TestRounds.Sample(), "s"));
    }

    [Theory]
    [InlineData(ConfidentialityMode.Open)]
    [InlineData(ConfidentialityMode.Confidential)]
    [InlineData(ConfidentialityMode.Anonymous)]
    public void HeatTable_SaysWhatTheRadarDraws_AndIsDarkerForMore(ConfidentialityMode mode)
    {
        var results = TestRounds.Sample(mode);
        var heat = HeatTable.Create(results);
        var radar = HeatTable.Create(results, withBand: true);
        Assert.Equal(
            RadarChart.CreateForAllEnablers(results, "r").Table.Columns.Select(column => column.Heading),
            radar.Columns.Select(column => column.Heading)
        );
        Assert.All(radar.Rows, row => Assert.All(row.Cells.Skip(1).Take(2), quartile => Assert.Null(quartile.Shade)));
        Assert.Equal(
            RadarChart
                .CreateForAllEnablers(results, "r")
                .Table.Rows.SelectMany(row => row.Cells.Select(cell => cell.Text)),
            radar.Rows.SelectMany(row => row.Cells.Select(cell => cell.Text))
        );
        var cells = heat.Rows.SelectMany(row => row.Cells).ToList();
        Assert.All(cells, cell => Assert.Equal(cell.IsFigure, cell.Shade is >= 0 and <= HeatTable.Darkest));
        var byValue = cells
            .Where(cell => cell.IsFigure)
            .OrderBy(cell => double.Parse(cell.Text.Split(' ')[0], CultureInfo.InvariantCulture))
            .Select(cell => cell.Shade!.Value)
            .ToList();
        Assert.Equal(byValue.Order(), byValue);
        Assert.True(byValue[^1] > byValue[0]);
    }

    [Fact]
    public void HeatTable_InModeConfidential_SaysInWordsWhatIsNotShown()
    {
        var heat = HeatTable.Create(TestRounds.Sample());
        Assert.DoesNotContain(heat.Columns, column => column.Heading == "Midwifery");
        Assert.Contains(heat.Rows.SelectMany(row => row.Cells), cell => cell is { Text: "not shown", Shade: null });
        Assert.Contains(
            heat.Notes,
            note =>
                note.Contains("Midwifery", StringComparison.Ordinal)
                && note.Contains("to protect people’s scores", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Change_IsDrawnFromWhereItWasToWhereItIs()
    {
        static ResponseSet Six(int score) =>
            ResponseSet.InOrderOfAppearance(TestRounds.Framework, [.. TestRounds.People("Council", 6, score)]);
        var chart = ChangeChart.Create(
            RoundComparison.Compare(Six(2), Six(4), Confidentiality.Default),
            TestRounds.Framework,
            "d",
            "Spring",
            "Autumn"
        );
        var svg = ParsedSvg.From(chart);
        Assert.Equal(
            ("2.0", "4.0", "up"),
            (chart.Table.Rows[0].Cells[0].Text, chart.Table.Rows[0].Cells[1].Text, chart.Table.Rows[0].Cells[2].Text)
        );
        Assert.Equal(["Spring", "Autumn"], chart.Table.Columns.Take(2).Select(column => column.Heading));
        Assert.True(svg.Places(0)[0].X < svg.Places(1)[0].X);
        var join = svg.All("path").First(path => (string?)path.Attribute("class") == "bb-join");
        Assert.StartsWith(
            FormattableString.Invariant($"M{Math.Round(svg.Places(0)[0].X, 1)} "),
            (string)join.Attribute("d")!,
            StringComparison.Ordinal
        );
        Assert.Equal(
            "Of the 12 enablers, 12 went up by half a point or more, and none went down by as much",
            chart.Headline
        );
    }

    [Fact]
    public void Change_OfFigures_ThatAreWithheld_IsNotDrawn()
    {
        static ResponseSet Of(int people) =>
            ResponseSet.InOrderOfAppearance(TestRounds.Framework, [.. TestRounds.People("Council", people, 3)]);
        var chart = ChangeChart.Create(
            RoundComparison.Compare(Of(2), Of(6), Confidentiality.Default),
            TestRounds.Framework,
            "d"
        );
        Assert.All(
            chart.Table.Rows,
            row =>
                Assert.Equal(
                    ["not shown", "3.0", "too few to compare", "too few to compare"],
                    row.Cells.Select(cell => cell.Text)
                )
        );
        Assert.Single(chart.Table.Notes);
        Assert.DoesNotContain(ParsedSvg.From(chart).All("path"), path => (string?)path.Attribute("class") == "bb-join");
    }

    [Fact]
    public void Change_OnAnotherScale_SaysSo()
    {
        var six = ResponseSet.InOrderOfAppearance(TestRounds.Framework, [.. TestRounds.People("Council", 6, 3)]);
        var comparison = RoundComparison.Compare(six, six, Confidentiality.Default);
        var chart = ChangeChart.Create(
            comparison with
            {
                Items = [.. comparison.Items.Select(item => item with { Change = null })],
            },
            TestRounds.Framework,
            "d"
        );
        Assert.All(
            chart.Table.Rows,
            row =>
                Assert.Equal(
                    ["3.0", "3.0", "different scales", "different scales"],
                    row.Cells.Select(cell => cell.Text)
                )
        );
        Assert.Equal("We cannot compare any enablers", chart.Headline);
    }

    [Theory]
    [InlineData(5, "bb-radar")]
    [InlineData(6, "bb-people")]
    [InlineData(60, "bb-people")]
    [InlineData(61, null)]
    public void People_AreLinesThenSmallRadarsThenNoPicture(int people, string? kind)
    {
        var chart = PeopleChart.Create(
            TestRounds.Create(ConfidentialityMode.Open, TestRounds.People("Council", people, 3)),
            "p"
        );
        Assert.Equal(kind is not null, chart is not null);
        Assert.True(chart is null || chart.Svg.Contains(kind!, StringComparison.Ordinal));
        Assert.Null(
            PeopleChart.Create(
                TestRounds.Create(ConfidentialityMode.Confidential, TestRounds.People("Council", people, 3)),
                "p"
            )
        );
    }

    [Fact]
    public void People_OfOneName_EachHaveTheirOwnLine()
    {
        var two = TestRounds
            .People("Council", 2, 3)
            .Select(
                (one, i) =>
                    one with
                    {
                        Participant = "Kim",
                        Answers = one.Answers.With(TestRounds.Framework.Enablers[0], Answer.FromScore(i + 1)),
                    }
            );
        var results = RoundResults.Compute(
            new ResponseSet(TestRounds.Framework, [.. two], ["Council"], []),
            new Confidentiality(ConfidentialityMode.Open)
        );
        var chart = RadarChart.CreateForTheme(results, TestRounds.FirstTheme, "t");
        Assert.Equal(["1.5", "1", "2"], chart.Table.Rows[0].Cells.Select(cell => cell.Text));
        Assert.All(chart.Table.Columns, column => Assert.True(column.Drawn));
    }
}
