using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Tests.Insights;

/// <summary>Tests that the finding about the lowest enabler says correctly which enablers are low.</summary>
public sealed class LowestEnablerFindingTests
{
    private static readonly Framework Framework = SmallFramework.WithLevels(5);

    [Theory]
    [InlineData("44444", "55555", "No enabler is low,")]
    [InlineData("11122", "44444", "This is the only enabler low enough")]
    [InlineData("22333", "22255", "Only one enabler is low enough")]
    [InlineData("11122", "22255", "2 enablers are low enough")]
    public void Finding_OfTheLowestEnabler_SaysWhichAreLow(string lowest, string other, string sentence)
    {
        var results = RoundResults.Compute(
            ResponseSet.InOrderOfAppearance(Framework, [.. Enumerable.Range(0, lowest.Length).Select(Person)]),
            new(ConfidentialityMode.Confidential)
        );

        var finding = RoundFindings.Find(results).Single(found => found.Kind == FindingKind.Lowest);

        Assert.Equal(Framework.Enablers[0], finding.Result.Item);
        Assert.Contains(sentence, finding.Detail, StringComparison.Ordinal);

        Response Person(int number) =>
            new(
                $"person-{number}",
                "Council",
                "",
                AnswerSet
                    .Empty(Framework)
                    .With(Framework.Enablers[0], Answer.FromScore(lowest[number] - '0'))
                    .With(Framework.Enablers[1], Answer.FromScore(other[number] - '0'))
            );
    }
}
