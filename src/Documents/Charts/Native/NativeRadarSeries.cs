namespace BeyondBoundaries.Documents.Charts.Native;

/// <summary>One line of a native radar chart.</summary>
/// <param name="Name">The person or group that the averages are for.</param>
/// <param name="Values">The values, one per axis, in points.</param>
/// <param name="Line">The style of the line.</param>
internal sealed record NativeRadarSeries(ChartTextReference Name, ChartNumberReference Values, NativeLineStyle Line);
