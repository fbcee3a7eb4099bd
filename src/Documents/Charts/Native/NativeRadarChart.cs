using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Charts.Native;

/// <summary>A native radar chart, written as the XML of a chart part in a workbook, a document or slides.</summary>
/// <param name="Title">The title of the chart.</param>
/// <param name="Axes">A name for each axis.</param>
/// <param name="Series">The series, everyone first.</param>
/// <param name="Last">The last score on the scale, at the edge of the chart.</param>
/// <param name="Language">The BCP 47 language code of the chart's text.</param>
internal sealed record NativeRadarChart(
    string Title,
    ChartTextReference Axes,
    IReadOnlyList<NativeRadarSeries> Series,
    int Last,
    string Language
)
{
    private const int InWorkbook = 1000;
    private const int MinSizeOnSlides = 1400;

    /// <summary>
    /// Writes the content of a chart part in a workbook. A missing value is a gap both in the cached values and in the
    /// drawing.
    /// </summary>
    public SafeMarkup ToMarkup() =>
        ChartSpace.Render(Title, Language, Drawn(SafeMarkup.From($"<c:layout/>"), InWorkbook), InWorkbook);

    /// <summary>
    /// Writes the content of a chart part in a document or slides, where the surrounding text gives the title.
    /// </summary>
    /// <param name="workbook">The relationship id of the workbook embedded with the chart.</param>
    /// <param name="size">The size at which the chart is shown.</param>
    public SafeMarkup ToMarkup(string workbook, ChartSize size) =>
        ChartSpace.Render(
            null,
            Language,
            Drawn(Wide(size), size.TextSize),
            Series.Count > 1 ? size.TextSize : null,
            workbook
        );

    /// <summary>
    /// Writes a layout with margins for the names around the chart and for the legend below it, so that the legend
    /// never covers the drawing. The drawing fills the rest of the space.
    /// </summary>
    private SafeMarkup Wide(ChartSize size)
    {
        const double gaps = 0.04;
        var names = Series.SelectMany(series => series.Name.Values).ToList();
        var label = size.Line * 1.5;
        var legend = Series.Count > 1 ? size.LegendHeight(names) : 0;
        var height = Math.Max(0.3, 1 - gaps - (2 * label) - legend);
        return SafeMarkup.From(
            $"""<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode """
                + $"""val="edge"/><c:x val="0.2"/><c:y val="{Math.Round(label, 3)}"/><c:w val="0.6"/><c:h """
                + $"""val="{Math.Round(height, 3)}"/></c:manualLayout></c:layout>"""
        );
    }

    private SafeMarkup Drawn(SafeMarkup layout, int textSize)
    {
        var scoreSize = textSize >= MinSizeOnSlides ? textSize : textSize * 4 / 5;
        var names = ChartSpace.Words(textSize, ChartSpace.Ink, Language);
        var scores = ChartSpace.Words(scoreSize, ChartSpace.Quiet, Language);
        return SafeMarkup.From(
            $"""
            {layout}<c:radarChart><c:radarStyle val="marker"/><c:varyColors val="0"/>
            {Series.Select(Line)}<c:axId val="1"/><c:axId val="2"/></c:radarChart>
            <c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>
            <c:axPos val="b"/><c:majorGridlines>{ChartSpace.GridLine}</c:majorGridlines>
            <c:numFmt formatCode="General" sourceLinked="0"/>
            <c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>{names}
            <c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>
            <c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>
            <c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>
            <c:max val="{Last}"/><c:min val="0"/></c:scaling><c:delete val="0"/>
            <c:axPos val="l"/><c:majorGridlines>{ChartSpace.GridLine}</c:majorGridlines>
            <c:numFmt formatCode="0" sourceLinked="0"/>
            <c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>
            {ChartSpace.GridLine}{scores}
            <c:crossAx val="1"/><c:crosses val="autoZero"/><c:crossBetween val="between"/>
            <c:majorUnit val="1"/></c:valAx>
            """
        );
    }

    private SafeMarkup Line(NativeRadarSeries series, int index)
    {
        var line = series.Line;
        var colour = ChartSpace.Fill(line.Colour);
        var inside = ChartSpace.Fill(line.Filled ? line.Colour : "FFFFFF");
        return SafeMarkup.From(
            $"""
            <c:ser><c:idx val="{index}"/><c:order val="{index}"/><c:tx>{ChartSpace.Render(series.Name)}</c:tx>
            <c:spPr><a:ln w="{line.Width}" cap="rnd">{colour}
            <a:prstDash val="{line.Dash}"/><a:round/></a:ln></c:spPr>
            <c:marker><c:symbol val="{line.Marker}"/><c:size val="{line.MarkerSize}"/>
            <c:spPr>{inside}<a:ln w="15875">{colour}</a:ln></c:spPr></c:marker>
            <c:cat>{ChartSpace.Render(Axes)}</c:cat><c:val>{ChartSpace.Render(series.Values, "0.0")}</c:val></c:ser>
            """
        );
    }
}
