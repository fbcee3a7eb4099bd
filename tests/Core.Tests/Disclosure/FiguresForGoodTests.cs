using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;
using CsCheck;

namespace BeyondBoundaries.Core.Tests.Disclosure;

public sealed class FiguresForGoodTests
{
    private static readonly Core.Frameworks.Framework Framework = SmallFramework.OfLevels(5);

    private static readonly Dictionary<string, ShownTally> NoFirst = [];

    [Fact]
    public void FiguresForGood_OfAnyOpenRound_AreThoseOfTheSameRoundInModeAnonymous() =>
        Gen.Select(Any.ResponseSet(Framework, 8), Gen.Int[0, 3].Array[8]).Sample(
            (people, choices) =>
            {
                var set = people with { Responses = [.. people.Responses.Select((person, i) => With(person, choices[i]))] };
                foreach (var ballot in new[] { Ballot.Enablers, Ballot.Challenges, Ballot.Indicators(Framework.Enablers[0]) })
                {
                    var open = BallotFigures.Of(ballot, set, new(ConfidentialityMode.Open), invited: 12);
                    var anonymous = BallotFigures.Of(ballot, set, new(ConfidentialityMode.Anonymous), invited: 12);
                    Assert.Equal(Text(anonymous), Text(FiguresForGood.Of(open, NoFirst)));
                    Assert.Equal(Text(anonymous), Text(FiguresForGood.Of(anonymous, NoFirst)));
                }
            },
            iter: 500);

    [Fact]
    public void FiguresForGood_OfOneOrTwo_TellNoScore()
    {
        var answers = Answers.None(Framework).With(Framework.Enablers[0], Answer.Score(4));
        var set = new ResponseSet(Framework, [new("Ann", "Council", "strategic", answers)], ["Council"], RoundSetup.LevelsOfWork);
        var open = BallotFigures.Of(Ballot.Enablers, set, new(ConfidentialityMode.Open), null);
        Assert.NotNull(open.Items[0].Everyone.Tally);
        Assert.NotEmpty(open.Items[0].Agencies);

        var kept = FiguresForGood.Of(open, NoFirst).Items[0];

        Assert.Equal(ShownTally.Few, kept.Everyone);
        Assert.Empty(kept.Agencies.Concat(kept.Levels));
    }

    [Theory]
    [InlineData(0, "4.2")]
    [InlineData(1, "4.0 or more, higher")]
    public void FiguresForGood_OfASecondVote_AreThoseOfModeAnonymous(int missing, string kept)
    {
        var item = Framework.Enablers[0];
        int[] second = [4, 4, 4, 4, 5, 4];
        var set = ResponseSet.InOrderOfAppearance(Framework, [.. second.Select((score, i) =>
            new Response($"Person {i}", "Council", "", Answers.None(Framework).With(item, Answer.Score(3)))
            {
                Again = i < missing ? null : Answers.None(Framework).With(item, Answer.Score(score)),
            })]);
        var open = new Confidentiality(ConfidentialityMode.Open);
        var first = BallotFigures.Of(Ballot.Enablers, set, open, null);
        var again = SecondVoteFigures.Of(Ballot.Again(item), set, first, open, null);
        var firstKept = FiguresForGood.Of(first, NoFirst).Items.ToDictionary(one => one.Item, one => one.Everyone);

        var one = FiguresForGood.Of(again, firstKept).Items[0];

        Assert.Equal(kept, one.SecondAverage is { } average ? $"{average.Average}, {SecondVoteWords.Than(average.Than)}" : ShownFigures.Of(one.Everyone, ConfidentialityMode.Anonymous).MeanDisplay);
    }

    private static Response With(Response person, int choice) => person with
    {
        SpectrumNow = choice > 1 ? Framework.Definition.Spectrum!.Positions[0].Id : null,
        SpectrumWanted = choice == 1 ? Framework.Definition.Spectrum!.Positions[^1].Id : null,
        Challenges = choice == 0 ? [] : [new(Framework.Definition.Challenges[0].Id, (Reach)(choice % 3), ChallengeMark.Other, "")],
        AnsweredChallenges = choice != 3,
    };

    private static string Text(BallotFigures figures) => string.Join('\n',
    [
        $"{figures.Ballot} {figures.Participants} {figures.Invited} {figures.AgenciesHeard} {figures.Notes} {figures.BigGapsByChance} {figures.Paired.Count} {string.Join(',', figures.Agencies)}",
        .. figures.Items.Select(item => $"{item.Item} {item.Everyone.N} {item.Everyone.Skip} {item.Everyone.Standing} {string.Join(',', item.Everyone.Tally?.Counts.ToArray() ?? [])} {item.Agencies.Count} {item.Levels.Count} {item.CouldNotSay.Count}"),
        .. figures.Spectrum.Select(count => $"{count}"),
        .. figures.Challenges.Select(count => $"{count.Challenge} {count.People} {count.Of} {string.Join(',', count.Reach.OrderBy(reach => reach.Key))} {string.Join(',', count.Examples)} {count.Other}"),
    ]);
}
