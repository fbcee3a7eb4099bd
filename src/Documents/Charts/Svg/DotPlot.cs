using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Charts.Svg;

/// <summary>
/// Draws each axis as a row from the lowest score to the highest, with a marker for each series. This chart is used for
/// one or two axes, which cannot form a radar, and to compare rounds or the areas of a region.
/// </summary>
internal static class DotPlot
{
    private const double Width = 380;
    private const double Margin = 14;
    private const double RowHeight = 34;
    private const double Size = ChartFrame.TextSize;

    /// <summary>Draws the rows.</summary>
    /// <param name="data">The axes and series.</param>
    /// <param name="joined">The two series that a line joins in each row; null for no line.</param>
    public static DrawingBlock Draw(AxisData data, (int From, int To)? joined = null)
    {
        var y = 0.0;
        var parts = new List<SafeMarkup>();
        foreach (var (axis, one) in data.Axes.Index())
        {
            var lines = TextLayout.Wrap(one.Label, Size, Width, Width);
            parts.Add(TextLayout.Draw(lines, 0, y, Size, "start", "bb-label"));
            y += (lines.Count * TextLayout.Line * Size) + (RowHeight / 2);
            parts.Add(Band(data, axis, y));
            parts.Add(Track(data.Scale, y));
            parts.Add(joined is { } ends ? Join(data, axis, y, ends) : SafeMarkup.Empty);
            parts.AddRange(Marks(data, axis, y));
            y += RowHeight;
        }

        return new(SafeMarkup.Join(parts), 0, 0, Width, y);
    }

    private static double At(double value, Scale scale) =>
        Margin + ((value - scale.First) / (scale.Last - scale.First) * (Width - (2 * Margin)));

    private static SafeMarkup Track(Scale scale, double y)
    {
        var ticks = scale.Scores.Select(score =>
            SafeMarkup.From(
                $"""<path d="M{At(score, scale)} {y - 6}v12" stroke="{ChartFrame.Grid}"/><text """
                    + $"""x="{At(score, scale)}" y="{y + 24}" text-anchor="middle" font-size="{Size}" """
                    + $"""fill="{ChartFrame.Quiet}">{score}</text>"""
            )
        );
        return SafeMarkup.From(
            $"""<g class="bb-grid"><path d="M{At(scale.First, scale)} {y}H{At(scale.Last, scale)}" """
                + $"""stroke="{ChartFrame.Edge}"/>{ticks}</g>"""
        );
    }

    private static SafeMarkup Band(AxisData data, int axis, double y) =>
        data.Band is [var lower, var upper]
        && (lower.Points[axis].Value, upper.Points[axis].Value) is ({ } from, { } to)
            ? SafeMarkup.From(
                $"""<rect class="bb-band" x="{At(from, data.Scale) - 1}" y="{y - 9}" """
                    + $"""width="{At(to, data.Scale) - At(from, data.Scale) + 2}" height="18" """
                    + $"""fill="{RadarBand.Fill}" stroke="{SeriesStyle.Quartile.Colour}"/>"""
            )
            : SafeMarkup.Empty;

    private static SafeMarkup Join(AxisData data, int axis, double y, (int From, int To) ends) =>
        (data.Series[ends.From].Points[axis].Value, data.Series[ends.To].Points[axis].Value) is ({ } from, { } to)
            ? SafeMarkup.From(
                $"""<path class="bb-join" d="M{At(from, data.Scale)} {y}H{At(to, data.Scale)}" """
                    + $"""stroke="{ChartFrame.DarkBlue}" stroke-width="4"/>"""
            )
            : SafeMarkup.Empty;

    private static (double X, double Y)? Way(AverageEnd end) =>
        end switch
        {
            AverageEnd.OrMore => (1, 0),
            AverageEnd.OrLess => (-1, 0),
            _ => null,
        };

    private static IEnumerable<SafeMarkup> Marks(AxisData data, int axis, double y)
    {
        foreach (var (index, series) in data.Columns.Index().Skip(1).Append((0, data.Series[0])))
        {
            if (series.Style is { } style && series.Points[axis] is { Value: { } value } point)
            {
                yield return ChartFrame.Mark(
                    index,
                    axis,
                    point.Text,
                    $"{series.Name}, {data.Axes[axis].Label}: {point.Text}",
                    style.Mark(At(value, data.Scale), y, Way(point.End))
                );
            }
        }
    }
}
