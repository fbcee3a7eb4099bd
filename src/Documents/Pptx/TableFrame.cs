using BeyondBoundaries.Documents.Board;
using BeyondBoundaries.Documents.Charts;
using BeyondBoundaries.Documents.Drawing;

namespace BeyondBoundaries.Documents.Pptx;

/// <summary>A table on a slide: its first row heads the columns, its first column the rows.</summary>
internal static class TableFrame
{
    /// <summary>More characters of a cell than this stand in the notes alone.</summary>
    public const int MostCharacters = 160;

    private const int RowHeight = 380_000;
    private const string Teal = "0B5563";
    private const string Line = "C9D1D9";

    public static Markup Of(int id, BoardTable table, Area area, string language)
    {
        var size = area.Width < Area.Whole.Width || table.Rows.Count > 7 ? 1200 : 1400;
        var widths = table.Widths(area.Width);
        var place = area with { Height = RowHeight * (table.Rows.Count + 1) };
        return Markup.Of(
            $"""
            <p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{id}" name="Table {id}" title="{table.Caption}" descr="{table.Caption}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>{place.Frame}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1" firstCol="1"/><a:tblGrid>{widths.Select(width => Markup.Of($"""<a:gridCol w="{width}"/>"""))}</a:tblGrid>
            {Row(table.Columns.Select(column => Cell(SlideXml.Run(column.Heading, language, size, bold: true, Teal), column, Teal)))}{table.Rows.Select(row => Row(row.Select((cell, i) => Cell(Words(cell, i, size, language), table.Columns[i], Line))))}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>
            """);
    }

    /// <summary>Text short enough for a slide.</summary>
    public static string Clipped(string text) => text.Length <= MostCharacters ? text : $"{text[..(char.IsHighSurrogate(text[MostCharacters - 2]) ? MostCharacters - 2 : MostCharacters - 1)].TrimEnd()}…";

    private static Markup Row(IEnumerable<Markup> cells) => Markup.Of($"""<a:tr h="{RowHeight}">{cells}</a:tr>""");

    private static Markup Words(BoardCell cell, int column, int size, string language) => Markup.Of(
        $"""{(cell.Lead.Length == 0 ? Markup.Nothing : SlideXml.Run(cell.Text.Length == 0 ? cell.Lead : $"{cell.Lead} ", language, size, bold: true))}{SlideXml.Run(Clipped(cell.Text), language, size, bold: column == 0)}""");

    private static Markup Cell(Markup words, BoardColumn column, string line)
    {
        var across = Markup.Of($"""<a:pPr algn="{(column.IsFigure ? "ctr" : "l")}"/>""");
        return Markup.Of(
            $"""<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{SlideXml.Paragraph(words, across)}</a:txBody><a:tcPr marL="70000" marR="70000" marT="50000" marB="50000" anchor="t"><a:lnL w="0"><a:noFill/></a:lnL><a:lnR w="0"><a:noFill/></a:lnR><a:lnT w="0"><a:noFill/></a:lnT><a:lnB w="9525">{ChartSpace.Fill(line)}</a:lnB><a:noFill/></a:tcPr></a:tc>""");
    }
}
