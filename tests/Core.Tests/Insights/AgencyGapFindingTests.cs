using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Tests.Insights;

/// <summary>Tests that the finding about agencies matches the headline of the list of gaps.</summary>
public sealed class AgencyGapFindingTests
{
    private static readonly Framework Framework = SmallFramework.WithLevels(5);

    [Theory]
    // The widest gap is on the most divided enabler, which has its own finding, so this finding is about the other
    // enabler.
    [InlineData(1, 5, 2, 4, "Where agencies also differ", ", most on “Short 1.1”")]
    [InlineData(3, 3, 2, 4, "Where agencies differ most", "only on “Short 1.2”")]
    [InlineData(2, 4, 2, 4, "Where agencies differ most", " on 2 enablers: “Short 1.1” and “Short 1.2”")]
    public void Finding_OfAnEnablerThatIsNotTheWidest_SaysSo(
        int council,
        int health,
        int councilOther,
        int healthOther,
        string label,
        string headline
    )
    {
        var results = RoundResults.Compute(
            ResponseSet.InOrderOfAppearance(
                Framework,
                [.. People("Council", council, councilOther), .. People("Health", health, healthOther)]
            ),
            new(ConfidentialityMode.Open)
        );

        Assert.Equal(label, RoundFindings.Find(results).Single(one => one.Kind == FindingKind.AgencyGap).Label);
        Assert.EndsWith(headline, GapText.Headline(GroupGapSummary.FromEnablers(results)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(6, "no clear difference")]
    [InlineData(2, "we cannot compare any of them")]
    public void Headline_WithoutAGap_SaysWhetherAgenciesWereCompared(int people, string headline)
    {
        var results = RoundResults.Compute(
            ResponseSet.InOrderOfAppearance(
                Framework,
                [.. People("Council", 3, 3), .. People("Health", 3, 3).Take(people)]
            ),
            new(ConfidentialityMode.Open)
        );

        Assert.Equal($"Agencies: {headline}", GapText.Headline(GroupGapSummary.FromEnablers(results)));
    }

    [Fact]
    public void Count_WithOneAgencyAndOneLevel_SaysWhyNothingIsCompared()
    {
        var people = People("Council", 3, 3).Select(one => one with { Level = "strategic" });
        var results = RoundResults.Compute(
            ResponseSet.InOrderOfAppearance(Framework, [.. people]),
            new(ConfidentialityMode.Confidential)
        );

        Assert.NotNull(results.Items[0].Agencies[0].Average);
        Assert.NotNull(results.Items[0].Levels[0].Average);
        Assert.Equal(
            "We could not compare agencies or levels of work. For each item, we can show the average of at "
                + "most one agency and one level of work.",
            GapText.DescribeCount(GroupGapSummary.FromEnablers(results))
        );
    }

    private static IEnumerable<Response> People(string agency, int first, int second) =>
        Enumerable
            .Range(0, 6)
            .Select(number => new Response(
                $"{agency} {number}",
                agency,
                "",
                AnswerSet
                    .Empty(Framework)
                    .With(Framework.Enablers[0], Answer.FromScore(first))
                    .With(Framework.Enablers[1], Answer.FromScore(second))
            ));
}
