using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Charts.Svg;

/// <summary>A part of a chart that has been drawn, and the space that it takes up.</summary>
internal sealed record DrawingBlock(SafeMarkup Content, double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    /// <summary>Returns the block, moved so that its top left corner is at this position.</summary>
    public SafeMarkup RenderAt(double x, double y) => ChartFrame.Translate(x - Left, y - Top, Content);
}
