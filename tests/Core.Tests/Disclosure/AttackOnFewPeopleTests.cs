using System.Text;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Html;
using BeyondBoundaries.Documents.Json;

namespace BeyondBoundaries.Core.Tests.Disclosure;

/// <summary>Attacks everything that is disclosed about rounds of one to four people.</summary>
public sealed class AttackOnFewPeopleTests
{
    private static readonly Framework Framework = SmallFramework.WithLevels(5);
    public static TheoryData<ConfidentialityMode> Confidential => DisclosedFiguresTests.Confidential;

    /// <summary>
    /// Fails on the first version of the rule: in a round of three people, a person who gave a score of 3 could work
    /// out the other two people's scores for most items.
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

    /// <summary>Returns everything disclosed: the JSON results and the findings.</summary>
    private static string Published(ConfidentialityMode mode, Answer[] answers)
    {
        var results = RoundResults.Compute(Round(answers), new(mode), invited: 12);
        using var file = new MemoryStream();
        ResultsJson.Write(results, file);
        return Encoding.UTF8.GetString(file.ToArray())
            + string.Join('\n', RoundFindings.Find(results).Select(finding => $"{finding.Headline} {finding.Detail}"));
    }
}
