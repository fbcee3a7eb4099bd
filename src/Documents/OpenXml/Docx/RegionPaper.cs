using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Regions;
using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Charts.Svg;
using BeyondBoundaries.Documents.Html;
using BeyondBoundaries.Documents.OpenXml.Shared;

namespace BeyondBoundaries.Documents.OpenXml.Docx;

/// <summary>
/// Writes a region's figures as a paper for its board (.docx): a page with the findings and how to read them, then
/// every figure.
/// </summary>
public static class RegionPaper
{
    private const int PictureHeight = 110;

    /// <summary>Writes the paper. Its chart is a native Office chart that can be edited.</summary>
    /// <param name="renewal">The figures; the paper adds nothing to them.</param>
    /// <param name="framework">The region's framework.</param>
    /// <param name="region">The name of the region.</param>
    /// <param name="renewedOn">The day of the renewal.</param>
    /// <param name="file">The file to write to.</param>
    public static void Write(RegionRenewal renewal, Framework framework, string region, DateOnly renewedOn, Stream file)
    {
        var definition = framework.Definition;
        var body = new BodyWriter();
        WriteSummary(body, renewal, framework, region, renewedOn);
        WriteHowToRead(body, framework);
        var chart = RegionChart.Create(renewal, framework, "region");
        var radar = CreateRadar(renewal, framework, chart.Headline);
        body.Page(chart.Headline);
        if (radar.Data.Series.Any(series => series.HasValue))
        {
            body.Radar(
                radar,
                ShortNames.From(radar.Data.Series.Select(series => series.Name)),
                definition.Language,
                PictureHeight
            );
        }

        body.Tables(ExportTableBuilder.FromChart(chart.Table));
        WordFile.Write(
            body,
            $"{TextDirection.Isolate(region)} – board paper",
            definition.Language,
            OfficeTheme.Default,
            file
        );
    }

    private static void WriteSummary(
        BodyWriter body,
        RegionRenewal renewal,
        Framework framework,
        string region,
        DateOnly renewedOn
    )
    {
        body.Text(TextStyle.Band, framework.Definition.DisplayTitle)
            .Text(TextStyle.Title, region)
            .Text(TextStyle.Subtitle, "Board paper: how the areas of this region compare")
            .Text(
                TextStyle.Quiet,
                $"{CountText.Of(renewal.Areas.Count, "area")} took part · figures from {UkDate.Format(renewedOn)}"
            )
            .Text(
                TextStyle.Normal,
                "Each area is a partnership that has agreed to share its averages from one closed round. This "
                    + "paper compares those averages, and shows where the areas agree and where they differ. It says "
                    + "nothing about any single area."
            )
            .Text(TextStyle.SummaryHeading, BoardText.Findings);
        foreach (var finding in RegionFinding.Find(renewal, framework))
        {
            body.TextWithBar(TextStyle.FindingHeading, finding.Label, finding.Headline, finding.Colour);
            foreach (var detail in finding.Details)
            {
                body.TextWithBar(TextStyle.FindingText, "", detail, finding.Colour);
            }
        }
    }

    private static void WriteHowToRead(BodyWriter body, Framework framework)
    {
        body.Text(TextStyle.SummaryHeading, "How to read this paper");
        foreach (var level in framework.Scale.Levels)
        {
            body.Text(TextStyle.Normal, $"{level.Score} {level.Label}.", level.Descriptor);
        }

        body.Texts(
                TextStyle.ListBullet,
                [
                    RegionText.HowToRead,
                    "Whether a figure is shown never depends on the scores. It depends only on how many areas "
                        + "and people take part, and how many areas have changed since earlier figures were shown.",
                    "This paper does not give figures for any single area, and does not name any area.",
                ]
            )
            .Text(TextStyle.Quiet, ReportPage.Source(framework.Definition));
    }

    /// <summary>Creates a radar diagram with the same series as the chart on the region page.</summary>
    private static RadarData CreateRadar(RegionRenewal renewal, Framework framework, string headline)
    {
        var axes = RegionSeries.AxesOf(renewal, framework);
        var series = RegionSeries.Create(renewal);
        return new(
            new(
                axes,
                [
                    series[1] with
                    {
                        Style = SeriesStyle.Everyone,
                    },
                    series[0] with
                    {
                        Style = SeriesStyle.Groups[1],
                    },
                    series[2] with
                    {
                        Style = SeriesStyle.Groups[0],
                    },
                ],
                framework.Scale,
                []
            ),
            headline,
            "The areas’ averages for every enabler",
            $"A radar diagram with {axes.Count} axes, one for each enabler. Its lines are the median, the lower "
                + $"quartile and the upper quartile of the areas’ averages. {headline}. The table below the diagram "
                + "shows every figure.",
            "Enabler"
        );
    }
}
