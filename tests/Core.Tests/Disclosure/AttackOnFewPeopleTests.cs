using System.Text;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Tallies;
using BeyondBoundaries.Documents.Html;
using BeyondBoundaries.Documents.Json;

namespace BeyondBoundaries.Core.Tests.Disclosure;

/// <summary>Attacks everything that is published about rounds of one to four people.</summary>
public sealed class AttackOnFewPeopleTests
{
    private static readonly Framework Framework = SmallFramework.WithLevels(5);

    public static TheoryData<ConfidentialityMode> Confidential => DisclosedFiguresTests.Confidential;

    /// <summary>
    /// Fails on the first version of the rule: in a round of three people, it let a person who gave a 3 work out the
    /// other two scores for most items.
    /// </summary>
    [Theory]
    [MemberData(nameof(Confidential))]
    public void Scores_OfUpToFourPeople_LeaveEverybodyElseTwoPossibleScores(ConfidentialityMode mode)
    {
        foreach (var people in new[] { 1, 2, 3, 4 })
        {
            var worlds = Enumerable
                .Range(0, (int)Math.Pow(5, people))
                .Select(number =>
                    Enumerable.Range(0, people).Select(person => 1 + (number / (int)Math.Pow(5, person) % 5)).ToArray()
                );
            foreach (
                var alike in worlds.GroupBy(scores =>
                    Published(mode, [.. scores.Select(score => Answer.FromScore(score))])
                )
            )
            {
                // This is the point of view of the first person, who knows their own score.
                Assert.All(
                    alike
                        .GroupBy(scores => scores[0])
                        .SelectMany(mine =>
                            Enumerable
                                .Range(1, people - 1)
                                .Select(other => mine.Select(scores => scores[other]).Distinct().Count())
                        ),
                    left => Assert.InRange(left, 2, 5)
                );
                Assert.InRange(alike.Select(scores => scores[0]).Distinct().Count(), 2, 5);
            }
        }
    }

    /// <summary>
    /// Fails on the first version of the rule, which showed for each item whether one named person had skipped it, and
    /// made this a headline.
    /// </summary>
    [Theory]
    [MemberData(nameof(Confidential))]
    public void Skips_OfFewerThanFivePeople_AreNotPublished(ConfidentialityMode mode)
    {
        Answer[] possible = [Answer.NotAnswered, Answer.Skip, Answer.FromScore(2)];
        foreach (var people in new[] { 1, 2, 3, 4 })
        {
            var worlds = Enumerable
                .Range(0, (int)Math.Pow(3, people))
                .Select(number =>
                    Enumerable
                        .Range(0, people)
                        .Select(person => possible[number / (int)Math.Pow(3, person) % 3])
                        .ToArray()
                );
            var alike = worlds.GroupBy(answers =>
                answers.Count(answer => answer.IsScore) is < 3 ? 0 : answers.Count(answer => answer.IsScore)
            );
            Assert.All(alike, same => Assert.Single(same.Select(answers => Published(mode, answers)).Distinct()));
        }
    }

    /// <summary>
    /// Fails on the first version of the rule, which showed one person's notes next to a list that contained their
    /// name.
    /// </summary>
    [Theory]
    [InlineData(ConfidentialityMode.Confidential, 4, false)]
    [InlineData(ConfidentialityMode.Anonymous, 1, false)]
    [InlineData(ConfidentialityMode.Anonymous, 4, false)]
    [InlineData(ConfidentialityMode.Confidential, 5, true)]
    [InlineData(ConfidentialityMode.Open, 1, true)]
    public void Words_OfFewerThanTheSmallestGroup_AreNotPublished(ConfidentialityMode mode, int people, bool shown)
    {
        var set = Round([.. Enumerable.Repeat(Answer.FromScore(3), people)]);
        var results = RoundResults.Compute(set, new(mode));
        Assert.Equal(shown ? people : 0, results.Notes.Count);
        Assert.Equal(shown, HtmlReport.RenderDocument(results).Contains("Words of", StringComparison.Ordinal));
        Assert.Equal(shown ? people : 0, BallotFigures.Compute(Ballot.Enablers, set, new(mode), null).Notes);
    }

    [Fact]
    public void Words_InAGroupOfAtLeastTen_AreNotPublishedForNine()
    {
        Assert.Empty(
            RoundResults
                .Compute(
                    Round([.. Enumerable.Repeat(Answer.FromScore(3), 9)]),
                    new(ConfidentialityMode.Confidential, 10)
                )
                .Notes
        );
        Assert.NotEmpty(
            RoundResults
                .Compute(
                    Round([.. Enumerable.Repeat(Answer.FromScore(3), 10)]),
                    new(ConfidentialityMode.Confidential, 10)
                )
                .Notes
        );
    }

    [Theory]
    [MemberData(nameof(Confidential))]
    public void Findings_OfOneSkip_DoNotSayWhoCouldNot(ConfidentialityMode mode)
    {
        var one = RoundResults.Compute(Round([Answer.Skip, .. Enumerable.Repeat(Answer.FromScore(3), 8)]), new(mode));
        Assert.DoesNotContain(RoundFindings.Find(one), finding => finding.Kind == FindingKind.MostSkipped);
        var three = RoundResults.Compute(
            Round([Answer.Skip, Answer.Skip, Answer.Skip, .. Enumerable.Repeat(Answer.FromScore(3), 8)]),
            new(mode)
        );
        Assert.Contains(RoundFindings.Find(three), finding => finding.Kind == FindingKind.MostSkipped);
    }

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
    /// Seven people vote, six of them vote again, and no score changes. Fails on the first version of the rule, which
    /// published both tallies.
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

    private static ResponseSet Round(Answer[] answers) =>
        ResponseSet.InOrderOfAppearance(
            Framework,
            [
                .. answers.Select(
                    (answer, i) =>
                        new Response(
                            $"person-{i}",
                            "Council",
                            "strategic",
                            AnswerSet.Empty(Framework).With(Framework.Enablers[0], answer)
                        )
                        {
                            Notes = [new(NoteKind.Working, Framework.Enablers[0].Id, $"Words of {i}")],
                        }
                ),
            ]
        );

    /// <summary>Returns everything published: the JSON results and the findings.</summary>
    private static string Published(ConfidentialityMode mode, Answer[] answers)
    {
        var results = RoundResults.Compute(Round(answers), new(mode), invited: 12);
        using var file = new MemoryStream();
        ResultsJson.Write(results, file);
        return Encoding.UTF8.GetString(file.ToArray())
            + string.Join('\n', RoundFindings.Find(results).Select(finding => $"{finding.Headline} {finding.Detail}"));
    }
}
