using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Tests.Disclosure;

public sealed class RoundComparisonTests
{
    private static readonly Framework Framework = SmallFramework.OfLevels(5);

    [Fact]
    public void Comparison_AcrossVersionsOfTheFramework_MatchesItemsByIdAndSaysWhatChanged()
    {
        var definition = SmallFramework.Definition();
        var theme = definition.Themes[0];
        var later = Made(definition with
        {
            Version = "2",
            Themes =
            [
                theme with { Enablers = [theme.Enablers[0] with { Title = "Worded anew" }, theme.Enablers[1] with { Id = "1.9", Indicators = [] }] },
                definition.Themes[1],
            ],
            CaseStudies = [],
        });

        var comparison = RoundComparison.Of(Round(Framework, 6, 2), Round(later, 6, 4), Core.Rounds.Confidentiality.Default);

        Assert.Equal(["1.1", "2.1", "2.2"], comparison.Items.Where(item => item.Item.IsEnabler).Select(item => item.Item.Id));
        Assert.All(comparison.Items, item => Assert.Equal(2, item.Change!.Mean));
        Assert.Equal(
            [
                "1.1 was “Title 1.1” and is now “Worded anew”.",
                "1.9 is new: “Title 1.2”.",
                "1.2 is no longer asked: “Title 1.2”.",
                "1.2a is no longer asked: “Text 1.2a”.",
                "1.2b is no longer asked: “Text 1.2b”.",
            ],
            comparison.Wording.Select(change => change.Sentence));
    }

    [Fact]
    public void Comparison_OnAnotherScale_ComparesNoAverages()
    {
        var comparison = RoundComparison.Of(Round(Framework, 6, 2), Round(SmallFramework.OfLevels(4), 6, 4), Core.Rounds.Confidentiality.Default);

        Assert.All(comparison.Items, item => Assert.Null(item.Change));
        Assert.All(comparison.Items, item => Assert.Null(item.Paired));
        Assert.Contains(comparison.Wording, change => change.Id.Length == 0);
    }

    [Theory]
    [InlineData(ConfidentialityMode.Open, 6, 6, 6, true)]
    [InlineData(ConfidentialityMode.Open, 6, 1, 1, true)]
    [InlineData(ConfidentialityMode.Confidential, 10, 10, 10, true)]
    [InlineData(ConfidentialityMode.Confidential, 10, 10, 5, true)]
    [InlineData(ConfidentialityMode.Confidential, 10, 10, 4, false)]
    [InlineData(ConfidentialityMode.Confidential, 10, 10, 9, false)]
    [InlineData(ConfidentialityMode.Confidential, 10, 11, 10, false)]
    [InlineData(ConfidentialityMode.Confidential, 10, 15, 10, true)]
    [InlineData(ConfidentialityMode.Anonymous, 10, 10, 10, false)]
    public void Comparison_OfTheSamePeople_IsShownWhereSubtractionTellsNothing(ConfidentialityMode mode, int before, int after, int same, bool shown)
    {
        var comparison = RoundComparison.Of(Round(Framework, before, 2), Round(Framework, after, 4, from: before - same), new(mode));

        Assert.All(comparison.Items, item => Assert.Equal(shown ? same : null, item.Paired?.Pairs));
        Assert.All(comparison.Items, item => Assert.Equal(shown ? same : null, item.Paired?.Up));
    }

    [Fact]
    public void Sentences_OfARise_SayFromWhereToWhereAndWhoIsTheSame()
    {
        var comparison = RoundComparison.Of(Round(Framework, 6, 2), Round(Framework, 6, 4), Core.Rounds.Confidentiality.Default);

        Assert.Equal(
            "Up from 2.0 to 4.0. Mostly the same people: of 6 who scored it both times, 6 scored higher, 0 lower and 0 the same.",
            ChangeSentences.Of(comparison.Items[0]));
    }

    private static Framework Made(FrameworkDefinition definition) =>
        Framework.From(definition) is var made && made.Is(out var framework) ? framework : throw new InvalidOperationException(string.Join("; ", made.Problems));

    /// <summary>People numbered from here on, who all give every enabler this score.</summary>
    private static ResponseSet Round(Framework framework, int people, int score, int from = 0) => ResponseSet.InOrderOfAppearance(
        framework,
        [.. Enumerable.Range(from, people).Select(person => new Response(
            $"person-{person}", "", "", framework.Enablers.Aggregate(Answers.None(framework), (answers, item) => answers.With(item, Answer.Score(score)))))]);
}
