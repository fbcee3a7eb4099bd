using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Regions;
using BeyondBoundaries.Documents.Charts.Model;

namespace BeyondBoundaries.Documents.OpenXml.Docx;

/// <summary>A finding on the first page of a region's board paper.</summary>
/// <param name="Label">The subject, in a few words.</param>
/// <param name="Headline">The finding, without a full stop.</param>
/// <param name="Details">The enablers, with their figures or the reason why there are none.</param>
/// <param name="Colour">The colour of the line next to it: six hexadecimal digits.</param>
internal sealed record RegionFinding(string Label, string Headline, IReadOnlyList<string> Details, string Colour)
{
    /// <summary>
    /// The maximum number of enablers listed in each of these findings: where the areas agree, and where they differ.
    /// The table lists every enabler.
    /// </summary>
    private const int MaxEnablers = 5;

    /// <summary>Finds where the areas agree, where they differ, and what is not shown.</summary>
    public static IReadOnlyList<RegionFinding> Find(RegionRenewal renewal, Framework framework)
    {
        var agreed = RegionText.List(renewal, framework, figures => figures.IsAgreed).ToList();
        var widestFirst = renewal with
        {
            Items = [.. renewal.Items.OrderByDescending(item => item.Figures?.Upper - item.Figures?.Lower)],
        };
        var different = RegionText.List(widestFirst, framework, figures => figures.IsDifferent).ToList();
        var hidden = renewal.Items.Count(item => item.Suppressed is not null);
        var notShown = new RegionFinding(
            "What is not shown",
            hidden == 0 ? "This paper gives figures for every enabler"
                : hidden == renewal.Items.Count ? "This paper does not give figures for any enabler"
                : $"This paper does not give figures for {CountText.Enablers(hidden)}",
            [.. RegionText.ListSuppressed(renewal, framework).Select(one => $"{one.Enablers}. {one.Reason}")],
            Hex(SeriesStyle.Before)
        );
        if (hidden == renewal.Items.Count)
        {
            return [notShown];
        }

        return
        [
            new(
                "Where the areas agree",
                agreed.Count == 0
                    ? "On every enabler whose figures are shown, averages differ by more than half a point "
                        + "across the middle half of the areas"
                    : "Across the middle half of the areas, averages differ by at most half a point on "
                        + $"{CountText.Enablers(agreed.Count)}",
                Some(agreed),
                Hex(SeriesStyle.Everyone)
            ),
            new(
                "Where the areas differ",
                different.Count == 0
                    ? "On every enabler whose figures are shown, averages differ by less than a point and a half "
                        + "across the middle half of the areas"
                    : "Across the middle half of the areas, averages differ by a point and a half or more on "
                        + $"{CountText.Enablers(different.Count)}",
                Some(different),
                Hex(SeriesStyle.Own)
            ),
            notShown,
        ];
    }

    private static List<string> Some(List<string> lines) =>
        lines.Count <= MaxEnablers
            ? lines
            : [.. lines.Take(MaxEnablers), $"And {lines.Count - MaxEnablers} more: see the table."];

    private static string Hex(SeriesStyle style) => style.Colour[1..].ToUpperInvariant();
}
