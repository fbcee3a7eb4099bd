namespace BeyondBoundaries.Documents.Charts;

/// <summary>A drawn part of a chart and the space it takes.</summary>
/// <param name="Content">The drawing.</param>
/// <param name="Left">Left edge.</param>
/// <param name="Top">Top edge.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Bottom">Bottom edge.</param>
internal sealed record Block(Markup Content, double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    /// <summary>Returns the block moved so that its top left corner is there.</summary>
    public Markup At(double x, double y) => Picture.Moved(x - Left, y - Top, Content);
}
