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

    [Fact]
    public void From_InAnotherOrder_KeepsThatOrderAndTheReasons()
    {
        var chosen = Of(Typed(3, why: " Reason 3 "), Typed(1), Typed(0, isChosen: false), Typed(2, why: "Reason 2"));
        Assert.Equal([new("2.2", "Reason 3"), new("1.2", ""), new("2.1", "Reason 2")], chosen.Value!.Chosen);
        Assert.Equal([new("1.1", "")], chosen.Value.LeftOut);
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
        Assert.Equal([("no-priority", "[0].chosen")], Problems(Typed(0, isChosen: false)));

    [Fact]
    public void From_WithTooLongAReason_SaysSo() =>
        Assert.Equal([("too-long", "[1].why")], Problems(Typed(0), Typed(1, isChosen: false, why: new('x', 501))));

    [Fact]
    public void From_WithAReasonThatIsShortEnoughOnceCleaned_KeepsIt() =>
        Assert.Equal(500, Of(Typed(0, why: $"{new string('x', 500)}\u0001 \n")).Value!.Chosen[0].Why.Length);

    private static Result<ChosenPriorities> Of(params PriorityChoiceInput[] typed) =>
        ChosenPriorities.From(typed, Shortlist);

    private static IEnumerable<(string, string)> Problems(params PriorityChoiceInput[] typed) =>
        Of(typed).Problems.Select(problem => (problem.Code, problem.Field));

    private static PriorityChoiceInput Typed(int enabler, bool isChosen = true, string? why = null) =>
        new(Framework.Enablers[enabler], isChosen, why);

    private static AnswerSet Scores(params int[] scores) =>
        Framework
            .Enablers.Zip(scores)
            .Aggregate(
                AnswerSet.Empty(Framework),
                (answers, one) => answers.With(one.First, Answer.FromScore(one.Second))
            );
}
