using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Tests.Planning;

public sealed class ChosenPrioritiesTests
{
    private static readonly Framework Framework = SmallFramework.WithLevels(5);

    /// <summary>The first two enablers are low; the others are not.</summary>
    private static readonly Shortlist Shortlist = Shortlist.From(
        RoundResults.Compute(
            ResponseSet.InOrderOfAppearance(
                Framework,
                [.. Enumerable.Range(1, 6).Select(person => new Response($"{person}", "", "", Scores(1, 2, 4, 5)))]
            ),
            Confidentiality.Default
        )
    );

    [Theory]
    [InlineData("1,2,3,4", "1,2,3,4", "1.1,1.2,2.1,2.2")]
    [InlineData("1,2,3,4", "1,2,1,4", "2.1,1.1,1.2,2.2")]
    [InlineData("1,2,3,4", "3,2,3,4", "1.2,2.1,1.1,2.2")]
    [InlineData("2,1,,", "2,1,,1", "2.2,1.2,1.1,2.1")]
    [InlineData("1,2,,", ",2,,", "1.2,1.1,2.1,2.2")]
    [InlineData("4,3,2,1", "4,3,2,1", "2.2,2.1,1.2,1.1")]
    [InlineData(",,,", ",,,", "1.1,1.2,2.1,2.2")]
    [InlineData(",,,", "2,2, 1 ,1", "2.1,2.2,1.1,1.2")]
    public void From_WithPlaces_MovesWhatWasMoved(string before, string places, string order)
    {
        var (had, typed) = (before.Split(','), places.Split(','));
        var chosen = Of([
            .. Enumerable
                .Range(0, 4)
                .Select(i =>
                    Typed(
                        i,
                        place: typed[i],
                        why: $" Reason {i} ",
                        before: had[i].Length == 0 ? null : int.Parse(had[i])
                    )
                ),
        ]);
        Assert.Equal(order, string.Join(',', chosen.Value!.Chosen.Select(choice => choice.Enabler)));
        Assert.Equal("Reason 3", chosen.Value.Chosen.Single(choice => choice.Enabler == "2.2").Why);
        Assert.Empty(chosen.Value.LeftOut);
    }

    [Fact]
    public void From_WithoutAProposedOne_KeepsItAsLeftOutWithItsReasonOrWithout()
    {
        var chosen = Of(
            Typed(0),
            Typed(1, isChosen: false),
            Typed(2, isChosen: false, why: "Next year"),
            Typed(3, isChosen: false)
        );
        Assert.Equal([new("1.1", "")], chosen.Value!.Chosen);
        Assert.Equal([new("1.2", ""), new("2.1", "Next year")], chosen.Value.LeftOut);
    }

    [Fact]
    public void From_WithOneThatIsNotProposed_NeedsAReason() =>
        Assert.Equal(
            [("no-reason", "[2].why")],
            Problems(Typed(0), Typed(1), Typed(2, why: " "), Typed(3, isChosen: false))
        );

    [Fact]
    public void From_WithNothingChosen_SaysSo() =>
        Assert.Equal([("no-priority", "[0].chosen")], Problems(Typed(0, isChosen: false, place: "x")));

    [Theory]
    [InlineData("0")]
    [InlineData("5")]
    [InlineData("1.5")]
    [InlineData("first")]
    public void From_WithNoSuchPlace_SaysSo(string place) =>
        Assert.Equal(
            [("no-place", "[1].place")],
            Problems(Typed(0), Typed(1, place: place), Typed(2, isChosen: false), Typed(3, isChosen: false))
        );

    [Fact]
    public void From_WithTooLongAReason_SaysSo() =>
        Assert.Equal([("too-long", "[1].why")], Problems(Typed(0), Typed(1, isChosen: false, why: new('x', 501))));

    private static Result<ChosenPriorities> Of(params PriorityChoiceInput[] typed) =>
        ChosenPriorities.From(typed, Shortlist);

    private static IEnumerable<(string, string)> Problems(params PriorityChoiceInput[] typed) =>
        Of(typed).Problems.Select(problem => (problem.Code, problem.Field));

    private static PriorityChoiceInput Typed(
        int enabler,
        bool isChosen = true,
        string? place = null,
        string? why = null,
        int? before = null
    ) => new(Framework.Enablers[enabler], isChosen, before, place, why);

    private static AnswerSet Scores(params int[] scores) =>
        Framework
            .Enablers.Zip(scores)
            .Aggregate(
                AnswerSet.Empty(Framework),
                (answers, one) => answers.With(one.First, Answer.FromScore(one.Second))
            );
}
