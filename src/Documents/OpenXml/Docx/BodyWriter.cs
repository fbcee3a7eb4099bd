using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Charts.Native;
using BeyondBoundaries.Documents.Markup;
using BeyondBoundaries.Documents.OpenXml.Opc;
using BeyondBoundaries.Documents.OpenXml.Shared;

namespace BeyondBoundaries.Documents.OpenXml.Docx;

/// <summary>
/// Writes the body of a document from top to bottom. Text that people wrote is always encoded, so it never becomes
/// markup.
/// </summary>
internal sealed class BodyWriter
{
    /// <summary>The size of the text in a chart, in hundredths of a point.</summary>
    public const int PictureTextSize = 950;

    private const int MaxRowsKeptTogether = 14;
    private const int MaxCharactersKeptTogether = 1_200;
    private const int MaxCharactersKeptWhole = 400;
    private const int EmuPerTwip = 635;
    private const int EmuPerMillimetre = 36_000;

    private readonly List<SafeMarkup> blocks = [];
    private readonly List<EmbeddedChart> charts = [];

    /// <summary>The content written so far.</summary>
    public SafeMarkup Content => SafeMarkup.Join(blocks);

    /// <summary>The charts, in the order of the document's relationships to them.</summary>
    public IReadOnlyList<EmbeddedChart> Charts => charts;

    public BodyWriter Text(TextStyle style, string text)
    {
        blocks.Add(Paragraph(style, Run(text)));
        return this;
    }

    /// <summary>Writes a paragraph that begins with a bold lead.</summary>
    public BodyWriter Text(TextStyle style, string lead, string text)
    {
        blocks.Add(Paragraph(style, SafeMarkup.From($"{Bold(lead)}{Run($" {text}")}")));
        return this;
    }

    public BodyWriter Texts(TextStyle style, IEnumerable<string> texts)
    {
        blocks.AddRange(texts.Select(text => Paragraph(style, Run(text))));
        return this;
    }

    /// <summary>Writes the title, in a smaller size if it is long, so that it takes up two lines at most.</summary>
    public BodyWriter Title(string text)
    {
        int? halfPoints = text.Length switch
        {
            <= 45 => null,
            <= 80 => 34,
            _ => 28,
        };
        blocks.Add(
            Paragraph(
                TextStyle.Title,
                Run(
                    text,
                    halfPoints is { } size
                        ? SafeMarkup.From($"""<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>""")
                        : SafeMarkup.Empty
                )
            )
        );
        return this;
    }

    /// <summary>Writes a heading on a new page.</summary>
    public BodyWriter Page(string heading)
    {
        blocks.Add(
            Paragraph(
                TextStyle.Heading1,
                Run(heading),
                SafeMarkup.From($"""<w:pageBreakBefore/><w:spacing w:before="0"/>""")
            )
        );
        return this;
    }

