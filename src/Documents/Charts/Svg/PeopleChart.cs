using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Charts.Svg;

/// <summary>
/// Draws every person's scores in open mode. If there are few enough people to distinguish, they are lines in one
/// radar; otherwise each person has a small radar.
/// </summary>
public static class PeopleChart
{
    /// <summary>
    /// The maximum number of people for whom a chart is drawn. For more people there is no chart; their scores are in
    /// the exports.
    /// </summary>
    public const int MaxPeople = 60;

    private const double Radius = 50;
    private const double TileWidth = 148;
    private const double TextSize = 12;
    private const int TilesPerRow = 5;

    /// <summary>Draws the chart; null outside open mode, and for more than <see cref="MaxPeople"/> people.</summary>
    /// <param name="results">The results.</param>
    /// <param name="idPrefix">The prefix of the chart's ids; unique on a page.</param>
    public static Chart? Create(RoundResults results, string idPrefix) =>
        results.People.Count switch
        {
            0 or > MaxPeople => null,
            var people when people <= SeriesStyle.Groups.Count => RadarChart.CreateForAllEnablers(
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
            $"A small radar diagram for everyone’s averages and one for each of {results.People.Count} people, with everyone’s averages behind it. {headline}. The table beside it gives every score.";
        var rows = data
            .Series.Index()
            .Chunk(TilesPerRow)
            .Select(row => row.Select(one => Tile(data, one.Item, one.Index)).ToList());
        var y = 2.0;
        var parts = new List<SafeMarkup>();
        foreach (var row in rows)
        {
            parts.AddRange(
                row.Select(
                    (tile, column) => ChartFrame.Translate(TileWidth * (column + 0.5), y + Radius + 14, tile.Content)
                )
            );
            y += row.Max(tile => tile.Bottom) + Radius + 22;
        }

        var legend = Legend.Draw(
            [data.Series[0], data.Series[^1] with { Name = "The person" }],
            TileWidth * TilesPerRow
        );
        parts.Add(legend.RenderAt(4, y));
        y += legend.Height + 4;
        var svg = ChartFrame.Draw(
            "bb-people",
            idPrefix,
            title,
            description,
            TileWidth * TilesPerRow,
            y,
            SafeMarkup.Join(parts)
        );
        return new(svg, headline, title, description, data.ToTable($"{title}, out of {data.Levels}", "Enabler"));
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

    /// <summary>Draws a tile around its centre. The first tile is everyone's, and names the axes.</summary>
    private static DrawingBlock Tile(AxisData data, ChartSeries series, int index)
    {
        var behind =
            index == 0 || data.Axes.Count < RadarDrawing.MinAxes
                ? SafeMarkup.Empty
                : RadarDrawing.Line(data, data.Series[0], Radius);
        var labels =
            index == 0
                ? SafeMarkup.Join(
                    data.Axes.Select((axis, i) => Label(axis, RadarDrawing.Direction(i, data.Axes.Count)))
                )
                : SafeMarkup.Empty;
        var marks = series
            .Points.Index()
            .Where(point => point.Item.Value is not null)
            .Select(point => Mark(data, series, index, point.Index));
        var name = TextLayout.Wrap(series.Name, TextSize, TileWidth - 8, TileWidth - 8);
        var top = Radius + 16;
        return new(
            SafeMarkup.From(
                $"""{RadarDrawing.Grid(data, Radius)}{behind}{RadarDrawing.Line(data, series, Radius)}{labels}{marks}{TextLayout.Draw(name, 0, top, TextSize, "middle", "bb-label")}"""
            ),
            -TileWidth / 2,
            -Radius,
            TileWidth / 2,
            top + (name.Count * TextLayout.Line * TextSize)
        );
    }

    private static SafeMarkup Label(ChartAxis axis, (double X, double Y) direction) =>
        TextLayout.Draw(
            [axis.Label],
            direction.X * (Radius + 8),
            (direction.Y * (Radius + 8)) - 5.5,
            9,
            direction.X > 0.2 ? "start"
                : direction.X < -0.2 ? "end"
                : "middle",
            "bb-ids"
        );

    private static SafeMarkup Mark(AxisData data, ChartSeries series, int index, int axis)
    {
        var ((x, y), point) = (RadarDrawing.Direction(axis, data.Axes.Count), series.Points[axis]);
        var at = Radius * point.Value!.Value / data.Levels;
        return ChartFrame.Mark(
            index,
            axis,
            point.Text,
            $"{series.Name}, {data.Axes[axis].Heading}: {point.Text}",
            series.Style!.Mark(x * at, y * at)
        );
    }
}
