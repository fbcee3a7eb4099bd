using BeyondBoundaries.Documents.Charts.Native;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>A chart on a sheet.</summary>
/// <param name="Chart">The chart.</param>
/// <param name="Description">The alternative text of the chart.</param>
/// <param name="Row">The row whose top edge the chart is aligned with.</param>
/// <param name="Left">The distance from the sheet's left edge, in pixels.</param>
/// <param name="Width">The width, in pixels.</param>
/// <param name="Height">The height, in pixels.</param>
internal sealed record AnchoredChart(
    NativeRadarChart Chart,
    string Description,
    int Row,
    int Left,
    int Width,
    int Height
);
