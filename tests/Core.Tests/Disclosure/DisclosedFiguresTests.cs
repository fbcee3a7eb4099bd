using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Core.Tallies;
using CsCheck;

namespace BeyondBoundaries.Core.Tests.Disclosure;

/// <summary>
/// Tests the figures for small numbers of people. Outside open mode, if three people scored an item, only their number
/// is disclosed. If four did, the item's standing is disclosed too. Tallies that differ only in what is not disclosed
/// must give the same results.
/// </summary>
public sealed class DisclosedFiguresTests
{
    public static TheoryData<ConfidentialityMode> Confidential =>
        [ConfidentialityMode.Confidential, ConfidentialityMode.Anonymous];

    [Theory]
    [MemberData(nameof(Confidential))]
    public void Figures_OfThreeOrFour_AreEqualWhereWhatMayBeToldIs(ConfidentialityMode mode)
    {
        Assert.All(
            Alike(),
            alike =>
                Assert.Single(alike.Select(tally => DisclosedFigures.Compute(tally, new(mode), invited: 9)).Distinct())
        );
        Assert.Contains(Alike(), alike => alike.Count > 3);
    }

    /// <summary>
    /// Fails on the first version of the rule: the mean to the nearest half point, the category and the standing
    /// revealed the tally of three people in 16 of 35 cases (see the method).
    /// </summary>
    [Theory]
    [MemberData(nameof(Confidential))]
    public void Figures_OfThreeOrFour_LeaveAtLeastFiveTalliesPossible(ConfidentialityMode mode)
    {
        foreach (var people in new[] { 3, 4 })
        {
            var behind = Sorted(people)
                .CountBy(scores =>
                    ObjectValues.ToText(
                        DisclosedFigures.Compute(DomainGenerators.TallyOf(scores), new(mode), invited: 9)
                    )
                );
            Assert.All(behind, figures => Assert.InRange(figures.Value, 5, int.MaxValue));
        }
    }

    [Theory]
    [MemberData(nameof(Confidential))]
    public void Priorities_OfThreeOrFour_AreEqualWhereWhatMayBeToldIs(ConfidentialityMode mode)
    {
        Tally[] others =
        [
            Tally.From(1, 2, 1, 0, 0, 0),
            Tally.From(2, 0, 0, 1, 0, 1),
            Tally.From(1, 2, 3, 2, 1, 0),
            Tally.From(0, 0, 0, 1, 0, 0),
            Tally.From(4, 0, 0, 4, 0, 0),
            Tally.From(0, 0, 2, 2, 0, 0),
        ];
        Assert.All(
            Alike(),
            alike =>
                Assert.Single(
                    alike
                        .Select(tally =>
                            ObjectValues.ToText(
                                PriorityRanking
                                    .Rank(
                                        others
                                            .Append(tally)
                                            .Select(
                                                (one, i) => (Id: i, Figures: DisclosedFigures.Compute(one, new(mode)))
                                            ),
                                        one => one.Figures
                                    )
                                    .ToList()
                            )
                        )
                        .Distinct()
                )
        );
    }

    [Theory]
    [MemberData(nameof(Confidential))]
    public void Results_OfThreeOrFour_AreEqualWhereWhatMayBeToldIs(ConfidentialityMode mode)
    {
        var framework = SmallFramework.WithLevels(5);
        Assert.All(
            Alike(),
            alike =>
                Assert.Single(
                    alike
                        .Select(tally =>
                            ObjectValues.ToText(RoundResults.Compute(Round(framework, tally), new(mode), invited: 20))
                        )
                        .Distinct()
                )
        );
    }

    [Theory]
    [MemberData(nameof(Confidential))]
    public void Figures_OfFewerThanThree_TellNothingMore(ConfidentialityMode mode) =>
        Gen.Select(DomainGenerators.Scores(0, 2), Gen.Int[0, 9])
            .Sample(
                (scores, skips) =>
                    Assert.Equal(
                        DisclosedFigures.Compute(Tally.From(new int[6]), new(mode), invited: 9),
                        DisclosedFigures.Compute(DomainGenerators.TallyOf(scores, skips), new(mode), invited: 9)
                    )
            );

    [Theory]
    [MemberData(nameof(Confidential))]
    public void Skips_WhereFewerThanTheSmallestGroupAnswered_AreNotShownAnywhere(ConfidentialityMode mode)
    {
        var (none, three) = (
            DomainGenerators.TallyOf([1, 2, 3, 4, 5, 5], 0),
            DomainGenerators.TallyOf([1, 2, 3, 4, 5, 5], 3)
        );
        Assert.Equal(
            DisclosedFigures.Compute(none, new(mode, 10), 20),
            DisclosedFigures.Compute(three, new(mode, 10), 20)
        );
        Assert.Equal(3, DisclosedFigures.Compute(three, new(mode)).Skip);
    }

    [Fact]
    public void Figures_InModeOpenOrOfFive_AreAllThere()
    {
        Assert.Equal(
            Tally.From(1, 0, 0, 0, 0, 0),
            DisclosedFigures.Compute(Tally.From(1, 0, 0, 0, 0, 0), new(ConfidentialityMode.Open)).Tally
        );
        Assert.Equal(
            Tally.From(1, 1, 1, 1, 1, 0),
            DisclosedFigures.Compute(Tally.From(1, 1, 1, 1, 1, 0), new(ConfidentialityMode.Anonymous)).Tally
        );
        Assert.Null(
            DisclosedFigures.Compute(Tally.From(1, 1, 1, 1, 0, 9), new(ConfidentialityMode.Confidential)).Tally
        );
    }

    /// <summary>Groups the tallies of three or four people by skips and by the figures that may be disclosed.</summary>
    private static List<List<Tally>> Alike() =>
        [
            .. (
                from scores in Sorted(3).Concat(Sorted(4))
                from skips in new[] { 0, 2 }
                let summary = ItemSummary.Compute(DomainGenerators.TallyOf(scores, skips))
                group summary.Tally by (
                    scores.Length,
                    skips,
                    scores.Length == 4 ? summary.Standing : Standing.None
                ) into alike
                select alike.ToList()
            ),
        ];

    private static IEnumerable<int[]> Sorted(int people) =>
        people == 0
            ?
            [
                [],
            ]
            : from rest in Sorted(people - 1)
            from score in Enumerable.Range(1, 5)
            where rest.Length == 0 || score >= rest[^1]
            select (int[])[.. rest, score];

    /// <summary>
    /// Creates a round of twelve people who all scored the second enabler. Three or four of them also scored the first
    /// enabler and its first indicator. Everyone gave the same answers in the second vote.
    /// </summary>
    private static ResponseSet Round(Framework framework, Tally tally)
    {
        var scores = DomainGenerators.ScoresOf(tally);
        var answers = scores
            .Select(score => Answer.FromScore(score))
            .Concat(Enumerable.Repeat(Answer.Skip, tally.Skip))
            .Concat(Enumerable.Repeat(Answer.NotAnswered, 12 - scores.Count - tally.Skip));
        return ResponseSet.InOrderOfAppearance(
            framework,
            [
                .. answers.Select(
                    (answer, i) =>
                    {
                        var all = AnswerSet
                            .Empty(framework)
                            .With(framework.Enablers[0], answer)
                            .With(framework.Items[framework.Enablers[0].Index + 1], answer)
                            .With(framework.Enablers[1], Answer.FromScore(1 + (i % 5)));
                        return new Response($"person-{i}", i % 2 == 0 ? "Council" : "Health", "strategic", all)
                        {
                            SecondVote = all,
                        };
                    }
                ),
            ]
        );
    }
}
