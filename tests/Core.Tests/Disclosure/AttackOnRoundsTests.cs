using System.Text;
using System.Text.Json;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Json;

namespace BeyondBoundaries.Core.Tests.Disclosure;

/// <summary>
/// Attacks three rounds in confidential mode. The first round has ten people, the second has five more, and in the
/// third, those five and one of the ten are missing. In the first version of the disclosure rule, exact averages and
/// exact changes among the same people revealed the score of that one person for every enabler.
/// </summary>
public sealed class AttackOnRoundsTests
{
    private static readonly Framework Framework = SmallFramework.WithLevels(5);

    public static TheoryData<int> Seeds => [1, 2, 3, 4, 5, 6, 7, 8];

    /// <summary>Fails on the first version of the rule: the attack revealed the true score.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Subtraction_OverThreeRounds_GivesNobodysScore(int seed)
    {
        var (first, second, third) = Rounds(seed);
        foreach (var item in Framework.Enablers)
        {
            Assert.Null(ScoreOfTheLeaver(first, second, third, item));
        }
    }

    /// <summary>
    /// Tests that everything published stays the same if the person who leaves and a person who stays swap their scores
    /// in the second round.
    /// </summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void EverythingPublished_OfThreeRounds_IsTheSameWhicheverOfTwoPeopleLeft(int seed)
    {
        var (first, second, third) = Rounds(seed);
        var (leaver, other) = (second.Responses[9], second.Responses[0]);
        var exchanged = second with
        {
            Responses =
            [
                .. second.Responses.Select(one =>
                    one == leaver ? one with { Answers = other.Answers }
                    : one == other ? one with { Answers = leaver.Answers }
                    : one
                ),
            ],
        };
        Assert.Equal(Published(first, second, third), Published(first, exchanged, third));
    }

    /// <summary>
    /// Tries every combination of how many scores rose and how many fell among ten people who took part in two rounds.
    /// Each published statement leaves several combinations possible.
    /// </summary>
    [Fact]
    public void Words_OfTheSamePeople_LeaveSeveralNumbersPossible()
    {
        var ways = from up in Enumerable.Range(0, 11) from down in Enumerable.Range(0, 11 - up) select (up, down);
        var behind = ways.CountBy(way => PairedChangeStatement.Decide(10, way.up, way.down, 10, 10, 5)!);
        Assert.All(behind, words => Assert.InRange(words.Value, 5, int.MaxValue));
    }

    /// <summary>
    /// Uses the averages of three rounds, and the published changes among the same people, to compute the score of the
    /// person who leaves; returns null if these are not enough.
    /// </summary>
    private static double? ScoreOfTheLeaver(ResponseSet first, ResponseSet second, ResponseSet third, Item item)
    {
        var (up, down) = (Comparison(first, second, item), Comparison(second, third, item));
        if (ChangeOf(up) is not { } joined || ChangeOf(down) is not { } left)
        {
            return null;
        }

        var (tenThen, allThen, nineNow) = (SumOf(up, "before"), SumOf(up, "after"), SumOf(down, "after"));
        var joiners = allThen - (tenThen + (10 * joined));
        return allThen - joiners - (nineNow - (9 * left));
    }

    private static double? ChangeOf(JsonElement item) =>
        item.GetProperty("paired") is { ValueKind: JsonValueKind.Object } paired
        && paired.TryGetProperty("meanChange", out var change)
        && change.ValueKind == JsonValueKind.Number
            ? change.GetDouble()
            : null;

    private static double SumOf(JsonElement item, string round) =>
        item.GetProperty(round).GetProperty("n").GetInt32() * item.GetProperty(round).GetProperty("mean").GetDouble();

    private static JsonElement Comparison(ResponseSet before, ResponseSet after, Item item)
    {
        using var document = JsonDocument.Parse(
            Text(RoundComparison.Compare(before, after, BeyondBoundaries.Core.Rounds.Confidentiality.Default))
        );
        return document
            .RootElement.GetProperty("items")
            .EnumerateArray()
            .Single(one => one.GetProperty("id").GetString() == item.Id)
            .Clone();
    }

    private static string Published(ResponseSet first, ResponseSet second, ResponseSet third)
    {
        var text = new StringBuilder();
        foreach (var round in new[] { first, second, third })
        {
            using var file = new MemoryStream();
            ResultsJson.Write(RoundResults.Compute(round, BeyondBoundaries.Core.Rounds.Confidentiality.Default), file);
            text.Append(Encoding.UTF8.GetString(file.ToArray()));
        }

        return text.Append(
                Text(RoundComparison.Compare(first, second, BeyondBoundaries.Core.Rounds.Confidentiality.Default))
            )
            .Append(Text(RoundComparison.Compare(second, third, BeyondBoundaries.Core.Rounds.Confidentiality.Default)))
            .Append(Text(RoundComparison.Compare(first, third, BeyondBoundaries.Core.Rounds.Confidentiality.Default)))
            .ToString();
    }

    private static string Text(RoundComparison comparison)
    {
        using var file = new MemoryStream();
        ComparisonJson.Write(comparison, file);
        return Encoding.UTF8.GetString(file.ToArray());
    }

    private static (ResponseSet First, ResponseSet Second, ResponseSet Third) Rounds(int seed)
    {
        var random = new Random(seed);
        return (Round(random, 10), Round(random, 15), Round(random, 9));
    }

    /// <summary>
    /// Creates a round with this many of the fifteen people, starting with the first. In the third round, the tenth
    /// person and the five who joined in the second round are therefore missing.
    /// </summary>
    private static ResponseSet Round(Random random, int people) =>
        new(
            Framework,
            [
                .. Enumerable
                    .Range(0, people)
                    .Select(i => new Response(
                        $"person-{i}",
                        "Council",
                        "",
                        Framework.Enablers.Aggregate(
                            AnswerSet.Empty(Framework),
                            (answers, item) => answers.With(item, Answer.FromScore(random.Next(1, 6)))
                        )
                    )),
            ],
            ["Council"],
            []
        );
}
