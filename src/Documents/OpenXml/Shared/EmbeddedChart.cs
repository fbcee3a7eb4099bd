using System.Globalization;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Tallies;
using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Charts.Native;
using BeyondBoundaries.Documents.Charts.Svg;
using BeyondBoundaries.Documents.Markup;
using BeyondBoundaries.Documents.OpenXml.Opc;
using BeyondBoundaries.Documents.OpenXml.Xlsx;

namespace BeyondBoundaries.Documents.OpenXml.Shared;

/// <summary>
/// A native chart in a document or on a slide. It can be edited there, because a workbook with its figures is embedded.
/// </summary>
/// <param name="Title">The title of the chart.</param>
/// <param name="Description">The alternative text of the chart.</param>
/// <param name="Sheet">The figures that it plots.</param>
/// <param name="Content">
/// The function that writes the content of the chart's part, given the relationship id of the embedded workbook.
/// </param>
internal sealed record EmbeddedChart(
    string Title,
    string Description,
    ChartDataSheet Sheet,
    Func<string, SafeMarkup> Content
)
{
    private const int MaxColumns = 8;
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Creates a radar diagram; null when there are too few axes for one.</summary>
    /// <param name="radar">The content of the diagram.</param>
    /// <param name="names">The short names of its series.</param>
    /// <param name="language">The BCP 47 language code of its text.</param>
    /// <param name="size">The size at which it is shown.</param>
    public static EmbeddedChart? CreateRadar(RadarData radar, ShortNames names, string language, ChartSize size)
    {
        if (!radar.IsRadar)
        {
            return null;
        }

        var drawn = radar.Data.Drawn.ToList();
        var sheet = new ChartDataSheet(
            radar.Title,
            radar.Axis,
            [.. radar.Data.Axes.Select(axis => axis.Label)],
            [
                .. drawn.Select(series =>
                    (names[series.Name], (IReadOnlyList<double?>)[.. series.Points.Select(point => point.Value)])
                ),
            ],
            CellStyle.Tenth,
            language
        );
        var part = new NativeRadarChart(
            radar.Title,
            sheet.Names,
            [
                .. drawn.Select(
                    (series, i) =>
                        new NativeRadarSeries(sheet.NameOf(i), sheet.ValuesOf(i), NativeLineStyle.From(series.Style!))
                ),
            ],
            radar.Data.Scale.Last,
            language
        );
        return new(
            radar.Title,
            $"{radar.Title}. {radar.DescriptionAlone}",
            sheet,
            workbook => part.ToMarkup(workbook, size)
        );
    }

    /// <summary>
    /// Creates a chart of how many people gave low, middle and high scores for an item, as shown to a board; null when
    /// the counts are suppressed or no one scored the item.
    /// </summary>
    public static EmbeddedChart? CreateScoreHistogram(ItemResult result, Framework framework)
    {
        if (result.Figures.Tally is not { N: > 0 } tally)
        {
            return null;
        }

        var language = framework.Definition.Language;
        var title = ScoreHistogram.TitleOf(result);
        var counts = BoardCount.From(tally, framework.Scale);
        var sheet = new ChartDataSheet(
            title,
            "Score",
            [.. counts.Select(count => count.People is null ? $"{count.Range} ({count.Text} people)" : count.Range)],
            [("People", [.. counts.Select(count => (double?)count.People)])],
            CellStyle.Whole,
            language
        );
        var part = new NativeColumnChart(
            sheet.Names,
            sheet.NameOf(0),
            sheet.ValuesOf(0),
            [
                .. counts.Select(
                    (_, band) =>
                        ScoreHistogram
                            .GetShade(tally.First + (band * (tally.Levels - 1) / (counts.Count - 1)), tally)[1..]
                            .ToUpperInvariant()
                ),
            ],
            "0",
            null,
            language
        );
        return new(title, DescriptionOf(result, tally, counts), sheet, part.ToMarkup);
    }

    /// <summary>Writes a sentence with the item, the number of people who scored it, and each count.</summary>
    private static string DescriptionOf(ItemResult result, Tally tally, IReadOnlyList<BoardCount> counts) =>
        $"How {CountText.People(tally.N)} scored {result.Item.Short}: "
        + $"{string.Join("; ", counts.Select(count => $"{count.Text} people scored it {count.Range}"))}.";

    /// <summary>
    /// Creates a chart of the agencies' disclosed averages for one item, highest first; null if there are none, or too
    /// many to distinguish. Each agency has the same colour as in the radar diagram.
    /// </summary>
    public static EmbeddedChart? CreateAgencyColumns(ItemResult result, RoundResults results, ShortNames names)
    {
        var (scale, language) = (results.Framework.Scale, results.Framework.Definition.Language);
        var shown = result
            .Agencies.Where(agency => agency.Average is not null)
            .OrderByDescending(agency => agency.Average!.Value.Points)
            .Select(agency => (agency.Name, Point: SeriesPoint.From(agency)))
            .ToList();
        if (shown.Count is 0 or > MaxColumns)
        {
            return null;
        }

        var colours = RadarData
            .CreateForAllEnablers(results)
            .Data.Series.Skip(1)
            .ToDictionary(series => series.Name, series => series.Style, StringComparer.Ordinal);
        var title = $"{result.Item.Short}: averages by agency";
        var sheet = new ChartDataSheet(
            title,
            "Agency",
            [
                .. shown.Select(agency =>
                    agency.Point.End == AverageEnd.None
                        ? names[agency.Name]
                        : $"{names[agency.Name]} ({agency.Point.Text})"
                ),
            ],
            [("Average", [.. shown.Select(agency => agency.Point.Value)])],
            CellStyle.Tenth,
            language
        );
        var averages = shown.Select(agency => $"{agency.Name} {agency.Point.Text}");
        var part = new NativeColumnChart(
            sheet.Names,
            sheet.NameOf(0),
            sheet.ValuesOf(0),
            [
                .. shown.Select(agency =>
                    (colours.GetValueOrDefault(agency.Name) ?? SeriesStyle.Everyone).Colour[1..].ToUpperInvariant()
                ),
            ],
            "0.0",
            scale.Last,
            language
        );
        return new(
            title,
            $"Averages for {result.Item.Short} by agency: {string.Join(", ", averages)}{ScaleText.OutOf(scale)}.",
            sheet,
            part.ToMarkup
        );
    }

    /// <summary>Adds the chart's parts to a package.</summary>
    /// <param name="package">The package.</param>
    /// <param name="owner">The part that shows the chart.</param>
    /// <param name="folder">The folder of the parts in the package.</param>
    /// <param name="number">The number of the chart in the package.</param>
    /// <returns>The relationship id that the owner uses to refer to the chart.</returns>
    public string AddTo(OpcPackage package, OpcPart owner, string folder, int number)
    {
        var name = number.ToString(CultureInfo.InvariantCulture);
        var chart = package.Add(
            new(
                $"{folder}/charts/chart{name}.xml",
                ChartSpace.ContentType,
                OpcPackage.XmlContent(Content(OpcPart.RelationshipId(0)))
            )
        );
        chart.AddRelationship(
            $"{OpcPackage.OfficeRelationship}package",
            package.Add(new($"{folder}/embeddings/figures{name}.xlsx", Workbook, Sheet.Write))
        );
        return owner.AddRelationship($"{OpcPackage.OfficeRelationship}chart", chart);
    }
}
