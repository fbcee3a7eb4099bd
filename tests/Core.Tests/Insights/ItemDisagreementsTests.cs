using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;
using CsCheck;

namespace BeyondBoundaries.Core.Tests.Insights;

public sealed class ItemDisagreementsTests
{
    private static readonly Framework Framework = SmallFramework.WithLevels(5);

    [Fact]
    public void Agencies_APointApart_AreToldWithTheirAveragesAndAQuestion()
    {
        var found = Assert.Single(
            Of(
                ConfidentialityMode.Confidential,
                People("Council", "", 4, 4, 5, 5, 5),
                People("Health", "", 1, 2, 2, 1, 2)
            )
        );
        Assert.Equal(DisagreementKind.BetweenAgencies, found.Kind);
        Assert.Equal("On average, Council scored it 4.5 or more, and Health scored it 1.5 or less.", found.Sentence);
        Assert.EndsWith("?", found.Question, StringComparison.Ordinal);
    }

    [Fact]
    public void Agencies_LevelAtOneEnd_AreNamedTogether()
    {
        var found = Of(
            ConfidentialityMode.Confidential,
            People("Council", "", 4, 4, 5, 5, 5),
            People("Health", "", 1, 2, 2, 1, 2),
            People("Charities", "", 2, 1, 1, 2, 2)
        );
        Assert.Equal(
            "On average, Council scored it 4.5 or more, and Health and Charities scored it 1.5 or less.",
            found[0].Sentence
        );
    }

    [Fact]
    public void Agencies_LessThanAPointApart_DoNotDisagree() =>
        Assert.Empty(
            Of(
                ConfidentialityMode.Confidential,
                People("Council", "", 3, 3, 3, 3, 3),
                People("Health", "", 3, 3, 3, 4, 4)
            )
        );

