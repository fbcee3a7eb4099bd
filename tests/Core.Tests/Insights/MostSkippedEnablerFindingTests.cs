using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Tests.Insights;

/// <summary>
/// Tests that an agency is named only if enough of its people skipped the item and the skips of the whole group are
/// disclosed. “Enough” means more than a third of its people, and at least the minimum group (two in open mode).
/// </summary>
public sealed class MostSkippedEnablerFindingTests
{
    private static readonly Framework Framework = SmallFramework.WithLevels(5);

    [Theory]
    [InlineData(ConfidentialityMode.Confidential, 5, 3, 8, "Council")]
    [InlineData(ConfidentialityMode.Confidential, 4, 3, 8, "")]
    [InlineData(ConfidentialityMode.Confidential, 5, 10, 8, "")]
    [InlineData(ConfidentialityMode.Confidential, 5, 3, 4, "")]
    [InlineData(ConfidentialityMode.Open, 2, 3, 1, "Council")]
    [InlineData(ConfidentialityMode.Open, 1, 1, 1, "")]
    [InlineData(ConfidentialityMode.Anonymous, 9, 1, 9, "")]
    public void CouldNotSay_OfAnAgency_NamesItWhereItMayBeToldAndIsOften(
        ConfidentialityMode mode,
        int skipped,
        int scored,
        int others,
        string named
    )
    {
        var results = RoundResults.Compute(Set(skipped, scored, others), new(mode));

        Assert.Equal(named.Length == 0 ? [] : [named], results.Items[0].OftenSkippedBy);
    }

    [Theory]
    [InlineData(2, 3, 8, "Council")]
    [InlineData(2, 1, 8, "")]
    [InlineData(4, 1, 1, "")]
    public void OftenSkippedBy_ForABoardInOpenMode_NamesNoSmallAgency(int skipped, int scored, int others, string named)
    {
        var results = RoundResults.Compute(Set(skipped, scored, others), new(ConfidentialityMode.Open));

        Assert.Equal(["Council"], results.Items[0].OftenSkippedBy);
        Assert.Equal(named.Length == 0 ? [] : [named], results.ForBoard().Items[0].OftenSkippedBy);
    }

    [Theory]
    [InlineData(2, 8, true)]
    [InlineData(2, 9, false)]
    [InlineData(1, 1, false)]
    public void Skips_OfFewerThanOneInFive_AreNoFinding(int skipped, int scored, bool isFound)
    {
        var item = Framework.Enablers[0];
        Response[] people =
        [
            .. Enumerable
                .Range(0, skipped + scored)
                .Select(i => new Response(
                    $"person-{i}",
                    "",
                    "",
                    AnswerSet.Empty(Framework).With(item, i < skipped ? Answer.Skip : Answer.FromScore(3))
                )),
        ];
        var results = RoundResults.Compute(
            ResponseSet.InOrderOfAppearance(Framework, people),
            new(ConfidentialityMode.Open)
        );
        Assert.Equal(isFound, RoundFindings.Find(results).Any(finding => finding.Kind == FindingKind.MostSkipped));
    }

    private static ResponseSet Set(int skipped, int scored, int others)
    {
        return ResponseSet.InOrderOfAppearance(
            Framework,
            [
                .. Enumerable.Range(0, skipped).Select(i => Person("Council", i, Answer.Skip)),
                .. Enumerable.Range(0, scored).Select(i => Person("Council", 100 + i, Answer.FromScore(3))),
                .. Enumerable.Range(0, others).Select(i => Person("Health", 200 + i, Answer.FromScore(2))),
            ]
        );

        Response Person(string agency, int number, Answer answer) =>
            new($"person-{number}", agency, "", AnswerSet.Empty(Framework).With(Framework.Enablers[0], answer));
    }
}
