using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Tests.Rounds;

public sealed class PaperScoreParserTests
{
    private static readonly Framework Framework = SmallFramework.WithLevels(5);

    [Fact]
    public void Read_DigitsSkipsAndBlanks_AreTheAnswersInOrder()
    {
        var keys = string.Concat(Framework.Enablers.Select((_, place) => "1 5sS-–"[place % 7])).Replace(' ', '3');

        var answers = PaperScoreParser.Parse(Framework, $" {keys} ").Value!;

        Assert.Equal(
            Framework.Enablers.Select(
                (_, place) =>
                    new[]
                    {
                        Answer.FromScore(1),
                        Answer.FromScore(3),
                        Answer.FromScore(5),
                        Answer.Skip,
                        Answer.Skip,
                        Answer.NotAnswered,
                        Answer.NotAnswered,
                    }[place % 7]
            ),
            Framework.Enablers.Select(item => answers[item])
        );
    }

    [Fact]
    public void Read_ASheetWithoutScores_IsRefused()
    {
        var read = PaperScoreParser.Parse(Framework, new string('-', Framework.Enablers.Count));

        Assert.Equal(ProblemCodes.NothingAnswered, Assert.Single(read.Problems).Code);
    }

    [Fact]
    public void Read_AWrongKey_SaysWhichEnabler()
    {
        var keys = "x" + new string('3', Framework.Enablers.Count - 1);

        var problem = Assert.Single(PaperScoreParser.Parse(Framework, keys).Problems);

        Assert.Contains(
            $"“x” is not a score for {Framework.Enablers[0].Id}",
            problem.Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("3")]
    [InlineData("33333333333333333333")]
    public void Read_AnotherNumberOfKeys_IsRefused(string? keys) =>
        Assert.Equal("keys-count", Assert.Single(PaperScoreParser.Parse(Framework, keys).Problems).Code);
}