    [Fact]
    public void Agency_TooSmallToBeShown_IsNotToldApart()
    {
        var found = Of(
            ConfidentialityMode.Confidential,
            People("Council", "", 5, 5, 5, 5, 5, 5),
            People("Health", "", 1, 1, 1, 1)
        );
        Assert.Equal(DisagreementKind.AcrossTheGroup, Assert.Single(found).Kind);
        Assert.DoesNotContain("Health", found[0].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Levels_APointApart_AreTold()
    {
        var found = Of(
            ConfidentialityMode.Confidential,
            People("", "strategic", 4, 4, 5, 4, 3),
            People("", "operational", 2, 2, 1, 3, 2)
        );
        Assert.Equal(
            "On average, people in strategic work scored it 4.0, and people in operational work scored it 2.0.",
            Assert.Single(found).Sentence
        );
    }

    [Fact]
    public void Agency_DividedInItself_IsToldInModeOpenAlone()
    {
        IEnumerable<Response>[] people = [People("Council", "", 1, 1, 5, 5), People("Health", "", 3, 3, 3)];
        var found = Assert.Single(Of(ConfidentialityMode.Open, people));
        Assert.Equal((DisagreementKind.WithinAgency, "Inside Council"), (found.Kind, found.Label));
        Assert.Equal("2 people scored it 1, and 2 scored it 5.", found.Sentence);
        Assert.DoesNotContain(
            Of(ConfidentialityMode.Confidential, people),
            one => one.Kind == DisagreementKind.WithinAgency
        );
    }

    [Fact]
    public void Agency_OfTwo_IsNeverDividedInItselfNorApart() =>
        Assert.DoesNotContain(
            Of(ConfidentialityMode.Open, People("Council", "", 1, 5), People("Health", "", 3, 3, 3)),
            one => one.Kind is DisagreementKind.WithinAgency or DisagreementKind.BetweenAgencies
        );

    [Theory]
    [InlineData(ConfidentialityMode.Confidential, "One person scored it 5. The other 5 people scored it 2 or 3.")]
    [InlineData(ConfidentialityMode.Anonymous, "One person scored it 5. The other 5 people scored it 2 or 3.")]
    [InlineData(ConfidentialityMode.Open, "Council-6 scored it 5. The other 5 people scored it 2 or 3.")]
    public void OneVoice_Alone_HasItsNameInModeOpenOnly(ConfidentialityMode mode, string sentence)
    {
        var found = Of(mode, People("Council", "", 2, 3, 3, 2, 3, 5));
        Assert.Equal((DisagreementKind.LoneScore, sentence), (found[0].Kind, found[0].Sentence));
    }

    [Fact]
    public void Camps_ThatNoGroupExplains_LieAcrossTheWholeGroup()
    {
        var found = Assert.Single(Of(ConfidentialityMode.Anonymous, People("", "", 1, 1, 1, 5, 5, 5)));
        Assert.Equal(DisagreementKind.AcrossTheGroup, found.Kind);
        Assert.Equal(DiscussionPrompt.Choose(found.Result.Figures), found.Question);
    }

    [Fact]
    public void Disagreements_OfAnyRound_SayNobodysNameOutsideModeOpenAndNoAgencyInModeAnonymous() =>
        DomainGenerators
            .ResponseSet(Framework, 30)
            .Sample(set =>
            {
                foreach (var mode in new[] { ConfidentialityMode.Confidential, ConfidentialityMode.Anonymous })
                {
                    var results = RoundResults.Compute(set, new Confidentiality(mode));
                    foreach (var one in results.Items.SelectMany(item => ItemDisagreements.Find(results, item)))
                    {
                        var text = $"{one.Label} {one.Sentence} {one.Question}";
                        Assert.DoesNotContain("person-", text, StringComparison.Ordinal);
                        Assert.True(mode == ConfidentialityMode.Confidential || !set.Agencies.Any(text.Contains), text);
                    }
                }
            });

    [Fact]
    public void Pairs_OverTheEnablers_AreCountedBesideWhatChanceWouldGive()
    {
        var results = Results(
            ConfidentialityMode.Confidential,
            People("Council", "", 5, 4, 5, 4, 5),
            People("Health", "", 1, 2, 1, 2, 1),
            People("Charities", "", 1, 1, 2, 2, 1)
        );
        var gaps = GroupGapSummary.FromEnablers(results);
        Assert.Equal(("1.1", 2), (Assert.Single(gaps.Agencies).Result.Item.Id, gaps.Pairs));
        Assert.Equal(results.GapsExpectedByChance, gaps.ExpectedByChance);
        Assert.NotNull(gaps.ExpectedByChance);
        Assert.Equal(
            "We compared each pair of agencies and each pair of levels of work whose averages are shown. We "
                + "found 2 differences of a point or more. With groups of these sizes, you would expect about "
                + $"{gaps.ExpectedByChance} by chance.",
            GapText.DescribeCount(gaps)
        );
    }

    [Fact]
    public void AgenciesApart_NamesAnotherEnablerThanTheMostDivided_WhenThereIsOne()
    {
        // The gap is largest on 1.1, which is also the most divided. It is two points on both 1.2 and 2.1, but more
        // pairs of agencies have a gap on 2.1.
        string[] ids = ["1.1", "1.2", "2.1"];
        var results = Results(
            ConfidentialityMode.Confidential,
            Around("Council", ids, [5, 4, 4]),
            Around("Health", ids, [1, 2, 2]),
            Around("Charities", ids, [3, 4, 3])
        );
        var findings = RoundFindings.Find(results);
        Assert.Equal("1.1", findings.Single(finding => finding.Kind == FindingKind.MostDivided).Result.Item.Id);
        var apart = findings.Single(finding => finding.Kind == FindingKind.AgencyGap);
        Assert.Equal("2.1", apart.Result.Item.Id);
        Assert.Equal("Short 2.1: Council scored it 2.0 points higher than Health", apart.Headline);
    }

    [Fact]
    public void Agencies_ThatOftenCouldNotSay_AreNamedInWords()
    {
        var item = Results(
            ConfidentialityMode.Confidential,
            People("Council", "", 3, 3, 3, 3, 3),
            People("Health", "", 3)
        ).Items[0];
        Assert.Null(SkipText.Describe(item));
        Assert.Equal(
            "People from Health often skipped this.",
            SkipText.Describe(item with { OftenSkippedBy = ["Health"] })
        );
        Assert.Equal(
            "People from Health, Council and Charities often skipped this.",
            SkipText.Describe(item with { OftenSkippedBy = ["Health", "Council", "Charities"] })
        );
    }

    private static IReadOnlyList<Disagreement> Of(ConfidentialityMode mode, params IEnumerable<Response>[] people)
    {
        var results = Results(mode, people);
        return ItemDisagreements.Find(results, results.Items[0]);
    }

    private static RoundResults Results(ConfidentialityMode mode, params IEnumerable<Response>[] people) =>
        RoundResults.Compute(
            ResponseSet.InOrderOfAppearance(Framework, [.. people.SelectMany(some => some)]),
            new Confidentiality(mode)
        );

    /// <summary>Creates people from one agency and one level of work who give the first enabler these scores.</summary>
    private static IEnumerable<Response> People(string agency, string level, params int[] scores) =>
        scores.Select(
            (score, i) =>
                new Response(
                    $"{agency}{level}-{i + 1}",
                    agency,
                    level,
                    AnswerSet.Empty(Framework).With(Framework.Items[0], Answer.FromScore(score))
                )
        );

    /// <summary>
    /// Creates five people from an agency. Three give these scores, one scores each item a point higher, and one scores
    /// each item a point lower, but never beyond either end of the scale.
    /// </summary>
    private static IEnumerable<Response> Around(string agency, string[] ids, int[] scores) =>
        new[] { -1, 0, 0, 0, 1 }.Select(
            (off, i) =>
                new Response(
                    $"{agency}-{i}",
                    agency,
                    "",
                    ids.Zip(scores)
                        .Aggregate(
                            AnswerSet.Empty(Framework),
                            (answers, one) =>
                                answers.With(
                                    Framework.Find(one.First)!,
                                    Answer.FromScore(Math.Clamp(one.Second + off, 1, 5))
                                )
                        )
                )
        );
}
