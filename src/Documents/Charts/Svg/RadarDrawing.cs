using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Charts.Svg;

/// <summary>
/// Draws a radar, with the first axis at the top and the others clockwise from it. There is a ring for each number from
/// 1 to the highest score. The centre is 0, which is below every score unless the scale starts at 0.
/// </summary>
internal static class RadarDrawing
{
    public static DrawingBlock Draw(AxisData data, RadarSize? chosen = null)
    {
        var size = chosen ?? (data.Axes.Count > 6 ? RadarSize.ManyAxes : RadarSize.FewAxes);
        var radius = size.Radius;
        var labels = data.Axes.Select((axis, i) => Label(axis.Label, Direction(i, data.Axes.Count), size)).ToList();
        var lines = data.Drawn.Select(series => Line(data, series, radius));
        var rings = RingLabels(data.Scale.Last, size);
        var names = labels.Select(label => label.Content);
        var content = SafeMarkup.From(
            $"{RadarBand.Draw(data, radius)}{Grid(data, radius)}{lines}{rings}{names}{Marks(data, radius)}"
        );
        const double margin = 8;
        var reach = radius + margin;
        return new(
            content,
            Math.Min(-reach, labels.Min(label => label.Left)) - 2,
            Math.Min(-reach, labels.Min(label => label.Top)) - 2,
            Math.Max(reach, labels.Max(label => label.Right)) + 2,
            Math.Max(reach, labels.Max(label => label.Bottom)) + 2
        );
    }

    public static (double X, double Y) Direction(int axis, int axes)
    {
        var (sin, cos) = Math.SinCos(2 * Math.PI * axis / axes);
        return (sin, -cos);
    }

    public static SafeMarkup Grid(AxisData data, double radius)
    {
        var axes = data.Axes.Count;
        List<(double X, double Y)> directions = [.. Enumerable.Range(0, axes).Select(axis => Direction(axis, axes))];
        var rings = Enumerable
            .Range(1, data.Scale.Last)
            .Select(ring =>
                SafeMarkup.From(
                    $"""<path d="{ChartFrame.Outline(directions, radius * ring / data.Scale.Last)}" """
                        + $"""fill="none" stroke="{(ring == data.Scale.Last ? ChartFrame.Edge : ChartFrame.Grid)}"/>"""
                )
            );
        var spokes = directions.Select(direction => SafeMarkup.From($"M0 0{To("L", direction, radius)}"));
        return SafeMarkup.From(
            $"""<g class="bb-grid">{rings}<path d="{spokes}" fill="none" stroke="{ChartFrame.Grid}"/></g>"""
        );
    }

    /// <summary>
    /// Draws the numbers of the rings just to the left of the first axis, clear of its markers. The numbers have a
    /// white edge, so that they stay legible in front of a line.
    /// </summary>
    private static SafeMarkup RingLabels(int levels, RadarSize size)
    {
        var labels = Enumerable
            .Range(1, levels)
            .Select(ring =>
                SafeMarkup.From(
                    $"""<text x="-10" y="{(-size.Radius * ring / levels) + (size.RingText * 0.36)}">{ring}</text>"""
                )
            );
        return SafeMarkup.From(
            $"""<g class="bb-rings" font-size="{size.RingText}" fill="{ChartFrame.Quiet}" text-anchor="end" """
                + $"""stroke="#ffffff" stroke-width="4" stroke-linejoin="round" paint-order="stroke">{labels}</g>"""
        );
    }

    private static DrawingBlock Label(string text, (double X, double Y) direction, RadarSize size)
    {
        var lines = TextLayout.Wrap(text, size.Text, size.LabelWidth, size.WidestWord);
        var width = TextLayout.Width(lines, size.Text);
        var height = lines.Count * TextLayout.Line * size.Text;
        var reach = size.Radius + size.LabelGap;
        var (x, y) = (direction.X * reach, direction.Y * reach);
        var top = y - (height * (1 - direction.Y) / 2);
        var (anchor, left) = direction.X switch
        {
            > 0.2 => ("start", x),
            < -0.2 => ("end", x - width),
            _ => ("middle", x - (width / 2)),
        };
        return new(
            TextLayout.Draw(lines, x, top, size.Text, anchor, "bb-label"),
            left,
            top,
            left + width,
            top + height
        );
    }

    /// <summary>
    /// Draws lines only between neighbouring axes that both have a value: a missing value leaves a gap.
    /// </summary>
    public static SafeMarkup Line(AxisData data, ChartSeries series, double radius)
    {
        var axes = data.Axes.Count;
        var parts = new List<SafeMarkup>();
        for (var axis = 0; axis < axes; axis++)
        {
            var next = (axis + 1) % axes;
            if (series.Points[axis].Value is not { } from || series.Points[next].Value is not { } to)
            {
                continue;
            }

            var goesOn = axis > 0 && series.Points[axis - 1].Value is not null;
            if (!goesOn)
            {
                parts.Add(To("M", Direction(axis, axes), radius * from / data.Scale.Last));
            }

            parts.Add(To("L", Direction(next, axes), radius * to / data.Scale.Last));
        }

        if (parts.Count == axes + 1)
        {
            parts[^1] = SafeMarkup.From($"Z");
        }

        return parts.Count == 0 ? SafeMarkup.Empty : series.Style!.Line(SafeMarkup.Join(parts));
    }

    /// <summary>
    /// Draws the quartiles' small markers first and the whole group's markers last. The markers of groups or people are
    /// drawn in between, mostly from large to small, so that markers for equal values nest instead of hiding each
    /// other.
    /// </summary>
    private static IEnumerable<SafeMarkup> Marks(AxisData data, double radius)
    {
        foreach (var (index, series) in data.Columns.Index().Skip(1).Append((0, data.Series[0])))
        {
            for (var axis = 0; axis < data.Axes.Count; axis++)
            {
                if (series.Style is { } style && series.Points[axis] is { Value: { } value } point)
                {
                    var (x, y) = Direction(axis, data.Axes.Count);
                    var at = radius * value / data.Scale.Last;
                    yield return ChartFrame.Mark(
                        index,
                        axis,
                        point.Text,
                        $"{series.Name}, {data.Axes[axis].Label}: {point.Text}",
                        style.Mark(x * at, y * at, Outward(point.End, x, y))
                    );
                }
            }
        }
    }

    /// <summary>
    /// Returns the direction of an open end: outward for “or more”, towards the centre for “or less”.
    /// </summary>
    private static (double X, double Y)? Outward(AverageEnd end, double x, double y) =>
        end switch
        {
            AverageEnd.OrMore => (x, y),
            AverageEnd.OrLess => (-x, -y),
            _ => null,
        };

    public static SafeMarkup To(string command, (double X, double Y) direction, double length) =>
        SafeMarkup.From($"{command}{direction.X * length} {direction.Y * length}");
}
