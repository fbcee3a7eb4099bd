namespace BeyondBoundaries.Documents.Drawing;

/// <summary>One line of a native radar chart.</summary>
/// <param name="Name">Whose averages they are.</param>
/// <param name="Values">One an axis, in points.</param>
/// <param name="Line">How it is drawn.</param>
internal sealed record RadarSeries(ChartText Name, ChartNumbers Values, LineStyle Line);
