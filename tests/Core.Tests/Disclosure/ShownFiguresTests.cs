using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Core.Tallies;
using CsCheck;

namespace BeyondBoundaries.Core.Tests.Disclosure;

/// <summary>Of three or four people nothing is told but how many, the coarse mean, category and standing: tallies that share those cannot be told apart.</summary>
public sealed class ShownFiguresTests
{
    public static TheoryData<ConfidentialityMode> Confidential => [ConfidentialityMode.Confidential, ConfidentialityMode.Anonymous];

    [Theory]
    [MemberData(nameof(Confidential))]
    public void Figures_OfThreeOrFour_AreEqualWhereWhatMayBeToldIs(ConfidentialityMode mode)
    {
        Assert.All(Alike(), alike => Assert.Single(alike.Select(tally => ShownFigures.Of(ItemSummary.Of(tally), mode, invited: 9)).Distinct()));
        Assert.Contains(Alike(), alike => alike.Count > 3);
    }

    [Theory]
    [MemberData(nameof(Confidential))]
    public void Priorities_OfThreeOrFour_AreEqualWhereWhatMayBeToldIs(ConfidentialityMode mode)
    {
        Tally[] others = [Tally.Of(1, 2, 1, 0, 0, 0), Tally.Of(2, 0, 0, 1, 0, 1), Tally.Of(1, 2, 3, 2, 1, 0), Tally.Of(0, 0, 0, 1, 0, 0), Tally.Of(4, 0, 0, 4, 0, 0), Tally.Of(0, 0, 2, 2, 0, 0)];
        Assert.All(Alike(), alike => Assert.Single(alike.Select(tally => Everything.Text(Priorities.Rank(
            others.Append(tally).Select((one, i) => (Id: i, Figures: ShownFigures.Of(ItemSummary.Of(one), mode))),
            one => one.Figures).ToList())).Distinct()));
    }

    [Theory]
    [MemberData(nameof(Confidential))]
    public void Results_OfThreeOrFour_AreEqualWhereWhatMayBeToldIs(ConfidentialityMode mode)
    {
        var framework = SmallFramework.OfLevels(5);
        Assert.All(Alike(), alike => Assert.Single(alike.Select(tally => Everything.Text(RoundResults.Of(Round(framework, tally), new(mode), invited: 20))).Distinct()));
    }

    [Theory]
    [MemberData(nameof(Confidential))]
    public void Figures_OfOneOrTwo_TellOnlyHowMany(ConfidentialityMode mode) =>
        Gen.Select(Any.Scores(1, 2), Gen.Int[0, 3]).Sample((scores, skips) => Assert.Equal(
            ShownFigures.Of(ItemSummary.Of(Any.TallyOf(scores.Select(_ => 1), skips)), mode, invited: 9),
            ShownFigures.Of(ItemSummary.Of(Any.TallyOf(scores, skips)), mode, invited: 9)));

    [Fact]
    public void Figures_InModeOpenOrOfFive_AreAllThere()
    {
        Assert.Equal(Tally.Of(1, 0, 0, 0, 0, 0), ShownFigures.Of(ItemSummary.Of(Tally.Of(1, 0, 0, 0, 0, 0)), ConfidentialityMode.Open).Tally);
        Assert.Equal(Tally.Of(1, 1, 1, 1, 1, 0), ShownFigures.Of(ItemSummary.Of(Tally.Of(1, 1, 1, 1, 1, 0)), ConfidentialityMode.Anonymous).Tally);
        Assert.Null(ShownFigures.Of(ItemSummary.Of(Tally.Of(1, 1, 1, 1, 0, 9)), ConfidentialityMode.Confidential).Tally);
    }

    /// <summary>The tallies of three or four people, those together that share what may be told.</summary>
    private static List<List<Tally>> Alike() =>
        [.. (from scores in Sorted(3).Concat(Sorted(4))
             from skips in new[] { 0, 2 }
             let summary = ItemSummary.Of(Any.TallyOf(scores, skips))
             group summary.Tally by (scores.Length, skips, decimal.Round(2m * scores.Sum() / scores.Length, MidpointRounding.AwayFromZero), summary.Category, summary.Standing) into alike
             select alike.ToList())];

    private static IEnumerable<int[]> Sorted(int people) => people == 0
        ? [[]]
        : from rest in Sorted(people - 1)
          from score in Enumerable.Range(1, 5)
          where rest.Length == 0 || score >= rest[^1]
          select (int[])[.. rest, score];

    /// <summary>Twelve people who all scored the second enabler; three or four of them also the first and its first indicator, once and again.</summary>
    private static ResponseSet Round(Framework framework, Tally tally)
    {
        var scores = Any.ScoresOf(tally);
        var answers = scores.Select(score => Answer.Score(score))
            .Concat(Enumerable.Repeat(Answer.Skip, tally.Skip))
            .Concat(Enumerable.Repeat(Answer.NotAnswered, 12 - scores.Count - tally.Skip));
        return ResponseSet.InOrderOfAppearance(framework, [.. answers.Select((answer, i) =>
        {
            var all = Answers.None(framework)
                .With(framework.Enablers[0], answer)
                .With(framework.Items[framework.Enablers[0].Index + 1], answer)
                .With(framework.Enablers[1], Answer.Score(1 + (i % 5)));
            return new Response($"person-{i}", i % 2 == 0 ? "Council" : "Health", "strategic", all) { Again = all };
        })]);
    }
}
