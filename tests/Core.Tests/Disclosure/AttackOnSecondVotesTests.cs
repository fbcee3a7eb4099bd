using System.Text;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Tallies;
using BeyondBoundaries.Documents.Json;

namespace BeyondBoundaries.Core.Tests.Disclosure;

/// <summary>Attacks second votes that a few people missed.</summary>
public sealed class AttackOnSecondVotesTests
{
    private static readonly Framework Framework = SmallFramework.WithLevels(5);

    /// <summary>
    /// In the first version of the rule, the two tallies side by side revealed the score of a person who missed the
    /// second vote.
    /// </summary>
    [Fact]
    public void SecondVote_ThatOneToFourPeopleMissed_LeavesAtLeastFiveTalliesPossible()
    {
        var first = DisclosedTally.From(
            Tally.From(0, 1, 2, 2, 1, 0),
            BeyondBoundaries.Core.Rounds.Confidentiality.Default
        );
        foreach (var onlyOne in new[] { 1, 2, 3, 4 })
        {
            var behind = Attacker
                .Tallies(5)
                .CountBy(counts =>
                    SecondVoteDisclosure.Decide(
                        first,
                        Tally.From([.. counts, 0]),
                        onlyOne,
                        BeyondBoundaries.Core.Rounds.Confidentiality.Default
                    )
                );
            Assert.All(behind, shown => Assert.True(shown.Key.Everyone is null && shown.Value >= 5, $"{shown}"));
        }
    }

    /// <summary>
    /// Seven people vote, six of them take part in the second vote, and no score changes. Fails on the first version of
    /// the rule, which disclosed both tallies.
    /// </summary>
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void SecondVote_ThatOneOfSevenMissed_IsPublishedAlikeForAnotherScoreOfTheirs(int score)
    {
        var published = PublishedVotesThatOneMissed(score);

        Assert.Contains(
            Enumerable.Range(2, 4).Where(other => other != score),
            other => PublishedVotesThatOneMissed(other) == published
        );
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void SecondVote_OfARound_IsPublishedAsAnItemWhereNobodyOrEnoughMissedOne(int missing, bool asItem)
    {
        var item = Framework.Enablers[0];
        var set = ResponseSet.InOrderOfAppearance(
            Framework,
            [
                .. Enumerable
                    .Range(0, 12)
                    .Select(i => new Response(
                        $"person-{i}",
                        "Council",
                        "",
                        AnswerSet.Empty(Framework).With(item, Answer.FromScore(1 + (i % 5)))
                    )
                    {
                        SecondVote =
                            i < missing ? null : AnswerSet.Empty(Framework).With(item, Answer.FromScore(1 + (i % 4))),
                    }),
            ]
        );
        var result = RoundResults.Compute(set, BeyondBoundaries.Core.Rounds.Confidentiality.Default).Items[0];
        Assert.True(result.HasSecondVote);
        Assert.Equal((asItem, !asItem), (result.SecondVote is not null, result.SecondVoteAverage is not null));
    }

    /// <summary>Tests that a person whose answers were erased after the first vote still counts in that vote.</summary>
    [Fact]
    public void SecondVote_AfterAnErasure_CountsWhoIsGone()
    {
        var item = Framework.Enablers[0];
        var set = ResponseSet.InOrderOfAppearance(
            Framework,
            [
                .. Enumerable
                    .Range(0, 6)
                    .Select(i => new Response(
                        $"person-{i}",
                        "Council",
                        "",
                        AnswerSet.Empty(Framework).With(item, Answer.FromScore(1 + (i % 5)))
                    )
                    {
                        SecondVote = AnswerSet.Empty(Framework).With(item, Answer.FromScore(1 + (i % 5))),
                    }),
            ]
        );
        var first = BallotFigures.Compute(
            Ballot.Enablers,
            set,
            BeyondBoundaries.Core.Rounds.Confidentiality.Default,
            null
        );
        var left = set with { Responses = [.. set.Responses.Skip(1)] };

        var second = SecondVoteFigures
            .Compute(Ballot.SecondVote(item), left, first, BeyondBoundaries.Core.Rounds.Confidentiality.Default, null)
            .Items.Single();

        Assert.True(second.IsVoteSuppressed);
        Assert.Equal(DisclosedTally.TooFew, second.Everyone);
    }

    private static string PublishedVotesThatOneMissed(int score)
    {
        var item = Framework.Enablers[0];
        List<int> scores = [2, 2, 3, 3, 4, 4, 5];
        scores.Remove(score);
        Response[] voters =
        [
            .. scores
                .Append(score)
                .Index()
                .Select(person =>
                {
                    var answers = AnswerSet.Empty(Framework).With(item, Answer.FromScore(person.Item));
                    return new Response($"person-{person.Index}", "Council", "", answers)
                    {
                        SecondVote = person.Index < 6 ? answers : null,
                    };
                }),
        ];
        using var file = new MemoryStream();
        var set = ResponseSet.InOrderOfAppearance(Framework, voters);
        ResultsJson.Write(RoundResults.Compute(set, BeyondBoundaries.Core.Rounds.Confidentiality.Default), file);
        return Encoding.UTF8.GetString(file.ToArray());
    }
}
