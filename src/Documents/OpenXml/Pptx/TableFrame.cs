using BeyondBoundaries.Documents.Charts.Native;
using BeyondBoundaries.Documents.Html;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.OpenXml.Pptx;

/// <summary>
/// Writes a table on a slide. Its first row has the column headings, and its first column has the row headings.
/// </summary>
internal static class TableFrame
{
    /// <summary>
    /// The maximum number of characters in a cell on a slide; the full text is in the notes or the board paper.
    /// </summary>
    private const int MaxCharacters = 160;

    /// <summary>The font sizes to try, largest first, in hundredths of a point.</summary>
    private static readonly int[] Sizes = [1800, 1600, 1400];

    private const int RowHeight = 330_000;
    private const int EmuPerHundredth = 127;
    private const int CellMargin = 70_000;
    private const string Brand = "tx2";
    private const string Line = "C9D1D9";
    private const string TableKind = "http://schemas.openxmlformats.org/drawingml/2006/table";

    public static SafeMarkup Render(int id, ExportTable table, SlideArea area, string language)
    {
        var widths = table.Widths(area.Width);
        var size = Sizes.First(one => one == Sizes[^1] || HeightOf(table, widths, one) <= area.Height);
        var place = area with { Height = RowHeight * (table.Rows.Count + 1) };
        var frame = SafeMarkup.From(
            $"""<p:nvGraphicFramePr><p:cNvPr id="{id}" name="Table {id}" title="{table.Caption}" """
                + $"""descr="{table.Caption}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/>"""
                + $"""</p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>{place.Frame}"""
        );
        var grid = widths.Select(width => SafeMarkup.From($"""<a:gridCol w="{width}"/>"""));
        var columns = SafeMarkup.From($"""<a:tblPr firstRow="1" firstCol="1"/><a:tblGrid>{grid}</a:tblGrid>""");
        var head = Row(
            table.Columns.Select(column =>
                Cell(SlideXml.Run(column.Heading, language, size, bold: true, Brand), column, Brand)
            )
        );
        var rows = table.Rows.Select(row => Row(row.Select(BodyCell)));
        return SafeMarkup.From(
            $"""
            <p:graphicFrame>{frame}<a:graphic><a:graphicData uri="{TableKind}"><a:tbl>{columns}
            {head}{rows}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>
            """
        );

        SafeMarkup BodyCell(ExportTableCell cell, int column) =>
            Cell(Words(cell, column == 0 && table.HasBoldHeadings, size, language), table.Columns[column], Line);
    }

    /// <summary>
    /// Divides a table into tables that fit in an area at the smallest font size. A row that is too tall for the area
    /// gets a table of its own. The rows are divided evenly among the tables if the tables still fit.
    /// </summary>
    public static IEnumerable<ExportTable> Fit(ExportTable table, SlideArea area)
    {
        var widths = table.Widths(area.Width);
        var filled = Fill(table, widths, area.Height).ToList();
        var even = table
            .Rows.InEvenParts((table.Rows.Count + filled.Count - 1) / filled.Count)
            .Select(rows => table with { Rows = rows })
            .ToList();
        return even.TrueForAll(part => HeightOf(part, widths, Sizes[^1]) <= area.Height) ? even : filled;
    }

    /// <summary>Puts as many rows in each table as will fit.</summary>
    private static IEnumerable<ExportTable> Fill(ExportTable table, IReadOnlyList<int> widths, int height)
    {
        var rows = new List<IReadOnlyList<ExportTableCell>>();
        foreach (var row in table.Rows)
        {
            if (rows.Count > 0 && HeightOf(table with { Rows = [.. rows, row] }, widths, Sizes[^1]) > height)
            {
                yield return table with
                {
                    Rows = [.. rows],
                };
                rows.Clear();
            }

            rows.Add(row);
        }

        yield return table with
        {
            Rows = rows,
        };
    }

    private static string Truncate(string text) => BriefText.Shorten(text, MaxCharacters);

    /// <summary>
    /// Estimates the height of the table in EMU, on the assumption that a letter is three fifths as wide as it is high,
    /// as in wide fonts.
    /// </summary>
    private static int HeightOf(ExportTable table, IReadOnlyList<int> widths, int size)
    {
        var letter = size * EmuPerHundredth;
        return table
            .Rows.Append([.. table.Columns.Select(column => new ExportTableCell(column.Heading))])
            .Sum(row =>
                Math.Max(
                    RowHeight,
                    (2 * CellMargin)
                        + (row.Index().Max(cell => Lines(cell.Item, widths[cell.Index], letter)) * letter * 6 / 5)
                )
            );
    }

    private static int Lines(ExportTableCell cell, int width, int letter) =>
        Truncate(cell.Text)
            .Split('\n')
            .Sum(line => 1 + ((line.Length + cell.Lead.Length) * letter * 12 / 20 / (width - (2 * CellMargin))));

    private static SafeMarkup Row(IEnumerable<SafeMarkup> cells) =>
        SafeMarkup.From($"""<a:tr h="{RowHeight}">{cells}</a:tr>""");

    private static SafeMarkup Words(ExportTableCell cell, bool isBold, int size, string language) =>
        SlideXml.RunWithLead(cell.Lead, Truncate(cell.Text), language, size, isBold);

    private static SafeMarkup Cell(SafeMarkup words, ExportTableColumn column, string line)
    {
        var across = SafeMarkup.From($"""<a:pPr algn="{(column.IsFigure ? "ctr" : "l")}"/>""");
        return SafeMarkup.From(
            $"""<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{SlideXml.Paragraph(words, across)}</a:txBody><a:tcPr """
                + $"""marL="{CellMargin}" marR="{CellMargin}" marT="36000" marB="36000" anchor="t"><a:lnL """
                + $"""w="0"><a:noFill/></a:lnL><a:lnR w="0"><a:noFill/></a:lnR><a:lnT """
                + $"""w="0"><a:noFill/></a:lnT><a:lnB """
                + $"""w="9525">{ChartSpace.Fill(line)}</a:lnB><a:noFill/></a:tcPr></a:tc>"""
        );
    }
}
