using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Charts.Svg;

/// <summary>
/// Draws the legend under a chart: a line sample with its marker beside each name, wrapped to the chart's width.
/// </summary>
internal static class Legend
{
    private const double Sample = 40;
    private const double Gap = 18;
    private const double RowGap = 8;
    private const double Size = ChartFrame.TextSize;

    public static DrawingBlock Draw(IEnumerable<ChartSeries> drawn, double width)
    {
        var parts = new List<SafeMarkup>();
        double x = 0,
            y = 0,
            row = 0;
        foreach (var series in drawn)
        {
            var lines = TextLayout.Wrap(series.Name, Size, width - Sample - 8, width - Sample - 8);
            var itemWidth = Sample + 8 + TextLayout.Width(lines, Size);
            var height = lines.Count * TextLayout.Line * Size;
            if (x > 0 && x + itemWidth > width)
            {
                (x, y, row) = (0, y + row + RowGap, 0);
            }

            parts.Add(Item(series, lines, x, y));
            x += itemWidth + Gap;
            row = Math.Max(row, height);
        }

        return new(SafeMarkup.From($"""<g class="bb-legend">{parts}</g>"""), 0, 0, width, y + row);
    }

    private static SafeMarkup Item(ChartSeries series, IReadOnlyList<string> lines, double x, double y)
    {
        var style = series.Style!;
        var middle = y + (TextLayout.Line * Size / 2);
        var line = style.Line(SafeMarkup.From($"M{x} {middle}H{x + Sample}"));
        return SafeMarkup.From(
            $"{line}{style.Mark(x + (Sample / 2), middle)}{TextLayout.Draw(lines, x + Sample + 8, y, Size, "start", "bb-legend-text")}"
        );
    }
}
