using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Tests.Insights;

public sealed class ChoiceTextTests
{
    [Theory]
    [InlineData(5, 7, "7 of 12 people chose “Yes”.", "58% Yes")]
    [InlineData(0, 12, "All 12 people chose “Yes”.", "100% Yes")]
    [InlineData(12, 0, "All 12 people chose “No”.", "0% Yes")]
    [InlineData(11, 1, "Hardly any of the 12 people chose “Yes”.", "8% Yes")]
    [InlineData(1, 11, "Nearly all of the 12 people chose “Yes”.", "92% Yes")]
    public void Figures_OfTwoLevels_AreShares(int no, int yes, string sentence, string mean)
    {
        var figures = Compute(no, yes) with { Choice = new("No", "Yes") };
        Assert.Equal(sentence, ChoiceText.Describe(figures));
        Assert.Equal(sentence, AgreementText.Sentence(figures));
        Assert.Equal([sentence], ProjectorSummary.Describe(figures));
        Assert.Equal(mean, figures.MeanDisplay);
        Assert.Null(figures.Quartiles);
    }

    [Fact]
    public void Figures_OfTwoPeopleWhoDiffer_AreCounted()
    {
        var figures = DisclosedFigures.Compute(Tally.OnScale(0, 1, 1, 0), new(ConfidentialityMode.Open));

        Assert.Equal("1 of 2 people chose “Yes”.", ChoiceText.Describe(figures with { Choice = new("No", "Yes") }));
        Assert.Equal("1 of 2 people scored it 1 or 2", ScoreText.Share(Tally.From(1, 0, 0, 1, 0, 0), (1, 2)));
        Assert.Equal("Both people scored it 1 or 2", ScoreText.Share(Tally.From(2, 0, 0, 0, 0, 0), (1, 2)));
        Assert.Equal("Hardly anyone scored it 1 or 2", ScoreText.Share(Tally.From(1, 0, 3, 1, 0, 0), (1, 2)));
    }

    [Fact]
    public void Theme_OfTwoLevels_HasTheAverageOfItsShares()
    {
        Tally[] tallies = [Tally.OnScale(0, 5, 7, 0), Tally.OnScale(0, 6, 6, 1)];
        Assert.Equal(54, ThemeMean.ComputeShare(tallies));
        Assert.Equal("0.5", ThemeMean.Format(tallies));
        Assert.Null(ThemeMean.ComputeShare([Tally.OnScale(0, 1, 1, 0)]));
    }

    /// <summary>
    /// Tests that the reason has no extra space at the point where longer scales have a sentence about the average.
    /// </summary>
    [Fact]
    public void Reason_ForAPriorityWithTwoLevels_IsThreeSentencesWithOneSpaceBetween()
    {
        var framework = SmallFramework.WithLevels(2);
        var results = RoundResults.Compute(
            ResponseSet.InOrderOfAppearance(
                framework,
                [
                    .. Enumerable
                        .Range(0, 12)
                        .Select(person => new Response(
                            $"person-{person}",
                            "",
                            "",
                            AnswerSet.Empty(framework).With(framework.Enablers[0], Answer.FromScore(person < 9 ? 1 : 2))
                        )),
                ]
            ),
            Confidentiality.Default
        );
        var reason = PriorityReasonText.Describe(results.Items[0]);
        Assert.StartsWith("Low", reason, StringComparison.Ordinal);
        Assert.DoesNotContain("  ", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_OfALongerScale_AreNoShares() => Assert.Null(ChoiceText.Describe(Compute(5, 7)));

    private static DisclosedFigures Compute(int no, int yes) =>
        DisclosedFigures.Compute(Tally.OnScale(0, no, yes, 0), Confidentiality.Default);
}
