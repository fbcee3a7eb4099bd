using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Documents.Tests;

/// <summary>Tests which findings of the sample each mode shows.</summary>
public sealed class SampleFindingsTests
{
    [Theory]
    [InlineData(ConfidentialityMode.Open)]
    [InlineData(ConfidentialityMode.Confidential)]
    [InlineData(ConfidentialityMode.Anonymous)]
    public void Findings_OfTheSample_NameItsHighestLowestDividedAndSkippedEnabler(ConfidentialityMode mode)
    {
        var findings = RoundFindings.Find(RoundResults.Compute(SampleRound.Value, new(mode)));
        IEnumerable<(FindingKind, string)> expected =
        [
            (FindingKind.Strongest, "1.1"),
            (FindingKind.MostDivided, "2.3"),
            (FindingKind.Lowest, "3.1"),
            .. mode == ConfidentialityMode.Anonymous
                ? Array.Empty<(FindingKind, string)>()
                : [(FindingKind.AgencyGap, "3.2")],
        ];
        Assert.Equal(expected, findings.Select(finding => (finding.Kind, finding.Result.Item.Id)));
        Assert.Equal(
            mode != ConfidentialityMode.Anonymous,
            findings[1].Detail.Contains("On average, ", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Findings_OfTheSample_SayWhatAReaderShouldSayAfterAMinute() =>
        Assert.Equal(
            [
                "Senior leadership, 4.0 out of 5. 13 of 20 people scored it 4 or 5. No one scored it 1 or 2.",
                "Locality organisation: scores are split into two camps. 14 people scored it 1 or 2, and 7 "
                    + "scored it 4 or 5. On average, Council early years scored it 4.5 or more, and Health visiting "
                    + "and Voluntary sector scored it 1.5 or less.",
                "Information sharing, 1.9 out of 5. 17 of 20 people scored it 1 or 2. 4 enablers are low "
                    + "enough to be worth digging deeper into.",
                "Delivery partners: Council early years scored it 2.0 points higher than Health visiting. On "
                    + "average, Council early years scored it 4.0, and Health visiting scored it 2.0. Agencies "
                    + "differ by a point or more on 4 enablers.",
            ],
            RoundFindings
                .Find(RoundResults.Compute(SampleRound.Value, Confidentiality.Default))
                .Select(finding => $"{finding.Headline}. {finding.Detail}")
        );

    [Fact]
    public void Findings_OfThreePeople_SayNoCount()
    {
        var set = ResponseSet.InOrderOfAppearance(
            SampleRound.Value.Framework,
            [.. SampleRound.Value.Responses.Take(3)]
        );
        var findings = RoundFindings
            .Find(RoundResults.Compute(set, Confidentiality.Default))
            .Where(finding => finding.Kind != FindingKind.MostSkipped);
        Assert.All(findings, finding => Assert.DoesNotContain("scored it", finding.Detail, StringComparison.Ordinal));
    }

    [Fact]
    public void Shortlist_WhenNothingIsLowOrDivided_IsTheLowestThree()
    {
        var framework = SampleRound.Value.Framework;
        var answers = framework.Enablers.Aggregate(
            AnswerSet.Empty(framework),
            (given, item) => given.With(item, Answer.FromScore(item.Id == "2.2" ? 4 : 5))
        );
        var set = ResponseSet.InOrderOfAppearance(
            framework,
            [.. Enumerable.Range(0, 6).Select(i => new Response($"P{i}", "", "", answers))]
        );
        var shortlist = Shortlist.From(RoundResults.Compute(set, Confidentiality.Default));
        Assert.True(shortlist.IsRelative);
        Assert.Equal(["2.2", "1.1", "1.2"], shortlist.Enablers.Select(result => result.Item.Id));
        Assert.Equal(9, shortlist.Others.Count);
    }

    [Fact]
    public void Agreement_OfTwoCampsAtTheEnds_NamesOnlyTheScoresGiven()
    {
        var framework = SampleRound.Value.Framework;
        var item = framework.Enablers[0];
        var set = ResponseSet.InOrderOfAppearance(
            framework,
            [
                .. Enumerable
                    .Range(0, 6)
                    .Select(i => new Response(
                        $"P{i}",
                        "",
                        "",
                        AnswerSet.Empty(framework).With(item, Answer.FromScore(i < 3 ? 1 : 5))
                    )),
            ]
        );
        Assert.Equal(
            "3 people scored it 1, and 3 scored it 5.",
            AgreementText.Sentence(RoundResults.Compute(set, Confidentiality.Default).Items[0].Figures)
        );
    }
}
