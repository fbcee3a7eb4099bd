using System.Text.Json;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Tests.Statistics;

/// <summary>
/// The statistics functions that are used in the published test cases, with inputs and outputs in the format of the
/// cases.
/// </summary>
internal static class PublishedStatisticsFunctions
{
    public static object Call(string function, JsonElement input) =>
        function switch
        {
            "literature_measures" => Literature(Tally.From([.. Ints(input.GetProperty("c")), 0])),
            "round_half_away" => new
            {
                text = new Fraction(input.GetProperty("num").GetInt64(), input.GetProperty("den").GetInt64()).ToText(
                    input.GetProperty("dp").GetInt32()
                ),
            },
            "item_summary" => Summary(TallyOf(input.GetProperty("h"))),
            "merge_summary" => Merged([.. input.GetProperty("hs").EnumerateArray().Select(TallyOf)]),
            "theme_mean" => new
            {
                mean = ThemeMean.Compute([.. input.GetProperty("hs").EnumerateArray().Select(TallyOf)]),
            },
            "mean_bounds" => MeanBounds.Compute(TallyOf(input.GetProperty("h")), input.GetProperty("N").GetInt32())
                is { } bounds
                ? new { low = (double?)bounds.Low, high = (double?)bounds.High }
                : new { low = (double?)null, high = (double?)null },
            "sampling_margin" => new
            {
                margin = SamplingMargin.Compute(TallyOf(input.GetProperty("h")), input.GetProperty("N").GetInt32()),
            },
            "group_analysis" => Analysed(TallyOf(input.GetProperty("h1")), TallyOf(input.GetProperty("h2"))),
            "holm" => new { adjusted = Holm.Adjust([.. input.GetProperty("p").EnumerateArray().Select(ShareOf)]) },
            "rounds_unpaired" => Unpaired(TallyOf(input.GetProperty("h1")), TallyOf(input.GetProperty("h2"))),
            "rounds_paired" => Paired(input.GetProperty("T")),
            "straight_line" => new
            {
                nudge = ToSnakeCase(
                    StraightLineRule.Classify([
                        .. input
                            .GetProperty("scores")
                            .EnumerateArray()
                            .Where(score => score.ValueKind == JsonValueKind.Number)
                            .Select(score => score.GetInt32()),
                    ])
                ),
            },
            "rank_priorities" => Ranked(input.GetProperty("items")),
            "suppress_one_way" => new
            {
                shown = Suppression.SuppressGroups(
                    [.. Ints(input.GetProperty("sizes"))],
                    Confidentiality.SmallestAllowedMinimum
                ),
            },
            "suppress" => Suppressed(input.GetProperty("counts")),
            _ => throw new ArgumentException($"No function {function}.", nameof(function)),
        };

    private static object Literature(Tally tally)
    {
        var measures = LiteratureMeasures.Compute(tally)!;
        return new
        {
            A = measures.VanDerEijkA,
            polarization = measures.Polarisation,
            tastle_wierman = measures.TastleWierman,
            leik_D = measures.LeikD,
            lsq = measures.BlairLacyLsq,
        };
    }

    private static Dictionary<string, object?> Summary(Tally tally)
    {
        var summary = ItemSummary.Compute(tally);
        return new()
        {
            ["n"] = tally.N,
            ["skip"] = tally.Skip,
            ["coverage"] = summary.Coverage?.Value,
            ["many_skipped"] = summary.ManySkipped,
            ["mean"] = summary.Mean?.Value,
            ["mean_display"] = summary.Mean?.ToText(1),
            ["median"] = summary.Median?.Value,
            ["spread"] = summary.Spread?.Value,
            ["spread_display"] = summary.Spread?.ToText(1),
            ["agreement_percent"] = summary.AgreementPercent?.Value,
            ["agreement_display"] = summary.AgreementPercent?.ToText(0),
            ["category"] = ToSnakeCase(summary.Category),
            ["why"] = summary.Why is { } why ? ToSnakeCase(why) : null,
            ["camps"] = summary.Camps is { } camps
                ? new[] { camps.Middle, camps.Low, camps.Between, camps.High }
                : null,
            ["level"] = ToSnakeCase(summary.Standing),
            ["dig_deeper"] = summary.DigDeeper,
            ["borderline"] = summary.Borderline,
            ["scored_low"] = tally.CountAtMost(2),
            ["scored_middle"] = tally[3],
            ["scored_high"] = tally.N - tally.CountAtMost(3),
        };
    }

