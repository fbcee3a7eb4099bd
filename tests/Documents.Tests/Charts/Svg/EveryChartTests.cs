using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Charts.Svg;

namespace BeyondBoundaries.Documents.Tests.Charts.Svg;

/// <summary>Tests the rules that apply to every type of chart. Add new types to <see cref="All"/>.</summary>
public sealed class EveryChartTests
{
    public static TheoryData<ConfidentialityMode, int> Samples =>
        new()
        {
            { ConfidentialityMode.Confidential, 22 },
            { ConfidentialityMode.Anonymous, 22 },
            { ConfidentialityMode.Open, 22 },
            { ConfidentialityMode.Open, 5 },
            { ConfidentialityMode.Confidential, 4 },
            { ConfidentialityMode.Confidential, 2 },
        };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Picture_DrawsExactlyItsTable(ConfidentialityMode mode, int people) =>
        Assert.All(
            All(mode, people),
            chart => Assert.Equal(ParsedSvg.Figures(chart.Table), ParsedSvg.From(chart).Marks)
        );

    [Theory]
    [MemberData(nameof(Samples))]
    public void Picture_SaysItsFindingWithoutAFullStopAndHasNameAndDescription(ConfidentialityMode mode, int people) =>
        Assert.All(
            All(mode, people),
            chart =>
            {
                Assert.Matches("[^.]$", chart.Headline);
                Assert.Equal(
                    [chart.Title, chart.Description],
                    ParsedSvg.From(chart).Root.Elements().Take(2).Select(element => element.Value)
                );
                Assert.NotEmpty(chart.Table.Caption);
                Assert.All(chart.Table.Rows, row => Assert.Equal(chart.Table.Columns.Count, row.Cells.Count));
            }
        );

    [Theory]
    [MemberData(nameof(Samples))]
    public void Texts_OfEveryPicture_StayInside(ConfidentialityMode mode, int people) =>
        Assert.All(
            All(mode, people),
            chart =>
            {
                var svg = ParsedSvg.From(chart);
                Assert.All(
                    svg.Texts(),
                    text =>
                        Assert.True(
                            text.Left >= -0.5
                                && text.Right <= svg.Width + 0.5
                                && text.Top >= -0.5
                                && text.Bottom <= svg.Height + 0.5,
                            $"{text} is not within the {svg.Width} × {svg.Height} of {chart.Title}"
                        )
                );
            }
        );

    [Theory]
    [MemberData(nameof(Samples))]
    public void Narrow_DrawsTheSameFiguresInItsOwnIds(ConfidentialityMode mode, int people) =>
        Assert.All(
            All(mode, people).Where(chart => chart.NarrowSvg is not null),
            chart =>
            {
                var (wide, narrow) = (ParsedSvg.From(chart), new ParsedSvg(chart.NarrowSvg!));
                Assert.Equal(wide.Marks, narrow.Marks);
                Assert.Empty(Ids(wide).Intersect(Ids(narrow)));
                Assert.All(narrow.Texts(), text => Assert.InRange(text.Right, 0, narrow.Width + 0.5));
                Assert.All(narrow.Texts(), text => Assert.InRange(text.Left, -0.5, narrow.Width));
            }
        );

    [Theory]
    [MemberData(nameof(Samples))]
    public void Texts_OnAPhoneAndOnPaper_AreLargeEnough(ConfidentialityMode mode, int people)
    {
        const double phone = 360;
        const double paper = 640;
        Assert.All(
            All(mode, people),
            chart =>
            {
                AssertLegible(new(chart.NarrowSvg ?? chart.Svg), phone);
                AssertLegible(ParsedSvg.From(chart), paper);
            }
        );

        // The smallest text that we accept is 12 pixels, which is 9 points.
        static void AssertLegible(ParsedSvg svg, double width)
        {
            var scale = Math.Min(1, width / svg.Width);
            Assert.All(svg.FontSizes, size => Assert.True(size * scale >= 12, $"{size * scale} px"));
        }
    }

    [Fact]
    public void Charts_OfTheSample_AreOfEveryKind()
    {
        var kinds = All(ConfidentialityMode.Open, 22)
            .Select(chart => (string)ParsedSvg.From(chart).Root.Attribute("class")!)
            .Distinct();
        Assert.Equal(
            ["bb-chart bb-bars", "bb-chart bb-dots", "bb-chart bb-people", "bb-chart bb-radar", "bb-chart bb-rows"],
            kinds.Order(StringComparer.Ordinal)
        );
    }

    /// <summary>
    /// Returns the charts for this many people from the start of the sample. These people mark the spectrum and name
    /// challenges, and half of them change their scores in a later round.
    /// </summary>
    private static List<Chart> All(ConfidentialityMode mode, int people)
    {
        var before = Filled(people);
        var results = RoundResults.Compute(before, new Confidentiality(mode));
        Chart?[] charts =
        [
            .. results.Framework.Themes.Select((theme, i) => RadarChart.CreateForTheme(results, theme, $"t{i}")),
            .. Enum.GetValues<ChartGroups>()
                .Select(groups => RadarChart.CreateForAllEnablers(results, $"all{groups}", groups)),
            .. results.Framework.Enablers.Select(item =>
                RadarChart.CreateForIndicators(results, item.Enabler, $"i{item.Index}")
            ),
            .. results.Items.Select(item =>
                ScoreHistogram.Create(item, results.Framework.Scale, $"b{item.Item.Index}")
            ),
            RadarChart.CreateForOwnScores(results, before.Responses[0].Answers, "o"),
            SpectrumChart.Create(results, "s"),
            ChallengeChart.Create(results, "c"),
            PeopleChart.Create(results, "p"),
            ChangeChart.Create(
                RoundComparison.Compare(before, Moved(before), new Confidentiality(mode)),
                results.Framework,
                "d"
            ),
        ];
        return [.. charts.OfType<Chart>()];
    }

    private static IEnumerable<string> Ids(ParsedSvg svg) =>
        svg.Root.DescendantsAndSelf().Select(element => (string?)element.Attribute("id")).OfType<string>();

    internal static ResponseSet Filled(int people) =>
        ResponseSet.InOrderOfAppearance(
            TestRounds.Framework,
            [
                .. SampleRound
                    .Value.Responses.Take(people)
                    .Select(
                        (one, i) =>
                            one with
                            {
                                SpectrumNow = i % 3 == 0 ? "coordinated" : "coalition",
                                SpectrumWanted = i % 2 == 0 ? "unified" : null,
                                Challenges =
                                [
                                    .. TestRounds
                                        .Framework.Definition.Challenges.Take(i % 4)
                                        .Select(challenge => new NamedChallenge(
                                            challenge.Id,
                                            i % 2 == 0 ? ScopeForAction.Gift : null,
                                            "",
                                            ""
                                        )),
                                ],
                                AnsweredChallenges = true,
                            }
                    ),
            ]
        );

    private static ResponseSet Moved(ResponseSet set) =>
        set with
        {
            Responses =
            [
                .. set.Responses.Select(
                    (one, i) =>
                        i % 2 == 0
                            ? one
                            : one with
                            {
                                Answers = TestRounds.Framework.Enablers.Aggregate(
                                    one.Answers,
                                    (answers, item) => answers.With(item, Answer.FromScore(5))
                                ),
                            }
                ),
            ],
        };
}
