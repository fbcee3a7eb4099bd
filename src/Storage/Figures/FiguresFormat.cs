using System.Text.Json;
using System.Text.Json.Serialization;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Tables;

namespace BeyondBoundaries.Storage.Figures;

/// <summary>
/// Converts the figures for a ballot to the form in which they are stored, and reads figures that any earlier version
/// of the program wrote.
/// </summary>
internal static class FiguresFormat
{
    /// <summary>The format in which figures are written now.</summary>
    public const int Format = 1;

    /// <summary>The version of the disclosure rule that is applied now.</summary>
    private const int Rule = 2;

    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    };

    public static byte[] Write(BallotFigures figures) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new FiguresDocument
            {
                Format = Format,
                Rule = Rule,
                Figures = FiguresMapping.ToPart(figures),
            },
            Json
        );

    /// <summary>
    /// Reads figures. If they were stored under the first version of the disclosure rule, they are restricted to those
    /// that the current version allows.
    /// </summary>
    public static BallotFigures Read(byte[] bytes, RoundRow round) =>
        Read(bytes, new Confidentiality(round.Mode, round.MinimumGroup));

    /// <inheritdoc cref="Read(byte[], RoundRow)"/>
    /// <exception cref="InvalidDataException">
    /// A newer version of the program wrote the figures, or they are damaged.
    /// </exception>
    public static BallotFigures Read(byte[] bytes, Confidentiality confidentiality) =>
        StoredFormat.Read(() =>
        {
            var document = JsonSerializer.Deserialize<FiguresDocument>(bytes, Json)!;
            StoredFormat.EnsureKnown((document.Format, document.Rule), (Format, Rule));
            return document.Figures is { } figures
                ? FiguresMapping.FromPart(figures)
                : FirstVersionFigures.Restrict(
                    FiguresMapping.FromPart(JsonSerializer.Deserialize<BallotFiguresPart>(bytes, Json)!),
                    confidentiality
                );
        });
}
