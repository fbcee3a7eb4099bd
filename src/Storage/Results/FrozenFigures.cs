using System.Text.Json;
using System.Text.Json.Serialization;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Core.Tallies;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;

namespace BeyondBoundaries.Storage;

/// <summary>A ballot's figures as they are kept: made once, from what may be shown, when it is revealed.</summary>
internal static class FrozenFigures
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter(), new TallyJson(), new FractionJson() },
    };

    /// <summary>Reads what was submitted to a ballot and keeps what may be shown of it.</summary>
    public static async Task Freeze(BoundariesContext context, RoundRow round, BallotRow row, Framework framework, CancellationToken cancellation) =>
        context.Add(new FiguresRow { BallotId = row.Id, Kept = BytesOf(await Of(context, round, row, round.Invited, framework, cancellation)) });

    /// <summary>The same in place of what was kept, from who is left: in mode open alone, where whoever is gone could be told by subtraction.</summary>
    public static async Task FreezeAnew(BoundariesContext context, RoundRow round, FiguresRow row, Framework framework, CancellationToken cancellation) =>
        row.Kept = BytesOf(await Of(context, round, row.Ballot, Read(row.Kept).Invited, framework, cancellation));

    /// <summary>The figures of a ballot as if nobody had answered it, in whatever framework it asks.</summary>
    public static FiguresRow OfNobody(RoundRow round, BallotRow row) =>
        new() { BallotId = row.Id, Kept = BytesOf(new(new(row.Kind, row.About), 0, round.Invited, [], [])) };

    public static byte[] BytesOf(BallotFigures figures) => JsonSerializer.SerializeToUtf8Bytes(figures, Json);

    public static BallotFigures Read(byte[] bytes) => JsonSerializer.Deserialize<BallotFigures>(bytes, Json)!;

    private static async Task<BallotFigures> Of(BoundariesContext context, RoundRow round, BallotRow row, int? invited, Framework framework, CancellationToken cancellation)
    {
        var set = await SubmittedResponses.Of(context, round, [row], framework, cancellation);
        var figures = BallotFigures.Of(new(row.Kind, row.About), set, new(round.Mode, round.MinimumGroup), invited);
        return figures with { Paired = await FrozenPairs.Of(context, round, row, figures, framework, cancellation) };
    }

    /// <summary>[c1 … cK, skip].</summary>
    private sealed class TallyJson : JsonConverter<Tally>
    {
        public override Tally Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Tally.Of(JsonSerializer.Deserialize<int[]>(ref reader, options)!);

        public override void Write(Utf8JsonWriter writer, Tally value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.Counts.ToArray(), options);
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
