using BeyondBoundaries.Documents.Drawing;

namespace BeyondBoundaries.Documents.Xlsx;

/// <summary>A chart on a sheet.</summary>
/// <param name="Chart">The chart.</param>
/// <param name="Description">What stands in for the picture when somebody listens.</param>
/// <param name="Row">The row whose top its top is.</param>
/// <param name="Left">From the sheet's left edge, in pixels.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
internal sealed record PlacedChart(RadarPart Chart, string Description, int Row, int Left, int Width, int Height)
{
    /// <summary>Whether a new page begins with it on paper.</summary>
    public bool BeginsPage { get; init; }
}
