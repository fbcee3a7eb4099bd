using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Charts.Native;

/// <summary>
/// A native column chart with a figure above each column. The figures are the numbers of people who gave low,
/// middle and high scores, or the agencies' averages.
/// </summary>
/// <param name="Axis">A name for each column.</param>
/// <param name="Name">What the figures represent.</param>
/// <param name="Values">The values, one per column.</param>
/// <param name="Colours">The colours, one per column: six hexadecimal digits.</param>
/// <param name="Format">The number format of a figure: <c>0</c> or <c>0.0</c>.</param>
/// <param name="MaxValue">The top of the value axis; null to fit the values.</param>
/// <param name="Language">The BCP 47 language code of the chart's text.</param>
internal sealed record NativeColumnChart(
    ChartTextReference Axis,
    ChartTextReference Name,
    ChartNumberReference Values,
    IReadOnlyList<string> Colours,
    string Format,
    int? MaxValue,
    string Language
)
{
    private const int TextSize = 1400;

    /// <summary>Writes the content of the chart part.</summary>
    /// <param name="workbook">The relationship id of the workbook embedded with the chart.</param>
    public SafeMarkup ToMarkup(string workbook) => ChartSpace.Render(null, Language, Drawn(), null, workbook);

    private SafeMarkup Drawn()
    {
        var words = ChartSpace.Words(TextSize, ChartSpace.Ink, Language);
        var most = MaxValue is { } max ? SafeMarkup.From($"""<c:max val="{max}"/>""") : SafeMarkup.Empty;
        return SafeMarkup.From(
            $"""
            <c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>
            <c:ser><c:idx val="0"/><c:order val="0"/><c:tx>{ChartSpace.Render(Name)}</c:tx>{Look(Colours[^1])}
            <c:invertIfNegative val="0"/>{Colours.Select(Column)}
            <c:dLbls><c:numFmt formatCode="{Format}" sourceLinked="0"/>
            <c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{words}
            <c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>
            <c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>
            <c:cat>{ChartSpace.Render(Axis)}</c:cat><c:val>{ChartSpace.Render(Values, Format)}</c:val></c:ser>
            <c:gapWidth val="35"/><c:axId val="1"/><c:axId val="2"/></c:barChart>
            <c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>
            <c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/>
            <c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>
            <c:spPr><a:ln w="9525">{ChartSpace.Fill(ChartSpace.Quiet)}</a:ln></c:spPr>{words}
            <c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>
            <c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>
            <c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>{most}<c:min val="0"/></c:scaling>
            <c:delete val="1"/><c:axPos val="l"/><c:numFmt formatCode="0" sourceLinked="0"/>
            <c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>
            <c:crossAx val="1"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>
            """
        );
    }

    private static SafeMarkup Column(string colour, int index) =>
        SafeMarkup.From(
            $"""<c:dPt><c:idx val="{index}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>{Look(colour)}</c:dPt>"""
        );

    private static SafeMarkup Look(string colour) =>
        SafeMarkup.From(
            $"""<c:spPr>{ChartSpace.Fill(colour)}<a:ln w="9525">{ChartSpace.Fill("12436D")}</a:ln></c:spPr>"""
        );
}
