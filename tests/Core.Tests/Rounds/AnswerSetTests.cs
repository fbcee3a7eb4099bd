using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using CsCheck;

namespace BeyondBoundaries.Core.Tests.Rounds;

public sealed class AnswerSetTests
{
    private static readonly Framework Framework = SmallFramework.WithLevels(5);

    [Fact]
    public void Answer_WrittenAndRead_IsTheSame() =>
        DomainGenerators
            .Levels.SelectMany(levels => DomainGenerators.Code(levels), (levels, code) => (levels, new Answer(code)))
            .Sample(
                (levels, answer) =>
                {
                    Assert.Equal(answer, Answer.Parse(answer.ToString(), SmallFramework.WithLevels(levels).Scale));
                    Assert.Equal(
                        (answer.Code is >= 1 and <= 7, answer.Code == 15, answer.Code != 0),
                        (answer.IsScore, answer.IsSkip, answer.IsAnswered)
                    );
                }
            );

    [Theory]
    [InlineData("0")]
    [InlineData("6")]
    [InlineData("-1")]
    [InlineData("3.0")]
    [InlineData("12")]
    [InlineData(" 3")]
    [InlineData("٣")]
    [InlineData("x")]
    public void Parse_OfWhatIsNoAnswer_IsNull(string text) =>
        Assert.Null(Answer.Parse(text, SmallFramework.WithLevels(5).Scale));

    [Fact]
    public void Answers_FromTheirCodes_AreTheSame() =>
        DomainGenerators
            .Code(5)
            .Array[Framework.Items.Count]
            .Sample(codes =>
            {
                var answers = AnswerSet.FromCodes(Framework, codes);
                Assert.Equal(codes, AnswerSet.FromCodes(Framework, answers.Codes).Codes.ToArray());
                Assert.All(Framework.Items, item => Assert.Equal(codes[item.Index], answers[item].Code));
                Assert.Equal(codes.Count(code => code != 0), answers.CountAnswered(Framework.Items));
            });

    [Fact]
    public void With_OneAnswer_ChangesThatAloneAndTheOriginalNot() =>
        Gen.Select(
                DomainGenerators.Code(5).Array[Framework.Items.Count],
                Gen.Int[0, Framework.Items.Count - 1],
                DomainGenerators.Code(5)
            )
            .Sample(
                (codes, index, code) =>
                {
                    var before = AnswerSet.FromCodes(Framework, codes);
                    var after = before.With(Framework.Items[index], new Answer(code));
                    Assert.Equal(codes, before.Codes.ToArray());
                    Assert.Equal(codes.Select((old, i) => i == index ? code : old), after.Codes.ToArray());
                }
            );

    [Theory]
    [InlineData(6)]
    [InlineData(8)]
    [InlineData(14)]
    [InlineData(16)]
    [InlineData(255)]
    public void FromCodes_WithACodeBeyondTheScale_Throws(byte code)
    {
        var codes = new byte[Framework.Items.Count];
        codes[^1] = code;
        Assert.Throws<ArgumentException>(() => AnswerSet.FromCodes(Framework, codes));
    }

    [Fact]
    public void FromCodes_OfAnotherLength_Throws() =>
        Assert.Throws<ArgumentException>(() => AnswerSet.FromCodes(Framework, new byte[3]));

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    public void Score_BeyondEveryScale_Throws(int score) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Answer.FromScore(score));
}
