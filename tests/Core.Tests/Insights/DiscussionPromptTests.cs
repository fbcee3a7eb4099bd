using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Tallies;
using CsCheck;

namespace BeyondBoundaries.Core.Tests.Insights;

public sealed class DiscussionPromptTests
{
    /// <summary>A tally, and part of the question that it leads to.</summary>
    public static TheoryData<int[], string> Asked =>
        new()
        {
            { [0, 0, 0, 0, 0, 0], "Who else could tell us" },
            { [0, 0, 0, 0, 0, 3], "Who else could tell us" },
            { [1, 0, 0, 1, 0, 0], "Who else could tell us" },
            { [1, 0, 0, 1, 1, 0], "led you to your score" },
            { [2, 1, 0, 1, 0, 0], "families notice first" },
            { [0, 0, 0, 3, 1, 0], "not work yet" },
            { [8, 6, 1, 5, 2, 0], "each side of the room" },
            { [2, 2, 2, 2, 2, 0], "have in mind" },
            { [0, 0, 6, 0, 0, 4], "be able to score" },
            { [6, 0, 0, 0, 0, 0], "What gets in the way" },
            { [0, 0, 6, 0, 0, 0], "halfway" },
            { [0, 0, 0, 0, 6, 0], "What made it work" },
            { [0, 0, 1, 6, 0, 0], "What made it work" },
            { [0, 1, 0, 6, 0, 0], "One score is far from the others" },
            { [2, 2, 2, 0, 0, 0], "families notice first" },
            { [0, 0, 2, 2, 2, 0], "not work yet" },
            { [0, 3, 3, 3, 0, 0], "led you to your score" },
        };

    [Theory]
    [MemberData(nameof(Asked))]
    public void Question_OfATally_FollowsFromItsCategory(int[] counts, string words)
    {
        var figures = Shown(Tally.From(counts));
        Assert.Contains(words, DiscussionPrompt.Choose(figures), StringComparison.Ordinal);
    }

    [Fact]
    public void Question_OfAnyTally_IsOneShortQuestionAtItsEnd() =>
        DomainGenerators
            .Tally()
            .Sample(tally =>
            {
                foreach (var mode in Enum.GetValues<ConfidentialityMode>())
                {
                    var question = DiscussionPrompt.Choose(Shown(tally, mode));
                    Assert.EndsWith("?", question, StringComparison.Ordinal);
                    Assert.True(question.Split(' ').Length <= 25, question);
                }
            });

    /// <summary>Tests that the question is the same for all tallies with the same disclosed figures.</summary>
    [Fact]
    public void Question_OutsideModeOpen_FollowsFromWhatIsShownAlone() =>
        Gen.Select(DomainGenerators.Tally(most: 2), DomainGenerators.Tally(most: 2))
            .Sample(
                (one, other) =>
                {
                    var (first, second) = (Shown(one), Shown(other));
                    if (ObjectValues.ToText(first) == ObjectValues.ToText(second))
                    {
                        Assert.Equal(DiscussionPrompt.Choose(first), DiscussionPrompt.Choose(second));
                    }
                }
            );

    [Theory]
    [InlineData(
        new[] { 8, 6, 1, 5, 2, 0 },
        "14 people scored it 1 or 2, and 7 scored it 4 or 5. There are few scores in between."
    )]
    [InlineData(
        new[] { 5, 0, 5, 0, 0, 1 },
        "5 people scored it 1, and 5 scored it 3. There are no scores in between. One person skipped it."
    )]
    [InlineData(
        new[] { 0, 0, 1, 6, 0, 2 },
        "No one scored it 1 or 2. 6 of 7 people scored it 4 or 5. People broadly agree. 2 people skipped it."
    )]
    [InlineData(new[] { 2, 1, 0, 1, 0, 0 }, "4 people scored this, and the scores are low.")]
    [InlineData(
        new[] { 1, 0, 0, 2, 0, 2 },
        "3 people scored this, which is too few for us to show the scores. 2 people skipped it."
    )]
    [InlineData(new[] { 1, 0, 0, 1, 0, 7 }, "Fewer than 3 people scored this.")]
    public void Sentences_OfATally_SayWhatTheBarsDraw(int[] counts, string sentences) =>
        Assert.Equal(sentences, string.Join(' ', ProjectorSummary.Describe(Shown(Tally.From(counts)))));

    [Theory]
    [InlineData(new[] { 4, 2, 0, 0, 0, 0 }, new[] { 0, 0, 2, 4, 0, 0 }, "The average went up from 1.3 to 3.7.")]
    [InlineData(
        new[] { 3, 0, 0, 0, 3, 0 },
        new[] { 0, 0, 6, 0, 0, 0 },
        "The average is about the same, and scores are closer together."
    )]
    [InlineData(
        new[] { 0, 0, 0, 0, 6, 0 },
        new[] { 3, 0, 0, 0, 3, 0 },
        "The average went down from 5.0 to 3.0, and scores are further apart."
    )]
    [InlineData(
        new[] { 0, 0, 6, 0, 0, 0 },
        new[] { 0, 0, 4, 0, 0, 0 },
        "The change is not shown, to protect people’s scores."
    )]
    public void SecondVote_BesideTheFirst_SaysWhatChanged(int[] before, int[] after, string sentence) =>
        Assert.Equal(sentence, SecondVoteText.Describe(Item(before) with { SecondVote = Item(after) }));

    [Theory]
    [InlineData(
        AverageShift.Higher,
        "The average of the second vote is 4.0 or more, which is higher than the average of the first vote. We "
            + "cannot show more, because some people took part in only one of the 2 votes."
    )]
    [InlineData(
        AverageShift.AboutTheSame,
        "The average of the second vote is 4.0 or more, which is about the same as the average of the first "
            + "vote. We cannot show more, because some people took part in only one of the 2 votes."
    )]
    [InlineData(null, "The results of the second vote are not shown, to protect people’s scores.")]
    public void SecondVote_ThatSomePeopleMissed_SaysItsAverageAtMost(AverageShift? than, string sentence) =>
        Assert.Equal(
            sentence,
            SecondVoteText.Describe(
                Item([0, 1, 2, 2, 1, 0]) with
                {
                    HasSecondVote = true,
                    SecondVoteAverage = than is { } shift
                        ? new(DisclosedAverage.CoarseSecondVote(25, 5, 5), shift)
                        : null,
                }
            )
        );

    [Fact]
    public void SecondVote_ThatThereWasNot_SaysNothing() =>
        Assert.Null(SecondVoteText.Describe(Item([0, 0, 6, 0, 0, 0])));

    private static ItemResult Item(int[] counts) =>
        new(SmallFramework.WithLevels(5).Items[0], Shown(Tally.From(counts)), [], []);

    private static DisclosedFigures Shown(Tally tally, ConfidentialityMode mode = ConfidentialityMode.Confidential) =>
        DisclosedFigures.Compute(tally, new(mode));
}
