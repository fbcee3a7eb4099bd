using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Charts.Svg;
using CsCheck;

namespace BeyondBoundaries.Documents.Tests.Charts.Svg;

/// <summary>Tests which radars a round has, and what they show and say about groups and averages.</summary>
public sealed class RadarChartTests
{
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
    public void SmallGroup_InModeConfidential_StandsNowhereButInWords()
    {
        // Only the three people from Midwifery give a 1. The averages of Council and Health visiting are 4.
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
            note => note.Contains("The chart marks it with an arrow", StringComparison.Ordinal)
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
}
