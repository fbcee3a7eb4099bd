using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Tallies;
using CsCheck;

namespace BeyondBoundaries.Core.Tests.Tallies;

public sealed class TallyCubeTests
{
    private static readonly Framework Framework = SmallFramework.WithLevels(5);

    [Fact]
    public void Cells_OfAnyRound_AddUpToAgenciesLevelsAndEveryone() =>
        DomainGenerators
            .ResponseSet(Framework, 60)
            .Sample(
                set =>
                {
                    var cube = TallyCube.Count(set);
                    foreach (var item in Framework.Items)
                    {
                        Tally[][] cells =
                        [
                            .. Enumerable
                                .Range(0, set.Agencies.Count + 1)
                                .Select(agency =>
                                    Enumerable
                                        .Range(0, set.Levels.Count + 1)
                                        .Select(level => cube.Cell(item, agency, level))
                                        .ToArray()
                                ),
                        ];
                        Assert.Equal(Sum(cells.SelectMany(row => row)), cube.Everyone(item));
                        Assert.Equal(Naive(set, item, _ => true), cube.Everyone(item));
                        for (var agency = 0; agency < cells.Length; agency++)
                        {
                            Assert.Equal(Sum(cells[agency]), cube.Agency(item, agency));
                            var name = agency < set.Agencies.Count ? set.Agencies[agency] : "";
                            Assert.Equal(
                                Naive(set, item, response => response.Agency == name),
                                cube.Agency(item, agency)
                            );
                        }

                        for (var level = 0; level <= set.Levels.Count; level++)
                        {
                            Assert.Equal(Sum(cells.Select(row => row[level])), cube.Level(item, level));
                            var name = level < set.Levels.Count ? set.Levels[level] : "";
                            Assert.Equal(Naive(set, item, response => response.Level == name), cube.Level(item, level));
                        }
                    }
                },
                iter: 50
            );

    [Fact]
    public void SecondVotes_OfSome_CountThoseOnly()
    {
        var first = AnswerSet.Empty(Framework).With(Framework.Items[0], Answer.FromScore(1));
        var second = first.With(Framework.Items[0], Answer.FromScore(5));
        var set = ResponseSet.InOrderOfAppearance(
            Framework,
            [new("a", "Council", "", first) { SecondVote = second }, new("b", "Council", "", first)]
        );
        Assert.Equal(Tally.From(2, 0, 0, 0, 0, 0), TallyCube.Count(set).Everyone(Framework.Items[0]));
        Assert.Equal(Tally.From(0, 0, 0, 0, 1, 0), TallyCube.CountSecondVotes(set).Everyone(Framework.Items[0]));
    }

    private static Tally Sum(IEnumerable<Tally> tallies) =>
        tallies.Aggregate(Tally.From(new int[6]), (left, right) => left + right);

    private static Tally Naive(ResponseSet set, Item item, Func<Response, bool> whose)
    {
        var answers = set.Responses.Where(whose).Select(response => response.Answers[item]).ToList();
        return DomainGenerators.TallyOf(
            answers.Where(answer => answer.IsScore).Select(answer => (int)answer.Code),
            answers.Count(answer => answer.IsSkip)
        );
    }
}
