using BeyondBoundaries.Core.Disclosure;
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
        Assert.EndsWith(
            $"enablers, {headline}",
            ChartHeadlineText.Change(Compare(5, before, after)),
            StringComparison.Ordinal
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
            "Since Spring: no enabler has gone up or down by 50 percentage points or more",
            ChartHeadlineText.Since(new("Spring", "Autumn", same))
        );
        Assert.Equal("", ChartHeadlineText.DescribeMoves(new("Spring", "Autumn", same)));
        Assert.Equal(
            "“Up” or “down” means that the shares, as shown here, differ by 50 percentage points or more.",
            ChangeText.ExplainUpOrDown(same.Items)
        );
    }

    private static RoundComparison Compare(int levels, string before, string after) =>
        RoundComparison.Compare(Round(levels, before), Round(levels, after), Confidentiality.Default);

    private static ResponseSet Round(int levels, string scores)
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
            [.. Enumerable.Range(1, 6).Select(person => new Response($"person-{person}", "", "", answers))]
        );
    }
}
