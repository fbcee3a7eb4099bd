using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Charts.Native;

/// <summary>
/// Writes the XML that is the same for every kind of native chart, such as the chart part (DrawingML, ISO/IEC 29500-1,
/// 21.2) around the lines or bars.
/// </summary>
internal static class ChartSpace
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

    public const string Ink = "1D2433";
    public const string Quiet = "5A6472";
    private const string Grid = "C9D1D9";

    /// <summary>Writes the content of a chart part. A missing value is a gap.</summary>
    /// <param name="title">The title; null if it is in the surrounding text.</param>
    /// <param name="language">The BCP 47 language code of the chart's text.</param>
    /// <param name="drawn">The layout, the lines or bars, and the axes.</param>
    /// <param name="legend">The size of the legend's text, in hundredths of a point; null for no legend.</param>
    /// <param name="workbook">
    /// The relationship id of the workbook embedded with the chart; null when the chart itself is in a workbook.
    /// </param>
    public static SafeMarkup Render(
        string? title,
        string language,
        SafeMarkup drawn,
        int? legend,
        string? workbook = null
    )
    {
        var heading = title is null ? SafeMarkup.Empty : Title(title, language);
        var names = legend is { } size ? Legend(size, language) : SafeMarkup.Empty;
        var source = workbook is null
            ? SafeMarkup.Empty
            : SafeMarkup.From($"""<c:externalData r:id="{workbook}"><c:autoUpdate val="0"/></c:externalData>""");
        return SafeMarkup.From(
            $"""
            <c:chartSpace
            xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"
            xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
            <c:date1904 val="0"/><c:lang val="{language}"/><c:roundedCorners val="0"/>
            <c:chart>{heading}<c:autoTitleDeleted val="{(title is null ? 1 : 0)}"/>
            <c:plotArea>{drawn}
            <c:spPr><a:noFill/></c:spPr></c:plotArea>
            {names}<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>
            <c:spPr>{Fill("FFFFFF")}<a:ln><a:noFill/></a:ln></c:spPr>
            <c:txPr><a:bodyPr rot="0" vert="horz"/><a:lstStyle/>
            <a:p><a:pPr><a:defRPr><a:latin typeface="Arial"/></a:defRPr></a:pPr>
            <a:endParaRPr lang="{language}"/></a:p></c:txPr>
            {source}</c:chartSpace>
            """
        );
    }

    private static SafeMarkup Title(string title, string language) =>
        SafeMarkup.From(
            $"""<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1300" """
                + $"""b="1">{Fill(Ink)}</a:defRPr></a:pPr><a:r><a:rPr lang="{language}" sz="1300" """
                + $"""b="1">{Fill(Ink)}</a:rPr><a:t>{title}</a:t></a:r></a:p></c:rich></c:tx><c:overlay """
                + $"""val="0"/></c:title>"""
        );

    private static SafeMarkup Legend(int size, string language) =>
        SafeMarkup.From(
            $"""<c:legend><c:legendPos val="b"/><c:overlay val="0"/>{Words(size, Ink, language)}</c:legend>"""
        );

    public static SafeMarkup GridLine { get; } =
        SafeMarkup.From($"""<c:spPr><a:ln w="6350">{Fill(Grid)}</a:ln></c:spPr>""");

    /// <summary>Writes a fill.</summary>
    /// <param name="colour">
    /// The colour: six hexadecimal digits, or the name of a theme colour, such as <c>tx2</c>.
    /// </param>
    public static SafeMarkup Fill(string colour) =>
        colour.Length == 6 && colour.All(char.IsAsciiHexDigit)
            ? SafeMarkup.From($"""<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>""")
            : SafeMarkup.From($"""<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>""");

    /// <summary>Writes the style of text.</summary>
    /// <param name="size">The size, in hundredths of a point.</param>
    /// <param name="colour">The colour: six hexadecimal digits.</param>
    /// <param name="language">The BCP 47 language code of the text.</param>
    public static SafeMarkup Words(int size, string colour, string language) =>
        SafeMarkup.From(
            $"""<c:txPr><a:bodyPr rot="0" vert="horz"/><a:lstStyle/><a:p><a:pPr><a:defRPr """
                + $"""sz="{size}">{Fill(colour)}</a:defRPr></a:pPr><a:endParaRPr lang="{language}"/></a:p></c:txPr>"""
        );

    public static SafeMarkup Render(ChartTextReference text) =>
        SafeMarkup.From(
            $"""<c:strRef><c:f>{text.Formula}</c:f><c:strCache><c:ptCount val="{text.Values.Count}"/>"""
                + $"{text.Values.Select(Point)}</c:strCache></c:strRef>"
        );

    /// <summary>Writes numbers, leaving out those that are missing.</summary>
    public static SafeMarkup Render(ChartNumberReference numbers, string format) =>
        SafeMarkup.From(
            $"""<c:numRef><c:f>{numbers.Formula}</c:f><c:numCache><c:formatCode>{format}</c:formatCode><c:ptCount """
                + $"""val="{numbers.Values.Count}"/>{numbers.Values.Select(Point)}</c:numCache></c:numRef>"""
        );

    private static SafeMarkup Point(string value, int index) =>
        SafeMarkup.From($"""<c:pt idx="{index}"><c:v>{value}</c:v></c:pt>""");

    private static SafeMarkup Point(double? value, int index) =>
        value is { } number ? SafeMarkup.From($"""<c:pt idx="{index}"><c:v>{number}</c:v></c:pt>""") : SafeMarkup.Empty;

    /// <summary>Writes the content of a frame that shows the chart with this relationship id.</summary>
    public static SafeMarkup ToFrame(string id) =>
        SafeMarkup.From(
            $"""<a:graphic><a:graphicData """
                + $"""uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart """
                + $"""xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" """
                + $"""r:id="{id}"/></a:graphicData></a:graphic>"""
        );
}
