using System.Text.Json;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Disclosure.Averages;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Tests.Statistics;

/// <summary>
/// The functions of the disclosure rule that are used in the published test cases, with inputs and outputs in the
/// format of the cases.
/// </summary>
internal static class PublishedDisclosureFunctions
{
    /// <summary>Calls the function with this name; returns null if it is not in this class.</summary>
    public static object? Call(string function, JsonElement input) =>
        function switch
        {
            "shown_item" => Item(DisclosedTally.From(TallyOf(input.GetProperty("h")), Rule(input))),
            "notes_shown" => new { shown = RoundCommentary.AreNotesDisclosed(Int(input, "submitted"), Rule(input)) },
            "standing" => new
            {
                standing = PublishedStatisticsFunctions.ToSnakeCase(
                    ItemSummary.Compute(ScoresOf(input.GetProperty("c"))).Standing
                ),
            },
            "coarse_average" => Average(
                DisclosedAverage.Coarse(Int(input, "sum"), Int(input, "n"), Int(input, "K", 5))
            ),
            "sum_range" => DisclosedAverage.SumRange(Int(input, "tenths"), Int(input, "n"), Int(input, "K", 5))
                is { } range
                ? new { lowest = (long?)range.Lowest, highest = (long?)range.Highest }
                : new { lowest = (long?)null, highest = (long?)null },
            "compare_averages" => Compared(new(Tenths(input, "t1"), Tenths(input, "t2"))),
            "chance_of_big" => new
            {
                chance = ExpectedChanceGaps.ChanceOfGap(
                    ScoresOf(input.GetProperty("c")),
                    Int(input, "n1"),
                    Int(input, "n2")
                ),
            },
            "expected_gaps" => new
            {
                expected = ExpectedChanceGaps.Compute(
                    input.GetProperty("items").EnumerateArray().SelectMany(Pairs),
                    ConfidentialityMode.Confidential
                ),
            },
            "count_fillings" => new
            {
                fillings = FillingEnumeration.Count(Ints(input.GetProperty("tally")), Ints(input.GetProperty("sizes"))),
            },
            "withheld" => new
            {
                withheld = SuppressedVectors.Compute(
                    Ints(input.GetProperty("tally")),
                    Ints(input.GetProperty("sizes")),
                    IntsOfInts(input.GetProperty("groups"))
                ),
            },
            "audit_averages" => Audited(input),
            "witness_audit" => new
            {
                safe = WitnessSearch.IsSafe(
                    new(IntsOfInts(input.GetProperty("blocks")), IntsOfInts(input.GetProperty("groups")))
                ),
            },
            "paired_words" => Words(
                PairedChangeStatement.Decide(
                    Int(input, "pairs"),
                    Int(input, "up"),
                    Int(input, "down"),
                    Int(input, "n1"),
                    Int(input, "n2"),
                    Int(input, "k", 5)
                )
            ),
            "second_vote" => Vote(
                TallyOf(input.GetProperty("first")),
                TallyOf(input.GetProperty("second")),
                Int(input, "only_one"),
                Rule(input)
            ),
            _ => null,
        };

    private static object Item(DisclosedTally shown) =>
        new
        {
            shown = PublishedStatisticsFunctions.ToSnakeCase(shown.Extent),
            n = shown.N,
            skip = shown.Skip,
            many_skipped = DisclosedFigures.Compute(shown, ConfidentialityMode.Confidential).ManySkipped,
            tally = shown.Tally?.Counts[..^1].ToArray(),
            standing = shown.Standing is { } standing ? PublishedStatisticsFunctions.ToSnakeCase(standing) : null,
        };

    private static object Average(DisclosedAverage average) => new { tenths = average.Tenths, text = average.Text };

    private static object Compared(AverageComparison comparison) =>
        new
        {
            tenths = comparison.Difference.RoundedParts(10),
            text = comparison.Text,
            words = comparison.IsGap ? "big difference" : "no clear difference",
        };

    private static IEnumerable<(Tally Everyone, int First, int Second)> Pairs(JsonElement item)
    {
        var sizes = Ints(item.GetProperty("sizes"));
        return sizes.SelectMany(
            (first, i) => sizes.Skip(i + 1),
            (first, second) => (ScoresOf(item.GetProperty("tally")), first, second)
        );
    }

    private static object Audited(JsonElement input)
    {
        var audit = AverageAudit.Run(
            [.. input.GetProperty("cells").EnumerateArray().Select(IntsOfInts)],
            Bools(input.GetProperty("agencies")),
            Bools(input.GetProperty("levels")),
            Int(input, "limit", AverageAudit.MaxFillings)
        );
        return new
        {
            show = audit.IsDisclosed,
            how = PublishedStatisticsFunctions.ToSnakeCase(audit.Method),
            averages = audit.Averages,
        };
    }

    private static object Words(PairedChangeStatement? words) =>
        new
        {
            who = words is null ? null : PairedChangeText.Describe(words.Who),
            moved = words?.Moved is { } moved ? PairedChangeText.Describe(moved) : null,
        };

    private static object Vote(Tally first, Tally second, int onlyOne, Confidentiality rule)
    {
        var vote = SecondVoteDisclosure.Decide(DisclosedTally.From(first, rule), second, onlyOne, rule);
        return new
        {
            shown = vote.Everyone is not null ? "item"
            : vote.Average is not null ? "mean"
            : "nothing",
            item = vote.Everyone is { } item ? Item(item) : null,
            tenths = vote.Average?.Average.Tenths,
            text = vote.Average?.Average.Text,
            words = vote.Average is { } average ? SecondVoteText.DescribeShift(average.Than) : null,
        };
    }

    private static Confidentiality Rule(JsonElement input) =>
        new(ConfidentialityMode.Confidential, Int(input, "k", Confidentiality.SmallestAllowedMinimum));

    private static DisclosedAverage Tenths(JsonElement input, string name) =>
        DisclosedAverage.FromTenths(Int(input, name), Int(input, "K", 5));

    private static int Int(JsonElement input, string name, int otherwise = 0) =>
        input.TryGetProperty(name, out var value) ? value.GetInt32() : otherwise;

    private static Tally TallyOf(JsonElement counts) => Tally.From([.. Ints(counts)]);

    private static Tally ScoresOf(JsonElement counts) => Tally.From([.. Ints(counts), 0]);

    private static int[] Ints(JsonElement array) => [.. array.EnumerateArray().Select(number => number.GetInt32())];

    private static bool[] Bools(JsonElement array) => [.. array.EnumerateArray().Select(value => value.GetBoolean())];

    private static int[][] IntsOfInts(JsonElement array) => [.. array.EnumerateArray().Select(Ints)];
}
