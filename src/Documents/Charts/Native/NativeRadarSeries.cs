namespace BeyondBoundaries.Documents.Charts.Native;

/// <summary>One line of a native radar chart.</summary>
/// <param name="Name">What the values represent, such as everyone, a group or a quartile.</param>
/// <param name="Values">The values, one per axis, in points on the scale.</param>
/// <param name="Line">The style of the line.</param>
internal sealed record NativeRadarSeries(ChartTextReference Name, ChartNumberReference Values, NativeLineStyle Line);
