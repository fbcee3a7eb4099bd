using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Charts.Svg;

/// <summary>
/// Draws the legend of a chart: a sample line with its marker next to each name. The entries are wrapped to the chart's
/// width.
/// </summary>
internal static class Legend
{
    private const double Sample = 40;
    private const double Gap = 18;
    private const double RowGap = 8;

    /// <summary>Draws an entry for each series that a chart shows, and for the chart's band if there is one.</summary>
    public static DrawingBlock Draw(AxisData data, double width, double size = ChartFrame.TextSize) =>
        Draw(data.Drawn, width, size, hasBand: data.Band.Count > 0);

    /// <summary>Draws an entry for each series, and for the band if there is one.</summary>
    public static DrawingBlock Draw(
        IEnumerable<ChartSeries> drawn,
        double width,
        double size = ChartFrame.TextSize,
        bool hasBand = false
    )
    {
        var entries = drawn.Select(series =>
            (Name: series.Heading, Sample: (Func<double, double, SafeMarkup>)SampleOf(series))
        );
        if (hasBand)
        {
            entries = entries.Take(1).Append((QuartileBand.Name, BandSample)).Concat(entries.Skip(1));
        }

        var parts = new List<SafeMarkup>();
        double x = 0,
            y = 0,
            row = 0;
        foreach (var (name, sample) in entries)
        {
            var lines = TextLayout.Wrap(name, size, width - Sample - 8, width - Sample - 8);
            var itemWidth = Sample + 8 + TextLayout.Width(lines, size);
            var height = lines.Count * TextLayout.Line * size;
            if (x > 0 && x + itemWidth > width)
            {
                (x, y, row) = (0, y + row + RowGap, 0);
            }

            var text = TextLayout.Draw(lines, x + Sample + 8, y, size, "start", "bb-legend-text");
            parts.Add(SafeMarkup.From($"{sample(x, y + (TextLayout.Line * size / 2))}{text}"));
            x += itemWidth + Gap;
            row = Math.Max(row, height);
        }

        return new(SafeMarkup.From($"""<g class="bb-legend">{parts}</g>"""), 0, 0, width, y + row);
    }

    private static Func<double, double, SafeMarkup> SampleOf(ChartSeries series) =>
        (x, middle) =>
        {
            var style = series.Style!;
            var line = style.Line(SafeMarkup.From($"M{x} {middle}H{x + Sample}"));
            return SafeMarkup.From($"{line}{style.Mark(x + (Sample / 2), middle)}");
        };

    private static SafeMarkup BandSample(double x, double middle) =>
        SafeMarkup.From(
            $"""<rect x="{x}" y="{middle - 7}" width="{Sample}" height="14" fill="{RadarBand.Fill}" """
                + $"""stroke="{SeriesStyle.Quartile.Colour}"/>"""
        );
}
