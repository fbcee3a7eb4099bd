using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Charts.Svg;

/// <summary>
/// Draws counts of people as bars under their labels, for the spectrum and the challenges. The bars and labels are
/// legible on a phone.
/// </summary>
internal static class HorizontalBars
{
    public const string TooFew = "too few answered";

    private const double Width = 380;
    private const double NumberWidth = 34;
    private const double Height = 19;
    private const double Gap = 5;
    private const double RowGap = 14;
    private const double Size = ChartFrame.TextSize;

    /// <summary>
    /// Draws the chart's <c>svg</c> element: a legend if there is more than one type of bar, then a row for each label.
    /// </summary>
    public static string Draw(
        string idPrefix,
        string title,
        string description,
        IReadOnlyList<string> labels,
        IReadOnlyList<BarSeries> series
    )
    {
        var most = Math.Max(1, series.Max(one => one.Counts.Max() ?? 0));
        var y = 2.0;
        var parts = new List<SafeMarkup>();
        if (series.Count > 1)
        {
            parts.Add(LegendOf(series, y));
            y += (Size * TextLayout.Line) + RowGap;
        }

        foreach (var (row, label) in labels.Index())
        {
            var lines = TextLayout.Wrap(label, Size, Width, Width);
            parts.Add(TextLayout.Draw(lines, 0, y, Size, "start", "bb-label"));
            y += (lines.Count * TextLayout.Line * Size) + 3;
            foreach (var (index, one) in series.Index())
            {
                parts.Add(Row(one, index, row, label, most, y));
                y += Height + Gap;
            }

            y += RowGap - Gap;
        }

        return ChartFrame.Draw("bb-rows", idPrefix, title, description, Width, y - RowGap + 4, SafeMarkup.Join(parts));
    }

    public static ChartTable Table(
        string caption,
        string corner,
        IReadOnlyList<string> labels,
        IReadOnlyList<BarSeries> series
    ) =>
        new(
            caption,
            corner,
            [.. series.Select(one => new ChartColumn(one.Name, Drawn: true))],
            [
                .. labels.Select(
                    (label, row) =>
                        new ChartRow(
                            label,
                            [
                                .. series.Select(one =>
                                    one.Counts[row] is { } count
                                        ? new ChartCell($"{count}", IsFigure: true)
                                        : new ChartCell(TooFew, IsFigure: false)
                                ),
                            ]
                        )
                ),
            ]
        );

    private static SafeMarkup Row(BarSeries one, int index, int row, string label, int most, double y)
    {
        if (one.Counts[row] is not { } count)
        {
            return TextLayout.Draw([TooFew], 0, y, Size, "start", "bb-words");
        }

        var width = (Width - NumberWidth) * count / most;
        var bar =
            count == 0
                ? SafeMarkup.From($"""<path d="M1 {y}v{Height}" stroke="{ChartFrame.Edge}" stroke-width="2"/>""")
                : Bar(one.Style, y, width);
        var number = TextLayout.Draw([$"{count}"], width + 8, y, Size, "start", "bb-count");
        return ChartFrame.Mark(
            index,
            row,
            $"{count}",
            $"{one.Name}, {label}: {count}",
            SafeMarkup.From($"{bar}{number}")
        );
    }

    /// <summary>
    /// Draws a bar whose border is inside its bounds, so that its length represents the count exactly.
    /// </summary>
    private static SafeMarkup Bar(SeriesStyle style, double y, double width)
    {
        var dash =
            style.Dash.Length == 0 ? SafeMarkup.Empty : SafeMarkup.From($""" stroke-dasharray="{style.Dash}" """);
        return SafeMarkup.From(
            $"""<rect x="1" y="{y + 1}" width="{Math.Max(1, width - 2)}" height="{Height - 2}" """
                + $"""fill="{(style.Filled ? style.Colour : "#ffffff")}" stroke="{style.Colour}" """
                + $"""stroke-width="2"{dash}/>"""
        );
    }

    private static SafeMarkup LegendOf(IReadOnlyList<BarSeries> series, double y)
    {
        var x = 0.0;
        var parts = new List<SafeMarkup>();
        foreach (var one in series)
        {
            parts.Add(ChartFrame.Translate(x, 0, Bar(one.Style, y, 30)));
            parts.Add(TextLayout.Draw([one.Name], x + 38, y, Size, "start", "bb-legend-text"));
            x += 38 + TextLayout.Width(one.Name, Size) + 20;
        }

        return SafeMarkup.From($"""<g class="bb-legend">{parts}</g>""");
    }
}
