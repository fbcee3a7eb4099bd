using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Tests.Insights;

public sealed class ChartHeadlineTextTests
{
    private static readonly string[] Enablers = ["1.1", "1.2", "2.1"];

    [Theory]
    [InlineData("3,3,3", "3,3,3", "none went up or down by half a point or more")]
    [InlineData("3,3,3", "4,3,3", "1 went up by half a point or more, and none went down by as much")]
    [InlineData("3,3,3", "3,2,2", "2 went down by half a point or more, and none went up by as much")]
    [InlineData("3,3,3", "4,2,2", "1 went up and 2 went down by half a point or more")]
    public void Change_Always_SaysHowMuchForBothDirections(string before, string after, string headline) =>
        Assert.Equal(
            $"Of the 3 enablers that we can compare, {headline}",
            ChartHeadlineText.Change(Compare(5, before, after))
        );

    [Theory]
    [InlineData("3", "3", "did not go up or down by half a point or more")]
    [InlineData("3", "4", "went up by half a point or more")]
    [InlineData("3", "2", "went down by half a point or more")]
    public void Change_OfOneEnabler_IsAboutThatEnabler(string before, string after, string headline) =>
        Assert.Equal(
            $"The only enabler that we can compare {headline}",
            ChartHeadlineText.Change(Compare(5, before, after))
        );

    [Fact]
    public void Headlines_OfTwoLevels_SayPercentagePoints()
    {
        var same = Compare(2, "1,2,1", "1,2,1");
        Assert.EndsWith(
            "none went up or down by 50 percentage points or more",
            ChartHeadlineText.Change(same),
            StringComparison.Ordinal
        );
        Assert.Equal(
            "Since Spring: no enabler that we can compare has gone up or down by 50 percentage points or more",
            ChartHeadlineText.Since(new("Spring", "Autumn", same))
        );
        Assert.Equal("", ChartHeadlineText.DescribeMoves(new("Spring", "Autumn", same)));
        Assert.Equal(
            "“Up” or “down” means that the percentages, as shown here, differ by 50 percentage points or more.",
            ChangeText.ExplainUpOrDown(same.Items)
        );
    }

    [Fact]
    public void Headlines_WithNothingToCompare_SaySo()
    {
        var none = RoundComparison.Compare(Round(5, "3,3,3"), Round(4, "3,3,3"), Confidentiality.Default);

        Assert.Equal("We cannot compare any enablers", ChartHeadlineText.Change(none));
        Assert.Equal(
            "Since Spring: no changes to show, because we cannot compare any enablers",
            ChartHeadlineText.Since(new("Spring", "Autumn", none))
        );
    }

    [Theory]
    [InlineData("5,3,3", "1,3,3", "views differ most on “Short 1.1”")]
    [InlineData("5,4,3", "1,4,3", "views differ most on “Short 1.1”")]
    [InlineData("5,5,4", "1,1,3", "views differ most on “Short 1.1” and “Short 1.2”")]
    [InlineData("5,5,3", "1,1,3", "views differ on “Short 1.1” and “Short 1.2”")]
    [InlineData("5,5,5", "1,1,1", "views differ on 3 enablers")]
    [InlineData("5,5,5", "5,5,5", "no clear difference")]
    public void Levels_ThatDifferAsMuchOnSeveralEnablers_NameNoneOfManyOnly(
        string strategic,
        string operational,
        string headline
    ) => Assert.Equal($"By level of work: {headline}", ChartHeadlineText.Levels(Levels(strategic, operational)));

    [Fact]
    public void Levels_OfOneLevel_AreNotCompared() =>
        Assert.Equal(
            "By level of work: we cannot compare the levels",
            ChartHeadlineText.Levels(
                RoundResults.Compute(Round(5, "3,3,3", "strategic"), new(ConfidentialityMode.Open))
            )
        );

    [Fact]
    public void People_WhoAreEquallyAlikeOnTwoEnablers_AreDescribedWithBoth() =>
        Assert.Equal(
            "Person by person: scores are most alike on “Short 1.2” and “Short 2.1”, and least alike on “Short 1.1”",
            ChartHeadlineText.People(Levels("5,3,3", "1,3,3"))
        );

    [Theory]
    [InlineData("2,3,4", "a is lowest at 2.0, and c is highest at 4.0")]
    [InlineData("2,2,4", "a and b are lowest at 2.0, and c is highest at 4.0")]
    [InlineData("2,2,2", "every average shown is 2.0")]
    public void Indicators_WithOneAverage_AreBothNamed(string scores, string headline)
    {
        var definition = SmallFramework.Definition();
        var theme = definition.Themes[0];
        var enabler = theme.Enablers[0] with { Indicators = [new("a", "A"), new("b", "B"), new("c", "C")] };
        var framework = Framework
            .From(definition with { Themes = [theme with { Enablers = [enabler] }], CaseStudies = [] })
            .Value!;
        var answers = scores
            .Split(',')
            .Zip(
                framework.IndicatorsOf(enabler),
                (score, item) => (Item: item, Score: Answer.FromScore(int.Parse(score, null)))
            )
            .Aggregate(AnswerSet.Empty(framework), (set, one) => set.With(one.Item, one.Score));
        var people = Enumerable.Range(1, 6).Select(person => new Response($"person-{person}", "", "", answers));
        var results = RoundResults.Compute(
            ResponseSet.InOrderOfAppearance(framework, [.. people]),
            Confidentiality.Default
        );

        Assert.Equal($"Short 1.1, indicator by indicator: {headline}", ChartHeadlineText.Indicators(results, enabler));
    }

    private static RoundResults Levels(string strategic, string operational) =>
        RoundResults.Compute(
            ResponseSet.InOrderOfAppearance(
                SmallFramework.WithLevels(5),
                [
                    .. Round(5, strategic, "strategic").Responses,
                    .. Round(5, operational, "operational")
                        .Responses.Select(one => one with { Participant = $"other-{one.Participant}" }),
                ]
            ),
            new(ConfidentialityMode.Open)
        );

    private static RoundComparison Compare(int levels, string before, string after) =>
        RoundComparison.Compare(Round(levels, before), Round(levels, after), Confidentiality.Default);

    private static ResponseSet Round(int levels, string scores, string level = "")
    {
        var framework = SmallFramework.WithLevels(levels);
        var answers = Enablers
            .Zip(scores.Split(',').Select(int.Parse))
            .Aggregate(
                AnswerSet.Empty(framework),
                (set, one) => set.With(framework.Find(one.First)!, Answer.FromScore(one.Second))
            );
        return ResponseSet.InOrderOfAppearance(
            framework,
            [.. Enumerable.Range(1, 6).Select(person => new Response($"person-{person}", "", level, answers))]
        );
    }
}
