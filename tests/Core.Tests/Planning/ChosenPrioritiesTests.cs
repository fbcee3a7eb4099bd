using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Tests.Planning;

public sealed class ChosenPrioritiesTests
{
    private static readonly Framework Framework = SmallFramework.OfLevels(5);

    /// <summary>The first two enablers are low; the others are not.</summary>
    private static readonly Shortlist Shortlist = Shortlist.Of(RoundResults.Of(
        ResponseSet.InOrderOfAppearance(Framework, [.. Enumerable.Range(1, 6).Select(person => new Response($"{person}", "", "", Scores(1, 2, 4, 5)))]),
        Confidentiality.Default));

    [Fact]
    public void From_WithPlaces_OrdersByThemThenByTheRanking()
    {
        var chosen = Of(Typed(0, place: " 2 "), Typed(1), Typed(2, place: "1", why: " It is close "), Typed(3, place: "2", why: "Asked for"));
        Assert.Equal([("2.1", "It is close"), ("1.1", ""), ("2.2", "Asked for"), ("1.2", "")], chosen.Value!.Chosen.Select(choice => (choice.Enabler, choice.Why)));
        Assert.Empty(chosen.Value.LeftOut);
    }

    [Fact]
    public void From_WithoutAProposedOne_KeepsItAsLeftOutWithItsReasonOrWithout()
    {
        var chosen = Of(Typed(0), Typed(1, isChosen: false), Typed(2, isChosen: false, why: "Next year"), Typed(3, isChosen: false));
        Assert.Equal([new("1.1", "")], chosen.Value!.Chosen);
        Assert.Equal([new("1.2", ""), new("2.1", "Next year")], chosen.Value.LeftOut);
    }

    [Fact]
    public void From_WithOneThatIsNotProposed_NeedsAReason() =>
        Assert.Equal([("no-reason", "[2].why")], Problems(Typed(0), Typed(1), Typed(2, why: " "), Typed(3, isChosen: false)));

    [Fact]
    public void From_WithNothingChosen_SaysSo() =>
        Assert.Equal([("no-priority", "[0].chosen")], Problems(Typed(0, isChosen: false, place: "x")));

    [Theory]
    [InlineData("0")]
    [InlineData("5")]
    [InlineData("1.5")]
    [InlineData("first")]
    public void From_WithNoSuchPlace_SaysSo(string place) =>
        Assert.Equal([("no-place", "[1].place")], Problems(Typed(0), Typed(1, place: place), Typed(2, isChosen: false), Typed(3, isChosen: false)));

    [Fact]
    public void From_WithTooLongAReason_SaysSo() =>
        Assert.Equal([("too-long", "[1].why")], Problems(Typed(0), Typed(1, isChosen: false, why: new('x', 501))));

    private static Result<ChosenPriorities> Of(params TypedChoice[] typed) => ChosenPriorities.From(typed, Shortlist);

    private static IEnumerable<(string, string)> Problems(params TypedChoice[] typed) => Of(typed).Problems.Select(problem => (problem.Code, problem.Field));

    private static TypedChoice Typed(int enabler, bool isChosen = true, string? place = null, string? why = null) => new(Framework.Enablers[enabler], isChosen, place, why);

    private static Answers Scores(params int[] scores) => Framework.Enablers.Zip(scores).Aggregate(Answers.None(Framework), (answers, one) => answers.With(one.First, Answer.Score(one.Second)));
}
