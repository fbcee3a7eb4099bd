using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;
using CsCheck;

namespace BeyondBoundaries.Core.Tests.Disclosure;

public sealed class AnonymisedFiguresTests
{
    private static readonly BeyondBoundaries.Core.Frameworks.Framework Framework = SmallFramework.WithLevels(5);

    private static readonly Dictionary<string, DisclosedTally> NoFirst = [];

    [Fact]
    public void FiguresForGood_OfAnyOpenRound_AreThoseOfTheSameRoundInModeAnonymous() =>
        Gen.Select(DomainGenerators.ResponseSet(Framework, 8), Gen.Int[0, 3].Array[8])
            .Sample(
                (people, choices) =>
                {
                    var set = people with
                    {
                        Responses = [.. people.Responses.Select((person, i) => With(person, choices[i]))],
                    };
                    foreach (
                        var ballot in new[]
                        {
                            Ballot.Enablers,
                            Ballot.Challenges,
                            Ballot.Priorities,
                            Ballot.Indicators(Framework.Enablers[0]),
                        }
                    )
                    {
                        var open = BallotFigures.Compute(ballot, set, new(ConfidentialityMode.Open), invited: 12);
                        var anonymous = BallotFigures.Compute(
                            ballot,
                            set,
                            new(ConfidentialityMode.Anonymous),
                            invited: 12
                        );
                        Assert.Equal(Text(anonymous), Text(AnonymisedFigures.From(open, NoFirst)));
                        Assert.Equal(Text(anonymous), Text(AnonymisedFigures.From(anonymous, NoFirst)));
                    }
                },
                iter: 500
            );

    [Fact]
    public void FiguresForGood_OfOneOrTwo_TellNoScore()
    {
        var answers = AnswerSet.Empty(Framework).With(Framework.Enablers[0], Answer.FromScore(4));
        var set = new ResponseSet(
            Framework,
            [new("Ann", "Council", "strategic", answers)],
            ["Council"],
            RoundSetup.LevelsOfWork
        );
        var open = BallotFigures.Compute(Ballot.Enablers, set, new(ConfidentialityMode.Open), null);
        Assert.NotNull(open.Items[0].Everyone.Tally);
        Assert.NotEmpty(open.Items[0].Agencies);

        var kept = AnonymisedFigures.From(open, NoFirst).Items[0];

        Assert.Equal(DisclosedTally.TooFew, kept.Everyone);
        Assert.Empty(kept.Agencies.Concat(kept.Levels));
    }

    [Theory]
    [InlineData(0, "4.2")]
    [InlineData(1, "4.0 or more, higher")]
    public void FiguresForGood_OfASecondVote_AreThoseOfModeAnonymous(int missing, string kept)
    {
        var item = Framework.Enablers[0];
        int[] second = [4, 4, 4, 4, 5, 4];
        var set = ResponseSet.InOrderOfAppearance(
            Framework,
            [
                .. second.Select(
                    (score, i) =>
                        new Response(
                            $"Person {i}",
                            "Council",
                            "",
                            AnswerSet.Empty(Framework).With(item, Answer.FromScore(3))
                        )
                        {
                            SecondVote =
                                i < missing ? null : AnswerSet.Empty(Framework).With(item, Answer.FromScore(score)),
                        }
                ),
            ]
        );
        var open = new Confidentiality(ConfidentialityMode.Open);
        var first = BallotFigures.Compute(Ballot.Enablers, set, open, null);
        var again = SecondVoteFigures.Compute(Ballot.SecondVote(item), set, first, open, null);
        var firstKept = AnonymisedFigures.From(first, NoFirst).Items.ToDictionary(one => one.Item, one => one.Everyone);

        var one = AnonymisedFigures.From(again, firstKept).Items[0];

        Assert.Equal(
            kept,
            one.SecondAverage is { } average
                ? $"{average.Average}, {SecondVoteText.DescribeShift(average.Than)}"
                : DisclosedFigures.Compute(one.Everyone, ConfidentialityMode.Anonymous).MeanDisplay
        );
    }

    private static Response With(Response person, int choice) =>
        person with
        {
            SpectrumNow = choice > 1 ? Framework.Definition.Spectrum!.Positions[0].Id : null,
            SpectrumWanted = choice == 1 ? Framework.Definition.Spectrum!.Positions[^1].Id : null,
            Challenges =
                choice == 0
                    ? []
                    :
                    [
                        new(
                            Framework.Definition.Challenges[0].Id,
                            (ScopeForAction)(choice % 3),
                            NamedChallenge.Other,
                            ""
                        ),
                    ],
            AnsweredChallenges = choice != 3,
            Priorities = choice == 0 ? [] : [.. Framework.Enablers.Take(choice).Select(item => item.Id)],
        };

    private static string Text(BallotFigures figures) =>
        string.Join(
            '\n',
            [
                $"{figures.Ballot} {figures.Participants} {figures.Invited} {figures.AgenciesHeard} "
                    + $"{figures.Notes} {figures.BigGapsByChance} {figures.Paired.Count} "
                    + $"{string.Join(',', figures.Agencies)}",
                .. figures.Items.Select(item =>
                    $"{item.Item} {item.Everyone.N} {item.Everyone.Skip} {item.Everyone.Standing} "
                    + $"{string.Join(',', item.Everyone.Tally?.Counts.ToArray() ?? [])} {item.Agencies.Count} "
                    + $"{item.Levels.Count} {item.CouldNotSay.Count}"
                ),
                .. figures.Spectrum.Select(count => $"{count}"),
                .. figures.Challenges.Select(count =>
                    $"{count.Challenge} {count.People} {count.Of} "
                    + $"{string.Join(',', count.Reach.OrderBy(reach => reach.Key))} "
                    + $"{string.Join(',', count.Examples)} {count.Other}"
                ),
                .. figures.PriorityVotes.Select(count => $"{count}"),
            ]
        );
}
