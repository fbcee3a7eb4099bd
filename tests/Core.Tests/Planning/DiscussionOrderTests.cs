using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Tests.Planning;

public sealed class DiscussionOrderTests
{
    private static readonly Framework Framework = SmallFramework.WithLevels(5);

    [Theory]
    // One enabler is low, one is high, one has two camps, and one has two camps that are closer together. The divided
    // enablers are first, starting with the widest spread, and the low enabler follows.
    [InlineData("1 1 1 1 1 1,4 4 4 4 4 4,1 1 1 5 5 5,2 2 2 4 4 4", "2.1,2.2,1.1", "1.2", false)]
    // No enabler is low or divided, so the lowest three are first, in order of priority.
    [InlineData("4 4 4 4 4 4,3 3 3 3 3 3,5 5 5 5 5 5,4 4 4 4 4 5", "1.2,1.1,2.2", "2.1", true)]
    // Too few people scored, so no enablers are put first.
    [InlineData("1 5,4 4,1 1,5 5", "", "1.1,1.2,2.1,2.2", true)]
    public void From_Scores_PutsDividedEnablersFirst(string scores, string first, string others, bool isRelative)
    {
        var ofEnablers = scores.Split(',').Select(one => one.Split(' ').Select(int.Parse).ToArray()).ToList();
        var people = Enumerable
            .Range(0, ofEnablers[0].Length)
            .Select(person => new Response(
                $"{person}",
                "",
                "",
                Framework
                    .Enablers.Zip(ofEnablers)
                    .Aggregate(
                        AnswerSet.Empty(Framework),
                        (answers, one) => answers.With(one.First, Answer.FromScore(one.Second[person]))
                    )
            ));

        var order = DiscussionOrder.From(
            RoundResults.Compute(
                ResponseSet.InOrderOfAppearance(Framework, [.. people]),
                BeyondBoundaries.Core.Rounds.Confidentiality.Default
            )
        );

        Assert.Equal(first, string.Join(',', order.First.Select(result => result.Item.Id)));
        Assert.Equal(others, string.Join(',', order.Others.Select(result => result.Item.Id)));
        Assert.Equal(isRelative, order.IsRelative);
    }
}