    /// <summary>
    /// Writes a paragraph with a coloured line on its left. If the lead is not empty, it comes before the text.
    /// </summary>
    public BodyWriter TextWithBar(TextStyle style, string lead, string text, string colour)
    {
        blocks.Add(
            Paragraph(
                style,
                lead.Length == 0
                    ? Run(text)
                    : SafeMarkup.From(
                        $"{Run($"{lead}: ", SafeMarkup.From($"<w:b w:val=\"0\"/><w:bCs w:val=\"0\"/>"))}{Run(text)}"
                    ),
                SafeMarkup.From(
                    $"""<w:pBdr><w:left w:val="single" w:sz="36" w:space="8" w:color="{colour}"/></w:pBdr>"""
                )
            )
        );
        return this;
    }

    /// <summary>Writes a chart as wide as the text; writes nothing if the chart is null.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="height">The height, in millimetres.</param>
    public BodyWriter Chart(EmbeddedChart? chart, int height)
    {
        if (chart is null)
        {
            return this;
        }

        charts.Add(chart);
        var frame = ChartSpace.ToFrame(OpcPart.RelationshipId(charts.Count - 1));
        var drawing = SafeMarkup.From(
            $"""<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">"""
                + $"""<wp:extent cx="{WordFile.TextWidth * EmuPerTwip}" cy="{height * EmuPerMillimetre}"/>"""
                + $"""<wp:effectExtent l="0" t="0" r="0" b="0"/>"""
                + $"""<wp:docPr id="{charts.Count}" name="Chart {charts.Count}" title="{chart.Title}" """
                + $"""descr="{chart.Description}"/><wp:cNvGraphicFramePr/>{frame}</wp:inline></w:drawing></w:r>"""
        );
        blocks.Add(Paragraph(TextStyle.Picture, drawing));
        return this;
    }

    /// <summary>
    /// Writes a table with its caption above and its notes below. Its header is repeated on every page, and short rows
    /// are not split.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="caption">The style of its caption.</param>
    public BodyWriter Table(ExportTable table, TextStyle caption = TextStyle.Caption)
    {
        var widths = table.Widths(WordFile.TextWidth);
        Text(caption, table.Caption);
        var properties = SafeMarkup.From(
            $"""<w:tblStyle w:val="{DocumentStylesPart.Table}"/><w:tblW w:w="{WordFile.TextWidth}" w:type="dxa"/>"""
                + $"""<w:tblLayout w:type="fixed"/><w:tblLook w:val="{(table.HasBoldHeadings ? "00A0" : "0020")}" """
                + $"""w:firstRow="1" w:lastRow="0" w:firstColumn="{(table.HasBoldHeadings ? 1 : 0)}" """
                + $"""w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="{table.Caption}"/>"""
        );
        var grid = widths.Select(width => SafeMarkup.From($"""<w:gridCol w:w="{width}"/>"""));
        var head = table.Columns.Select((column, i) => Cell(Run(column.Heading), column, widths[i], null, keep: true));
        var rows = Enumerable.Range(0, table.Rows.Count).Select(row => Row(table, row, widths));
        blocks.Add(
            SafeMarkup.From(
                $"""
                <w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>
                <w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{head}</w:tr>
                {rows}</w:tbl>
                """
            )
        );
        return Texts(TextStyle.Quiet, table.Notes.Count == 0 ? [] : [string.Join(" ", table.Notes)]);
    }

    /// <summary>Writes a radar diagram as wide as the text.</summary>
    /// <param name="radar">The content of the diagram.</param>
    /// <param name="names">The short names of its series.</param>
    /// <param name="language">The BCP 47 language code of its text.</param>
    /// <param name="height">The height, in millimetres.</param>
    public BodyWriter Radar(RadarData radar, ShortNames names, string language, int height)
    {
        var size = new ChartSize(WordFile.TextWidth * EmuPerTwip / EmuPerMillimetre, height, PictureTextSize);
        return Chart(EmbeddedChart.CreateRadar(radar, names, language, size), height);
    }

    /// <summary>Writes tables one below the other.</summary>
    public BodyWriter Tables(IEnumerable<ExportTable> tables)
    {
        foreach (var table in tables)
        {
            Table(table);
        }

        return this;
    }

    /// <summary>
    /// Returns whether a row stays on the same page as the row or notes after it. A short table therefore stays on one
    /// page. The header of a table always stays with its first row.
    /// </summary>
    private static bool Keeps(ExportTable table, int row) =>
        row == table.Rows.Count - 1
            ? table.Notes.Count > 0 && CharactersOf(table.Rows[row]) <= MaxCharactersKeptWhole
            : table.Rows.Count <= MaxRowsKeptTogether && table.Rows.Sum(CharactersOf) <= MaxCharactersKeptTogether;

    private static int CharactersOf(IReadOnlyList<ExportTableCell> row) =>
        row.Sum(cell => cell.Lead.Length + cell.Text.Length);

    private static SafeMarkup Row(ExportTable table, int row, IReadOnlyList<int> widths)
    {
        var content = table.Rows[row];
        var keep = Keeps(table, row);
        var properties =
            CharactersOf(content) <= MaxCharactersKeptWhole
                ? SafeMarkup.From($"<w:trPr><w:cantSplit/></w:trPr>")
                : SafeMarkup.Empty;
        var cells = content.Select(
            (cell, i) => Cell(RenderCellText(cell), table.Columns[i], widths[i], cell.Shade, keep)
        );
        return SafeMarkup.From($"<w:tr>{properties}{cells}</w:tr>");
    }

    private static SafeMarkup Cell(SafeMarkup content, ExportTableColumn column, int width, int? shade, bool keep)
    {
        var fill = shade is { } one
            ? SafeMarkup.From($"""<w:shd w:val="clear" w:color="auto" w:fill="{HeatScale.Colour(one)}"/>""")
            : SafeMarkup.Empty;
        var kept = keep ? SafeMarkup.From($"<w:keepNext/>") : SafeMarkup.Empty;
        var across = column.IsFigure ? SafeMarkup.From($"""<w:jc w:val="center"/>""") : SafeMarkup.Empty;
        var paragraph = Paragraph(TextStyle.Cell, content, SafeMarkup.From($"{kept}{across}"));
        return SafeMarkup.From(
            $"""<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{fill}</w:tcPr>{paragraph}</w:tc>"""
        );
    }

    private static SafeMarkup RenderCellText(ExportTableCell cell)
    {
        var colour = cell.Shade is null
            ? SafeMarkup.Empty
            : SafeMarkup.From($"""<w:color w:val="{HeatScale.TextColour(cell.Shade)}"/>""");
        return cell.Lead.Length == 0
            ? Run(cell.Text, colour)
            : SafeMarkup.From($"{Bold(cell.Lead)}{Run(cell.Text.Length == 0 ? "" : $" {cell.Text}", colour)}");
    }

    private static SafeMarkup Paragraph(TextStyle style, SafeMarkup content, SafeMarkup properties = default) =>
        SafeMarkup.From($"""<w:p><w:pPr><w:pStyle w:val="{$"{style}"}"/>{properties}</w:pPr>{content}</w:p>""");

    private static SafeMarkup Bold(string text) => Run(text, SafeMarkup.From($"<w:b/><w:bCs/>"));

    private static SafeMarkup Run(string text, SafeMarkup properties = default)
    {
        var lines = text.ReplaceLineEndings("\n")
            .Split('\n')
            .Select(
                (line, i) =>
                    SafeMarkup.From(
                        $"""{(i == 0 ? SafeMarkup.Empty : SafeMarkup.From($"<w:br/>"))}<w:t """
                            + $"""xml:space="preserve">{line}</w:t>"""
                    )
            );
        return text.Length == 0 ? SafeMarkup.Empty : SafeMarkup.From($"<w:r><w:rPr>{properties}</w:rPr>{lines}</w:r>");
    }
}
