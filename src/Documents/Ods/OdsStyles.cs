using System.Globalization;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Ods;

/// <summary>Writes the styles of an OpenDocument spreadsheet (ODF 1.3, part 3, 16).</summary>
internal static class OdsStyles
{
    /// <summary>The maximum number of lines in a row; there is a row style for each number of lines.</summary>
    public const int MaxLines = 8;

    private const double MillimetresPerLine = 4.4;

    /// <summary>The namespaces of the file's parts.</summary>
    public static SafeMarkup Names { get; } =
        SafeMarkup.From(
            $"""xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" """
                + $"""xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" """
                + $"""xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" """
                + $"""xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" """
                + $"""xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" """
                + $"""xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" """
                + $"""xmlns:dc="http://purl.org/dc/elements/1.1/" """
                + $"""xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" office:version="1.3" """
        );

    /// <summary>Writes the styles of cells and rows, and one for each column width.</summary>
    /// <param name="widths">The widths, in millimetres.</param>
    public static SafeMarkup Render(IEnumerable<int> widths) =>
        SafeMarkup.From(
            $"""
            <number:number-style style:name="N0">{Whole}</number:number-style>
            <number:number-style style:name="N1">{Tenth}</number:number-style>
            {widths.Select(Column)}
            <style:style style:name="Row1" style:family="table-row">
            <style:table-row-properties style:use-optimal-row-height="true"/></style:style>
            {Enumerable.Range(2, MaxLines - 1).Select(Row)}
            <style:style style:name="Sheet" style:family="table" style:master-page-name="Default">
            <style:table-properties table:display="true"/></style:style>
            {Enum.GetValues<OdsStyle>().Select(Cell)}
            """
        );

    /// <summary>Writes the part that sets the language, the font and landscape paper.</summary>
    /// <param name="language">The BCP 47 language code of the text.</param>
    public static SafeMarkup Defaults(string language)
    {
        var parts = language.Split('-');
        var country =
            parts.Length > 1 && parts[^1].Length == 2
                ? SafeMarkup.From($""" fo:country="{parts[^1]}" """)
                : SafeMarkup.From($""" fo:country="none" """);
        return SafeMarkup.From(
            $"""
            <office:document-styles {Names}><office:styles>
            <style:default-style style:family="table-cell"><style:text-properties fo:font-family="Arial"
            fo:font-size="10pt" fo:color="#1d2433" fo:language="{parts[0]}"{country}/></style:default-style>
            <style:style style:name="Default" style:family="table-cell"/></office:styles>
            <office:automatic-styles><style:page-layout style:name="Across">
            <style:page-layout-properties fo:page-width="297mm" fo:page-height="210mm"
            style:print-orientation="landscape" fo:margin-top="13mm" fo:margin-bottom="13mm"
            fo:margin-left="13mm" fo:margin-right="13mm" style:scale-to-X="1" style:scale-to-Y="0"/>
            </style:page-layout></office:automatic-styles>
            <office:master-styles><style:master-page style:name="Default" style:page-layout-name="Across"/>
            </office:master-styles></office:document-styles>
            """
        );
    }

    private static SafeMarkup Whole { get; } =
        SafeMarkup.From($"""<number:number number:decimal-places="0" number:min-integer-digits="1"/>""");

    private static SafeMarkup Tenth { get; } =
        SafeMarkup.From(
            $"""<number:number number:decimal-places="1" number:min-decimal-places="1" """
                + $"""number:min-integer-digits="1"/>"""
        );

    private static SafeMarkup Column(int width) =>
        SafeMarkup.From(
            $"""<style:style style:name="C{width}" style:family="table-column">"""
                + $"""<style:table-column-properties style:column-width="{width}mm"/></style:style>"""
        );

    private static SafeMarkup Row(int lines)
    {
        var height = (lines * MillimetresPerLine).ToString("0.0", CultureInfo.InvariantCulture);
        return SafeMarkup.From(
            $"""<style:style style:name="Row{lines}" style:family="table-row">"""
                + $"""<style:table-row-properties style:row-height="{height}mm"/></style:style>"""
        );
    }

    private static SafeMarkup Cell(OdsStyle style) =>
        style switch
        {
            OdsStyle.Title => Cell(
                style,
                $"",
                $"",
                $"""fo:font-size="16pt" fo:font-weight="bold" fo:color="#0b5563" """
            ),
            OdsStyle.Lead => Cell(style, $"", $"", $""),
            OdsStyle.Head => Cell(
                style,
                $"",
                $"""fo:background-color="#0b5563" fo:wrap-option="wrap" """,
                $"""fo:font-weight="bold" fo:color="#ffffff" """
            ),
            OdsStyle.Strong => Cell(style, $"", Below, $"""fo:font-weight="bold" """),
            OdsStyle.Whole => Cell(style, $"""style:data-style-name="N0" """, Below, $""),
            OdsStyle.Tenth => Cell(style, $"""style:data-style-name="N1" """, Below, $""),
            OdsStyle.Withheld => Cell(style, $"", Below, $"""fo:color="#5a6472" """),
            _ => Cell(style, $"", Below, $""),
        };

    private static SafeMarkupHandler Below => $"""fo:border-bottom="0.5pt solid #c9d1d9" fo:wrap-option="wrap" """;

    private static SafeMarkup Cell(
        OdsStyle style,
        SafeMarkupHandler attributes,
        SafeMarkupHandler cell,
        SafeMarkupHandler text
    )
    {
        var alignment = style is OdsStyle.Whole or OdsStyle.Tenth or OdsStyle.Withheld
            ? SafeMarkup.From($"""<style:paragraph-properties fo:text-align="center"/>""")
            : SafeMarkup.Empty;
        return SafeMarkup.From(
            $"""<style:style style:name="{$"{style}"}" style:family="table-cell" """
                + $"""style:parent-style-name="Default" {SafeMarkup.From(attributes)}>"""
                + $"""<style:table-cell-properties style:vertical-align="top" {SafeMarkup.From(cell)}/>{alignment}"""
                + $"""<style:text-properties {SafeMarkup.From(text)}/></style:style>"""
        );
    }
}