    private static Dictionary<string, object?> Merged(Tally[] tallies)
    {
        var sum = tallies.Aggregate((left, right) => left + right);
        var summary = Summary(sum);
        summary["merged"] = sum.Counts.ToArray();
        return summary;
    }

    private static object Analysed(Tally first, Tally second)
    {
        var analysis = GroupAnalysis.Compute(first, second)!;
        return new
        {
            mean_difference = analysis.MeanDifference,
            higher = analysis.Higher,
            same = analysis.Same,
            lower = analysis.Lower,
            cliffs_delta = analysis.CliffsDelta,
            shuffle_p = analysis.PermutationP,
        };
    }

    private static object Unpaired(Tally before, Tally after)
    {
        var change = RoundChange.Compute(before, after);
        return new
        {
            mean_change = change.Mean,
            mean_flag = change.MeanFlag is { } mean ? Words(mean) : null,
            spread_change = change.Spread,
            agreement_flag = change.AgreementFlag is { } agreement ? Words(agreement) : null,
            net_change = change.NetChange,
            settled = change.Settled,
            from = ToSnakeCase(ItemSummary.Compute(before).Category),
            to = ToSnakeCase(ItemSummary.Compute(after).Category),
        };
    }

    private static object Paired(JsonElement rows)
    {
        var size = rows.GetArrayLength();
        var table = new int[size, size];
        int before = 0,
            after = 0;
        for (var from = 0; from < size; from++)
        {
            for (var to = 0; to < size; to++)
            {
                table[from, to] = rows[from][to].GetInt32();
                before += from < size - 1 ? table[from, to] : 0;
                after += to < size - 1 ? table[from, to] : 0;
            }
        }

        var change = PairedChange.Compute(table, before, after);
        return new
        {
            pairs = change.Pairs,
            up = change.Up,
            same = change.Same,
            down = change.Down,
            mean_change = change.Mean,
            overlap = change.Overlap,
            who = change.Who switch
            {
                ParticipantOverlap.Mostly => "mostly the same people",
                ParticipantOverlap.Partly => "partly the same people",
                _ => "mostly different people",
            },
            mean_flag = change.MeanFlag is { } flag ? Words(flag) : null,
            flip_p = PairedChange.ComputeSignFlipP(table),
        };
    }

    private static object Ranked(JsonElement items)
    {
        var ranked = PriorityRanking.Rank(
            items
                .EnumerateArray()
                .Select(item =>
                    (
                        Id: item.GetProperty("id").GetString(),
                        Figures: DisclosedFigures.Compute(TallyOf(item.GetProperty("h")), new(ConfidentialityMode.Open))
                    )
                ),
            item => item.Figures
        );
        return new
        {
            order = ranked.Select(place => new
            {
                id = place.Item.Id,
                rank = place.Priority.Rank,
                tier = place.Priority.Tier,
                dig_deeper = place.Item.Figures.DigDeeper,
                close_call = place.Priority.CloseCall,
            }),
        };
    }

    private static object Suppressed(JsonElement counts)
    {
        var shown = Suppression.Decide(
            [.. counts.EnumerateArray().Select(row => Ints(row).ToArray())],
            Confidentiality.SmallestAllowedMinimum
        );
        return new
        {
            overall = shown.WholeGroup,
            agencies = shown.Agencies,
            levels = shown.Levels,
            smallest_exposed = shown.SmallestExposed,
        };
    }

    private static Tally TallyOf(JsonElement counts) => Tally.From([.. Ints(counts)]);

    private static IEnumerable<int> Ints(JsonElement array) =>
        array.EnumerateArray().Select(number => number.GetInt32());

    private static double ShareOf(JsonElement fraction)
    {
        var parts = fraction.GetString()!.Split('/');
        return double.Parse(parts[0]) / double.Parse(parts[1]);
    }

    private static string Words(Enum flag) =>
        flag.ToString() switch
        {
            "AboutTheSame" => "about the same",
            "CloserTogether" => "closer together",
            "FurtherApart" => "further apart",
            var other => ToSnakeCase(flag),
        };

    public static string ToSnakeCase(Enum value) => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
