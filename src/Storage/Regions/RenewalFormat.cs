using System.Text.Json;
using System.Text.Json.Serialization;
using BeyondBoundaries.Core.Regions;
using BeyondBoundaries.Storage.Figures;
using BeyondBoundaries.Storage.Tables;

namespace BeyondBoundaries.Storage.Regions;

/// <summary>
/// Converts the renewals of a region's figures to the form in which they are stored, and reads stored renewals,
/// including those that earlier versions of the program wrote.
/// </summary>
internal static class RenewalFormat
{
    private const int Format = 2;

    /// <summary>The version of the disclosure rule that is applied now.</summary>
    private const int Rule = 1;

    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static byte[] Write(RegionRenewal renewal) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new RenewalDocument
            {
                Format = Format,
                Rule = Rule,
                Areas =
                [
                    .. renewal.Areas.Select(area => new RenewalDocument.AreaPart
                    {
                        Area = area.Id.Value,
                        Shared = area.Shared.Value,
                        Group = area.Group,
                        Items = area.Items,
                    }),
                ],
                Items =
                [
                    .. renewal.Items.Select(item => new RenewalDocument.RenewedItemPart
                    {
                        Item = item.Item,
                        Areas = item.Areas,
                        Figures = item.Figures is { } figures ? [figures.Lower, figures.Median, figures.Upper] : null,
                        Suppressed = item.Suppressed is { } reason ? StoredNames.Get(reason) : null,
                    }),
                ],
            },
            Json
        );

    /// <exception cref="InvalidDataException">
    /// The renewal was written by a newer version of the program, or is damaged.
    /// </exception>
    public static RegionRenewal Read(byte[] bytes) =>
        StoredFormat.Read(() =>
        {
            var document = JsonSerializer.Deserialize<RenewalDocument>(bytes, Json)!;
            StoredFormat.EnsureKnown((document.Format, document.Rule), (Format, Rule));
            return new RegionRenewal(
                [
                    .. document.Areas.Select(area => new RenewedArea(
                        new(area.Area),
                        new(area.Round ?? area.Shared),
                        area.Group,
                        area.Items
                    )),
                ],
                [
                    .. document.Items.Select(item => new RegionItem(
                        item.Item,
                        item.Areas,
                        item.Figures is [var lower, var median, var upper] ? new(lower, median, upper) : null,
                        item.Suppressed is { } reason ? StoredNames.Parse<SuppressionReason>(reason) : null
                    )),
                ]
            );
        });
}
