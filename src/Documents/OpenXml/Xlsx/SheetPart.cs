using System.Text;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>Writes a sheet as the XML of its part. The cells are streamed.</summary>
internal static class SheetPart
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

    /// <summary>Writes a sheet.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="heads">The unique headings of its columns.</param>
    /// <param name="first">Whether it is the sheet shown when the workbook opens.</param>
    /// <param name="table">The relationship id of its table.</param>
    /// <param name="drawing">The relationship id of its drawing; null when the sheet has no charts.</param>
    /// <param name="content">The stream to write to.</param>
    public static void Write(
        WorkbookSheet sheet,
        IReadOnlyList<string> heads,
        bool first,
        string table,
        string? drawing,
        Stream content
    )
    {
        var xml = new Utf8XmlWriter(content);
        Raw(xml, Head(sheet, first));
        var writer = new SheetWriter(xml);
        var visible = sheet.LeadColumns.First;
        writer.Row(1, 24).Text(visible, sheet.Title, CellStyle.Title);
        foreach (var (i, sentence) in sheet.Lead.Index())
        {
            if (sheet.Figure is { } figure && figure.Row == 2 + i)
            {
                writer.Row(2 + i).Text(visible, sentence, CellStyle.Lead);
                figure.Write(writer);
            }
            else
            {
                WriteSentence(2 + i, sentence);
            }
        }

        writer.Row(
            sheet.HeaderRow,
            sheet
                .Columns.Take(sheet.PrintedColumns)
                .Index()
                .Where(column => !column.Item.Hidden)
                .Max(column => RowHeight.Compute(heads[column.Index], column.Item.Width, bold: true))
        );
        foreach (var (i, column) in sheet.Columns.Index())
        {
            writer.Text(i + 1, heads[i], column.Figures ? CellStyle.HeadOfFigures : CellStyle.Head);
        }

        sheet.Rows(writer);
        foreach (var (i, sentence) in sheet.Below.Index())
        {
            WriteSentence(sheet.BelowRow + i, sentence);
        }

        writer.End();
        Raw(xml, Tail(sheet, table, drawing));
        xml.Flush();

        void WriteSentence(int row, string sentence) =>
            writer.Row(row, RowHeight.Compute(sentence, sheet.LeadWidth)).Text(visible, sentence, CellStyle.Wrapped);
    }

    private static void Raw(Utf8XmlWriter xml, SafeMarkup markup) => xml.Raw(Encoding.UTF8.GetBytes(markup.Text));

    private static SafeMarkup Head(WorkbookSheet sheet, bool first)
    {
        var fixedRows = Math.Max(sheet.FixedRows, sheet.HeaderRow);
        var corner = CellName.Format(fixedRows + 1, sheet.FixedColumns + 1);
        var across =
            sheet.FixedColumns > 0 ? SafeMarkup.From($""" xSplit="{sheet.FixedColumns}" """) : SafeMarkup.Empty;
        var pane = sheet.FixedColumns > 0 ? "bottomRight" : "bottomLeft";
        var selected = first ? SafeMarkup.From($"""tabSelected="1" """) : SafeMarkup.Empty;
        return SafeMarkup.From(
            $"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{"\n"}"""
                + $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" """
                + $"""xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">"""
                + $"""<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>"""
                + $"""<sheetViews><sheetView showGridLines="0" {selected}workbookViewId="0">"""
                + $"""<pane {across}ySplit="{fixedRows}" topLeftCell="{corner}" activePane="{pane}" state="frozen"/>"""
                + $"""<selection pane="{pane}" activeCell="{corner}" sqref="{corner}"/></sheetView></sheetViews>"""
                + $"""<sheetFormatPr defaultRowHeight="15"/><cols>{Widths(sheet)}</cols><sheetData>{"\n"}"""
        );
    }

    /// <summary>Writes the column widths; adjacent columns with the same width and visibility share an entry.</summary>
    private static IEnumerable<SafeMarkup> Widths(WorkbookSheet sheet)
    {
        for (var from = 0; from < sheet.Columns.Count; )
        {
            var to = from;
            while (to + 1 < sheet.Columns.Count && IsLike(sheet.Columns[to + 1], sheet.Columns[from]))
            {
                to++;
            }

            yield return SafeMarkup.From(
                $"""<col min="{from + 1}" max="{to + 1}" width="{sheet.Columns[from].Width}" {(
                    sheet.Columns[from].Hidden ? SafeMarkup.From($"""hidden="1" """) : SafeMarkup.Empty
                )}customWidth="1"/>"""
            );
            from = to + 1;
        }

        static bool IsLike(TableColumn one, TableColumn other) =>
            one.Width.Equals(other.Width) && one.Hidden == other.Hidden;
    }

    private static SafeMarkup Tail(WorkbookSheet sheet, string table, string? drawing)
    {
        var choices = sheet.Choices.Where(choice => choice.Fits).ToList();
        var validations =
            choices.Count == 0
                ? SafeMarkup.Empty
                : SafeMarkup.From(
                    $"""<dataValidations count="{choices.Count}">{choices.Select(Choices)}</dataValidations>"""
                );
        var orientation = sheet.Upright ? "portrait" : "landscape";
        var cells = CellName.Range(1, 1, sheet.LastRow, sheet.Columns.Count);
        var drawn = drawing is null ? SafeMarkup.Empty : SafeMarkup.From($"""<drawing r:id="{drawing}"/>""");
        return SafeMarkup.From(
            $"""</sheetData>{Merged(sheet)}{NotAvailable(sheet)}{validations}"""
                + $"""<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/>"""
                + $"""<pageSetup paperSize="9" orientation="{orientation}" """
                + $"""fitToWidth="{sheet.PagesWide}" fitToHeight="0"/><headerFooter>"""
                + $"""<oddFooter>&amp;L {Footer(sheet.Title)}&amp;R&amp;P of &amp;N</oddFooter></headerFooter>"""
                + $"""{Breaks(sheet)}<ignoredErrors><ignoredError sqref="{cells}" numberStoredAsText="1"/>"""
                + $"""</ignoredErrors>{drawn}<tableParts count="1"><tablePart r:id="{table}"/></tableParts>"""
                + $"""</worksheet>"""
        );
    }

    /// <summary>
    /// Merges the cells of each sentence that has no figure next to it, so that the sentence wraps and no word falls
    /// outside the printed page.
    /// </summary>
    private static SafeMarkup Merged(WorkbookSheet sheet)
    {
        var (first, last) = sheet.LeadColumns;
        List<string> ranges =
        [
            .. Enumerable
                .Range(2, sheet.Lead.Count)
                .Where(row => row != sheet.Figure?.Row)
                .Concat(Enumerable.Range(sheet.BelowRow, sheet.Below.Count))
                .Where(_ => last > first)
                .Select(row => CellName.Range(row, first, row, last)),
        ];
        var merged = ranges.Select(range => SafeMarkup.From($"""<mergeCell ref="{range}"/>"""));
        return ranges.Count == 0
            ? SafeMarkup.Empty
            : SafeMarkup.From($"""<mergeCells count="{ranges.Count}">{merged}</mergeCells>""");
    }

    /// <summary>Hides “not available” errors in the columns that a chart plots.</summary>
    private static SafeMarkup NotAvailable(WorkbookSheet sheet)
    {
        var plotted = sheet.Columns.Count - sheet.PrintedColumns;
        if (plotted == 0)
        {
            return SafeMarkup.Empty;
        }

        var range = CellName.Range(sheet.HeaderRow + 1, sheet.PrintedColumns + 1, sheet.LastRow, sheet.Columns.Count);
        var first = CellName.Format(sheet.HeaderRow + 1, sheet.PrintedColumns + 1);
        return SafeMarkup.From(
            $"""<conditionalFormatting sqref="{range}"><cfRule type="containsErrors" dxfId="0" priority="1">"""
                + $"""<formula>ISERROR({first})</formula></cfRule></conditionalFormatting>"""
        );
    }

    /// <summary>
    /// Writes page breaks. They keep charts whole and, if there is space, put the first charts on a page with rows of
    /// the table.
    /// </summary>
    private static SafeMarkup Breaks(WorkbookSheet sheet)
    {
        var rows = sheet.PageStarts.Select(row => row - 1).ToList();
        var breaks = rows.Select(row => SafeMarkup.From($"""<brk id="{row}" max="16383" man="1"/>"""));
        return rows.Count == 0
            ? SafeMarkup.Empty
            : SafeMarkup.From(
                $"""<rowBreaks count="{rows.Count}" manualBreakCount="{rows.Count}">{breaks}</rowBreaks>"""
            );
    }

    private static SafeMarkup Choices(ListValidation choice)
    {
        var isRange = choice.Source.Length > 0;
        var error = Clipped(isRange ? choice.Prompt : $"Use one of: {choice.List}");
        var formula = isRange ? SafeMarkup.From($"{choice.Source}") : SafeMarkup.From($"\"{choice.List}\"");
        return SafeMarkup.From(
            $"""<dataValidation type="list" allowBlank="1" showInputMessage="1" """
                + $"""showErrorMessage="{(choice.Strict ? 1 : 0)}" errorTitle="Pick from the list" """
                + $"""error="{error}" promptTitle="{choice.Title}" prompt="{Clipped(choice.Prompt)}" """
                + $"""sqref="{choice.Range}"><formula1>{formula}</formula1></dataValidation>"""
        );
    }

    private static string Clipped(string text) => text.Length <= 220 ? text : $"{text[..219]}…";

    /// <summary>
    /// Shortens a title, so that the footer has at most 255 characters, and escapes ampersands, which have a special
    /// meaning in a footer.
    /// </summary>
    private static string Footer(string title)
    {
        const int most = 100;
        var line = string.Concat(title.Take(most).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? ' ' : c));
        return line.Replace("&", "&&", StringComparison.Ordinal);
    }
}
