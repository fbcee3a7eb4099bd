using System.Text.Json;
using System.Text.Json.Serialization;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Core.Tallies;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage;

/// <summary>A ballot's figures as they are kept: made once, from what may be shown, when it is revealed.</summary>
internal static class FrozenFigures
{
    /// <summary>The disclosure rule by which figures are kept now. Those of the first version carry no number.</summary>
    private const int Rule = 2;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter(), new TallyJson(), new FractionJson(), new DisclosedAverageJson() },
    };

    /// <summary>Reads what was submitted to a ballot and keeps what may be shown of it.</summary>
    public static async Task Freeze(BoundariesContext context, RoundRow round, BallotRow row, Framework framework, CancellationToken cancellation) =>
        context.Add(new FiguresRow { BallotId = row.Id, Kept = BytesOf(await Of(context, round, row, round.Invited, framework, cancellation)) });

    /// <summary>The same in place of what was kept, from who is left: in mode open alone, where whoever is gone could be told by subtraction.</summary>
    public static async Task FreezeAnew(BoundariesContext context, RoundRow round, FiguresRow row, Framework framework, CancellationToken cancellation) =>
        row.Kept = BytesOf(await Of(context, round, row.Ballot, Read(row.Kept, round).Invited, framework, cancellation));

    /// <summary>The figures of a ballot as if nobody had answered it, in whatever framework it asks.</summary>
    public static FiguresRow OfNobody(RoundRow round, BallotRow row) =>
        new() { BallotId = row.Id, Kept = BytesOf(new(new(row.Kind, row.About), 0, round.Invited, [], [])) };

    public static byte[] BytesOf(BallotFigures figures) => JsonSerializer.SerializeToUtf8Bytes(new Kept(Rule, figures), Json);

    /// <summary>Reads what was kept. Figures of the first version show no more than the rule of today allows.</summary>
    public static BallotFigures Read(byte[] bytes, RoundRow round) => Read(bytes, new Confidentiality(round.Mode, round.MinimumGroup));

    /// <inheritdoc cref="Read(byte[], RoundRow)"/>
    public static BallotFigures Read(byte[] bytes, Confidentiality confidentiality) =>
        JsonSerializer.Deserialize<Kept>(bytes, Json) is { Rule: Rule, Figures: { } figures }
            ? figures
            : FirstVersionFigures.Restrict(JsonSerializer.Deserialize<BallotFigures>(bytes, Json)!, confidentiality);

    private static async Task<BallotFigures> Of(BoundariesContext context, RoundRow round, BallotRow row, int? invited, Framework framework, CancellationToken cancellation)
    {
        var confidentiality = new Confidentiality(round.Mode, round.MinimumGroup);
        var ballot = new Ballot(row.Kind, row.About);
        if (row.Kind == BallotKind.Again)
        {
            var first = await context.Figures.Include(figures => figures.Ballot)
                .SingleAsync(figures => figures.Ballot.RoundId == round.Id && figures.Ballot.Kind == BallotKind.Enablers, cancellation);
            var votes = await SubmittedResponses.Of(context, round, [first.Ballot, row], framework, cancellation);
            return SecondVoteFigures.Of(ballot, votes, Read(first.Kept, confidentiality), confidentiality, invited);
        }

        var set = await SubmittedResponses.Of(context, round, [row], framework, cancellation);
        var figures = BallotFigures.Of(ballot, set, confidentiality, invited);
        var paired = await FrozenPairs.Of(context, round, row, figures, framework, cancellation);
        return figures with { Paired = paired.Changes, PairedWords = paired.Words };
    }

    /// <summary>Figures with the number of the rule that decided what they show.</summary>
    private sealed record Kept(int Rule, BallotFigures? Figures);

    /// <summary>[c1 … cK, skip].</summary>
    private sealed class TallyJson : JsonConverter<Tally>
    {
        public override Tally Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Tally.Of(JsonSerializer.Deserialize<int[]>(ref reader, options)!);

        public override void Write(Utf8JsonWriter writer, Tally value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.Counts.ToArray(), options);
    }

    /// <summary>[numerator, denominator], and for an open end −1 (or less) or 1 (or more) as well.</summary>
    private sealed class DisclosedAverageJson : JsonConverter<DisclosedAverage>
    {
        public override DisclosedAverage Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<long[]>(ref reader, options) is [var numerator, var denominator, .. var end] && end.Length < 2
                ? new(new(numerator, denominator), end is [var side] ? side < 0 ? AverageEnd.OrLess : AverageEnd.OrMore : AverageEnd.None)
                : throw new JsonException("An average is two numbers or three.");

        public override void Write(Utf8JsonWriter writer, DisclosedAverage value, JsonSerializerOptions options)
        {
            var (numerator, denominator) = (value.Points.Numerator, value.Points.Denominator);
            JsonSerializer.Serialize(
                writer,
                value.End switch
                {
                    AverageEnd.OrLess => [numerator, denominator, -1],
                    AverageEnd.OrMore => [numerator, denominator, 1],
                    _ => new[] { numerator, denominator },
                },
                options);
        }
    }

    /// <summary>[numerator, denominator], so that nothing is rounded twice.</summary>
    private sealed class FractionJson : JsonConverter<Fraction>
    {
        public override Fraction Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<long[]>(ref reader, options) is [var numerator, var denominator]
                ? new(numerator, denominator)
                : throw new JsonException("A fraction is two numbers.");

        public override void Write(Utf8JsonWriter writer, Fraction value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, new[] { value.Numerator, value.Denominator }, options);
    }
}
