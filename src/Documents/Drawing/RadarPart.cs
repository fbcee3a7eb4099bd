using BeyondBoundaries.Documents.Charts;

namespace BeyondBoundaries.Documents.Drawing;

/// <summary>A native radar chart as the XML of a chart part (DrawingML, ISO/IEC 29500-1, 21.2): the same in a workbook, a document and slides.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Axes">A name for each axis.</param>
/// <param name="Series">Everyone first.</param>
/// <param name="Levels">How many levels the scale has: the edge of the picture.</param>
/// <param name="Language">BCP 47 language of its words.</param>
internal sealed record RadarPart(string Title, ChartText Axes, IReadOnlyList<RadarSeries> Series, int Levels, string Language)
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

    private const string Ink = "1D2433";
    private const string Grid = "C9D1D9";

    /// <summary>The content of the part. A missing value is a gap, in what is cached and in what is drawn.</summary>
    public Markup ToMarkup() => Markup.Of(
        $"""
        <c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:date1904 val="0"/><c:lang val="{Language}"/><c:roundedCorners val="0"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1300" b="1">{Fill(Ink)}</a:defRPr></a:pPr><a:r><a:rPr lang="{Language}" sz="1300" b="1">{Fill(Ink)}</a:rPr><a:t>{Title}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:radarChart><c:radarStyle val="marker"/><c:varyColors val="0"/>{Series.Select(Line)}<c:axId val="1"/><c:axId val="2"/></c:radarChart>
        <c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>{Lines}<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>{Words(1000, Ink)}<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>
        <c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:max val="{Levels}"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>{Lines}<c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln w="6350">{Fill(Grid)}</a:ln></c:spPr>{Words(800, "5A6472")}<c:crossAx val="1"/><c:crosses val="autoZero"/><c:crossBetween val="between"/><c:majorUnit val="1"/></c:valAx>
        <c:spPr><a:noFill/></c:spPr></c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/>{Words(1000, Ink)}</c:legend><c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr>{Fill("FFFFFF")}<a:ln><a:noFill/></a:ln></c:spPr><c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr><a:latin typeface="Arial"/></a:defRPr></a:pPr><a:endParaRPr lang="{Language}"/></a:p></c:txPr></c:chartSpace>
        """);

    private static Markup Lines { get; } = Markup.Of($"""<c:majorGridlines><c:spPr><a:ln w="6350">{Fill(Grid)}</a:ln></c:spPr></c:majorGridlines>""");

    private static Markup Fill(string colour) => Markup.Of($"""<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>""");

    private Markup Words(int size, string colour) => Markup.Of(
        $"""<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{size}">{Fill(colour)}</a:defRPr></a:pPr><a:endParaRPr lang="{Language}"/></a:p></c:txPr>""");

    private Markup Line(RadarSeries series, int index) => Markup.Of(
        $"""
        <c:ser><c:idx val="{index}"/><c:order val="{index}"/><c:tx>{Text(series.Name)}</c:tx><c:spPr><a:ln w="{series.Line.Width}" cap="rnd">{Fill(series.Line.Colour)}<a:prstDash val="{series.Line.Dash}"/><a:round/></a:ln></c:spPr><c:marker><c:symbol val="{series.Line.Marker}"/><c:size val="{series.Line.MarkerSize}"/><c:spPr>{Fill(series.Line.Filled ? series.Line.Colour : "FFFFFF")}<a:ln w="15875">{Fill(series.Line.Colour)}</a:ln></c:spPr></c:marker><c:cat>{Text(Axes)}</c:cat><c:val><c:numRef><c:f>{series.Values.Formula}</c:f><c:numCache><c:formatCode>0.0</c:formatCode><c:ptCount val="{series.Values.Values.Count}"/>{series.Values.Values.Select(Point)}</c:numCache></c:numRef></c:val></c:ser>
        """);

    private static Markup Text(ChartText text) => Markup.Of(
        $"""<c:strRef><c:f>{text.Formula}</c:f><c:strCache><c:ptCount val="{text.Values.Count}"/>{text.Values.Select((value, i) => Markup.Of($"""<c:pt idx="{i}"><c:v>{value}</c:v></c:pt>"""))}</c:strCache></c:strRef>""");

    private static Markup Point(double? value, int index) =>
        value is { } number ? Markup.Of($"""<c:pt idx="{index}"><c:v>{number}</c:v></c:pt>""") : Markup.Nothing;
}
