namespace BeyondBoundaries.Documents.Charts.Svg;

/// <summary>The sizes of a radar diagram, in the units of its drawing.</summary>
/// <param name="Radius">The length of an axis.</param>
/// <param name="Text">The font size of the labels.</param>
/// <param name="RingText">The font size of the rings' numbers.</param>
/// <param name="LabelGap">The distance from the end of an axis to its label.</param>
/// <param name="LabelWidth">The maximum width of a line in a label.</param>
/// <param name="WidestWord">The maximum width of a line with only one word.</param>
internal sealed record RadarSize(
    double Radius,
    double Text,
    double RingText,
    double LabelGap,
    double LabelWidth,
    double WidestWord
)
{
    public static RadarSize FewAxes { get; } = new(130, ChartFrame.TextSize, ChartFrame.TextSize, 14, 100, 150);

    public static RadarSize ManyAxes { get; } = FewAxes with { Radius = 152 };

    /// <summary>For a phone: the labels are ids instead of names, so that the radar can use the full width.</summary>
    public static RadarSize Narrow { get; } = new(128, 15, 15, 10, 60, 60);

    /// <summary>
    /// For the projector view. If the diagram is drawn 900 pixels wide or 520 pixels high, its text is 28 pixels high,
    /// which is legible from eight metres away.
    /// </summary>
    public static RadarSize Room { get; } = new(178, 28, 28, 14, 240, 330);
}
