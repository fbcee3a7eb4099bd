using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Charts.Svg;

/// <summary>
/// Draws the band between the quartiles in a radar: a light fill between neighbouring axes that both have quartiles. A
/// thin line along each edge makes the band visible without colour.
/// </summary>
internal static class RadarBand
{
    public const string Fill = "#dce7f2";

    public static SafeMarkup Draw(AxisData data, double radius)
    {
        if (data.Band is not [var lower, var upper])
        {
            return SafeMarkup.Empty;
        }

        var axes = data.Axes.Count;
        var parts = Enumerable
            .Range(0, axes)
            .Select(axis => Part(axis, (axis + 1) % axes))
            .OfType<SafeMarkup>()
            .ToList();
        return SafeMarkup.From(
            $"""<g class="bb-band"><path d="{parts}" fill="{Fill}"/>"""
                + $"{RadarDrawing.Line(data, lower, radius)}{RadarDrawing.Line(data, upper, radius)}</g>"
        );

        SafeMarkup? Part(int axis, int next) =>
            (lower.Points[axis].Value, upper.Points[axis].Value, lower.Points[next].Value, upper.Points[next].Value)
                is ({ } from, { } to, { } nextFrom, { } nextTo)
                ? SafeMarkup.From(
                    $"{At("M", axis, from)}{At("L", axis, to)}{At("L", next, nextTo)}{At("L", next, nextFrom)}Z"
                )
                : null;

        SafeMarkup At(string command, int axis, double value) =>
            RadarDrawing.To(command, RadarDrawing.Direction(axis, axes), radius * value / data.Scale.Last);
    }
}
