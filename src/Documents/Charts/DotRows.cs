using BeyondBoundaries.Core.Disclosure;

namespace BeyondBoundaries.Documents.Charts;

/// <summary>
/// Draws axes as rows from the lowest score to the highest with a marker for each series. Used for one or two axes,
/// which cannot form a radar, and for two rounds.
/// </summary>
internal static class DotRows
{
    private const double Width = 380;
    private const double Margin = 14;
    private const double RowHeight = 34;
    private const double Size = Picture.TextSize;

    /// <summary>Draws the rows.</summary>
    /// <param name="data">The series.</param>
    /// <param name="joined">Whether a line joins the first two series in each row.</param>
    public static Block Draw(AxisData data, bool joined = false)
    {
        var y = 0.0;
        var parts = new List<Markup>();
        foreach (var (axis, one) in data.Axes.Index())
        {
            var lines = TextLayout.Wrap(one.Label, Size, Width, Width);
            parts.Add(TextLayout.Draw(lines, 0, y, Size, "start", "bb-label"));
            y += (lines.Count * TextLayout.Line * Size) + (RowHeight / 2);
            parts.Add(Track(data.Levels, y));
            parts.Add(joined ? Join(data, axis, y) : Markup.Nothing);
            parts.AddRange(Marks(data, axis, y));
            y += RowHeight;
        }

        return new(Markup.Join(parts), 0, 0, Width, y);
    }

    private static double At(double value, int levels) => Margin + ((value - 1) / (levels - 1) * (Width - (2 * Margin)));

    private static Markup Track(int levels, double y)
    {
        var ticks = Enumerable.Range(1, levels).Select(score => Markup.Of(
            $"""<path d="M{At(score, levels)} {y - 6}v12" stroke="{Picture.Grid}"/><text x="{At(score, levels)}" y="{y + 22}" text-anchor="middle" font-size="11" fill="{Picture.Quiet}">{score}</text>"""));
        return Markup.Of($"""<g class="bb-grid"><path d="M{At(1, levels)} {y}H{At(levels, levels)}" stroke="{Picture.Edge}"/>{ticks}</g>""");
    }

    private static Markup Join(AxisData data, int axis, double y) =>
        (data.Series[0].Points[axis].Value, data.Series[1].Points[axis].Value) is ({ } from, { } to)
            ? Markup.Of($"""<path class="bb-join" d="M{At(from, data.Levels)} {y}H{At(to, data.Levels)}" stroke="{Picture.DarkBlue}" stroke-width="4"/>""")
            : Markup.Nothing;

    private static (double X, double Y)? Way(AverageEnd end) => end switch
    {
        AverageEnd.OrMore => (1, 0),
        AverageEnd.OrLess => (-1, 0),
        _ => null,
    };

    private static IEnumerable<Markup> Marks(AxisData data, int axis, double y)
    {
        foreach (var (index, series) in data.Series.Index().Skip(1).Append((0, data.Series[0])))
        {
            if (series.Style is { } style && series.Points[axis] is { Value: { } value } point)
            {
                yield return Picture.Mark(index, axis, point.Text, $"{series.Name}, {data.Axes[axis].Label}: {point.Text}", style.Mark(At(value, data.Levels), y, Way(point.End)));
            }
        }
    }
}
