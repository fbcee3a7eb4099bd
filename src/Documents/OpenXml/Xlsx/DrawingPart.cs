using BeyondBoundaries.Documents.Charts.Native;
using BeyondBoundaries.Documents.Markup;
using BeyondBoundaries.Documents.OpenXml.Opc;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>Writes the positions of a sheet's charts as the XML of its drawing part.</summary>
internal static class DrawingPart
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.drawing+xml";

    /// <summary>The height of a row below the table, in pixels.</summary>
    public const int RowHeight = 20;

    private const int EmuOfPixel = 9_525;

    public static SafeMarkup ToMarkup(WorkbookSheet sheet)
    {
        var anchors = sheet.Charts.Select((chart, i) => Anchor(sheet, chart, i));
        return SafeMarkup.From(
            $"""<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" """
                + $"""xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" """
                + $"""xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">"""
                + $"""{anchors}</xdr:wsDr>"""
        );
    }

    /// <summary>Returns the first row below a chart, which is the last row to print.</summary>
    public static int LastRow(AnchoredChart chart) => chart.Row + ((chart.Height + RowHeight - 1) / RowHeight);

    /// <summary>Returns the total width of the columns, in pixels.</summary>
    public static int Pixels(IEnumerable<TableColumn> columns) => columns.Sum(column => (int)((column.Width * 7) + 5));

    private static SafeMarkup Anchor(WorkbookSheet sheet, AnchoredChart chart, int index)
    {
        var column = 0;
        var left = chart.Left;
        while (column < sheet.Columns.Count - 1 && left >= Pixels([sheet.Columns[column]]))
        {
            left -= Pixels([sheet.Columns[column++]]);
        }

        var frame = ChartSpace.ToFrame(OpcPart.RelationshipId(index));
        return SafeMarkup.From(
            $"""<xdr:oneCellAnchor><xdr:from><xdr:col>{column}</xdr:col>"""
                + $"""<xdr:colOff>{left * EmuOfPixel}</xdr:colOff>"""
                + $"""<xdr:row>{chart.Row - 1}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>"""
                + $"""<xdr:ext cx="{chart.Width * EmuOfPixel}" cy="{chart.Height * EmuOfPixel}"/>"""
                + $"""<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>"""
                + $"""<xdr:cNvPr id="{index + 2}" name="Chart {index + 1}" title="{chart.Chart.Title}" """
                + $"""descr="{chart.Description}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>"""
                + $"""<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>{frame}</xdr:graphicFrame>"""
                + $"""<xdr:clientData/></xdr:oneCellAnchor>"""
        );
    }
}
