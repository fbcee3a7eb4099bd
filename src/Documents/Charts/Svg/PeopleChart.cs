using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Charts.Svg;

/// <summary>
/// Draws every person's scores in open mode. If there are few enough people to distinguish, each of them has a line in
/// one radar. Otherwise, each person has a small radar.
/// </summary>
public static class PeopleChart
{
    /// <summary>
    /// The maximum number of people for whom a chart is drawn. If there are more people, there is no chart, and
    /// everyone's scores are only in the exports.
    /// </summary>
    public const int MaxPeople = 60;

    /// <summary>The maximum number of people drawn in one radar, each with a line of their own.</summary>
    public static int MaxPeopleInOneRadar => SeriesStyle.Groups.Count;

    /// <summary>
    /// Draws the chart. Returns null outside open mode, or if there are no people or more than
    /// <see cref="MaxPeople"/>.
    /// </summary>
    /// <param name="results">The results.</param>
    /// <param name="idPrefix">The prefix of the chart's ids; unique on a page.</param>
    public static Chart? Create(RoundResults results, string idPrefix) =>
        results.People.Count switch
        {
            0 or > MaxPeople => null,
            var people when people <= MaxPeopleInOneRadar => RadarChart.CreateForAllEnablers(
                results,
                idPrefix,
                ChartGroups.People
            ),
            _ => SmallMultiples(results, idPrefix),
        };

    private static Chart SmallMultiples(RoundResults results, string idPrefix)
    {
        var data = DataOf(results);
        const string title = "All enablers: scores by person";
        var headline = ChartHeadlineText.People(results);
        var description =
            "Small radar diagrams: one for the whole group’s averages, and one for each of the "
            + $"{CountText.People(results.People.Count)}, with the group’s averages behind their scores. "
            + $"{headline}. {ChartTable.NextToChart}";
        return new(
            Tiles(PersonTileSize.Wide, idPrefix),
            headline,
            title,
            description,
            data.ToTable($"{title}{data.OutOf}", "Enabler")
        )
        {
            DrawNarrow = () => Tiles(PersonTileSize.Narrow, $"{idPrefix}-narrow"),
        };

        string Tiles(PersonTileSize size, string prefix)
        {
            var block = DrawTiles(data, size);
            return ChartFrame.Draw(
                "bb-people",
                prefix,
                title,
                description,
                block.Width,
                block.Height,
                block.RenderAt(0, 0)
            );
        }
    }

    private static DrawingBlock DrawTiles(AxisData data, PersonTileSize size)
    {
        var rows = data
            .Series.Index()
            .Chunk(size.PerRow)
            .Select(row => row.Select(one => Tile(data, one.Item, one.Index, size)).ToList());
        var y = 2.0;
        var parts = new List<SafeMarkup>();
        foreach (var row in rows)
        {
            var top = size.Radius + 6 + (y < size.Radius ? size.IdText * TextLayout.Line : 0);
            parts.AddRange(
                row.Select((tile, column) => ChartFrame.Translate(size.Width * (column + 0.5), y + top, tile.Content))
            );
            y += row.Max(tile => tile.Bottom) + top + 8;
        }

        var legend = Legend.Draw(
            [data.Series[0], data.Series[^1] with { Name = "The person" }],
            (size.Width * size.PerRow) - 8,
            size.Text
        );
        parts.Add(legend.RenderAt(4, y));
        return new(SafeMarkup.Join(parts), 0, 0, size.Width * size.PerRow, y + legend.Height + 4);
    }

    private static AxisData DataOf(RoundResults results)
    {
        var data = AxisData.Create(results, [.. results.Enablers], ChartGroups.People);
        var (everyone, person) = (
            SeriesStyle.Everyone with
            {
                Width = 2,
                Size = 2.6,
            },
            SeriesStyle.Groups[0] with
            {
                Width = 2,
                Size = 4,
            }
        );
        return data with
        {
            Axes =
            [
                .. results.Enablers.Select(result => new ChartAxis(
                    result.Item.Id,
                    $"{result.Item.Id} {result.Item.Short}"
                )),
            ],
            Series = [.. data.Series.Select((series, i) => series with { Style = i == 0 ? everyone : person })],
            Notes = [.. data.Notes.Where(note => note.StartsWith("Gave no score", StringComparison.Ordinal))],
        };
    }

    /// <summary>
    /// Draws a tile with the centre of its radar at 0,0. The first tile shows everyone, and its axes are labelled with
    /// the enablers' ids.
    /// </summary>
    private static DrawingBlock Tile(AxisData data, ChartSeries series, int index, PersonTileSize size)
    {
        var radius = size.Radius;
        var behind =
            index == 0 || data.Axes.Count < RadarData.MinAxes
                ? SafeMarkup.Empty
                : RadarDrawing.Line(data, data.Series[0], radius);
        var labels =
            index == 0
                ? SafeMarkup.Join(
                    data.Axes.Select((axis, i) => Label(axis, RadarDrawing.Direction(i, data.Axes.Count), size))
                )
                : SafeMarkup.Empty;
        var marks = series
            .Points.Index()
            .Where(point => point.Item.Value is not null)
            .Select(point => Mark(data, series, index, point.Index, radius));
        var name = TextLayout.Wrap(series.Name, size.Text, size.Width - 8, size.Width - 8);
        var top = radius + (index == 0 ? size.IdText * TextLayout.Line : 0) + 8;
        var line = RadarDrawing.Line(data, series, radius);
        var heading = TextLayout.Draw(name, 0, top, size.Text, "middle", "bb-label");
        return new(
            SafeMarkup.From($"{RadarDrawing.Grid(data, radius)}{behind}{line}{labels}{marks}{heading}"),
            -size.Width / 2,
            -radius,
            size.Width / 2,
            top + (name.Count * TextLayout.Line * size.Text)
        );
    }

    private static SafeMarkup Label(ChartAxis axis, (double X, double Y) direction, PersonTileSize size)
    {
        var reach = size.Radius + 6;
        var height = TextLayout.Line * size.IdText;
        var y = direction.Y * reach;
        return TextLayout.Draw(
            [axis.Label],
            direction.X * reach,
            y - (height * (1 - direction.Y) / 2),
            size.IdText,
            direction.X > 0.2 ? "start"
                : direction.X < -0.2 ? "end"
                : "middle",
            "bb-ids"
        );
    }

    private static SafeMarkup Mark(AxisData data, ChartSeries series, int index, int axis, double radius)
    {
        var ((x, y), point) = (RadarDrawing.Direction(axis, data.Axes.Count), series.Points[axis]);
        var at = radius * point.Value!.Value / data.Scale.Last;
        return ChartFrame.Mark(
            index,
            axis,
            point.Text,
            $"{series.Name}, {data.Axes[axis].Heading}: {point.Text}",
            series.Style!.Mark(x * at, y * at)
        );
    }
}
