using System.Globalization;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>Writes the fonts, the colours, and a format for each <see cref="CellStyle"/>.</summary>
internal static class WorkbookStylesPart
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

    private const int General = 0;
    private const int Whole = 1;
    private const int AsText = 49;
    private const int Tenth = 164;

    private const int Normal = 0;
    private const int TitleFont = 1;
    private const int White = 2;
    private const int Bold = 3;
    private const int Quiet = 4;
    private const int Small = 5;

    private const int NoFill = 0;
    private const int HeadFill = 2;
    private const int InputFill = 3;
    private const int EnablerFill = 4;

    private const int NoBorder = 0;
    private const int Below = 1;
    private const int Around = 2;

    private static readonly SafeMarkup Content = SafeMarkup.From(
        $"""
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
        <numFmts count="1"><numFmt numFmtId="164" formatCode="0.0"/></numFmts>
        <fonts count="6">{Font(10, "1D2433")}{Font(16, "0B5563", bold: true)}{Font(10, "FFFFFF", bold: true)}{Font(
            10,
            "1D2433",
            bold: true
        )}{Font(9, "5A6472")}{Font(8, "8B96A5")}</fonts>
        <fills count="5">{Pattern("none")}{Pattern("gray125")}{Fill("0B5563")}{Fill("FFF9E5")}{Fill("E8F1F2")}</fills>
        <borders count="3"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/>{Edge(
            "bottom"
        )}<diagonal/></border><border>{Edge("left")}{Edge("right")}{Edge("top")}{Edge(
            "bottom"
        )}<diagonal/></border></borders>
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
        <cellXfs count="{Enum.GetValues<CellStyle>().Length}">{Enum.GetValues<CellStyle>().Select(Format)}</cellXfs>
        <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
        <dxfs count="1"><dxf><font><color rgb="FFFFFFFF"/></font></dxf></dxfs>
        </styleSheet>
        """
    );

    public static SafeMarkup ToMarkup() => Content;

    private static SafeMarkup Format(CellStyle style) =>
        style switch
        {
            CellStyle.Title => Format(General, TitleFont, NoFill, NoBorder, "left", wrap: false),
            CellStyle.Lead => Format(General, Normal, NoFill, NoBorder, "left", wrap: false),
            CellStyle.Wrapped => Format(General, Normal, NoFill, NoBorder, "left"),
            CellStyle.Heading => Format(General, Bold, NoFill, NoBorder, "left", wrap: false),
            CellStyle.Head => Format(General, White, HeadFill, NoBorder, "left"),
            CellStyle.HeadOfFigures => Format(General, White, HeadFill, NoBorder, "center"),
            CellStyle.Enabler => Format(General, Bold, EnablerFill, Below, "left"),
            CellStyle.Words => Format(General, Normal, NoFill, Below, "left"),
            CellStyle.Score => Format(General, Normal, InputFill, Around, "center"),
            CellStyle.Typed => Format(AsText, Normal, InputFill, Around, "left"),
            CellStyle.Whole => Format(Whole, Normal, NoFill, Below, "center"),
            CellStyle.Tenth => Format(Tenth, Normal, NoFill, Below, "center"),
            CellStyle.Average => Format(Tenth, Bold, NoFill, Below, "center"),
            CellStyle.Withheld => Format(General, Quiet, NoFill, Below, "center"),
            CellStyle.WithheldLong => Format(General, Quiet, NoFill, Below, "left", wrap: false),
            CellStyle.Plotted => Format(Tenth, Small, NoFill, NoBorder, "center"),
            CellStyle.Note => Format(General, Normal, InputFill, Around, "left"),
            CellStyle.QuotedNote => Format(General, Normal, InputFill, Around, "left", quoted: true),
            _ => Format(General, Normal, NoFill, NoBorder, "left", wrap: false),
        };

    private static SafeMarkup Format(
        int number,
        int font,
        int fill,
        int border,
        string across,
        bool wrap = true,
        bool quoted = false
    ) =>
        SafeMarkup.From(
            $"""<xf numFmtId="{number}" fontId="{font}" fillId="{fill}" borderId="{border}" xfId="0" """
                + $"""quotePrefix="{Truth(quoted)}" applyNumberFormat="1" applyFont="1" applyFill="1" """
                + $"""applyBorder="1" applyAlignment="1"><alignment horizontal="{across}" vertical="top" """
                + $"""wrapText="{Truth(wrap)}"/></xf>"""
        );

    private static SafeMarkup Font(int points, string colour, bool bold = false) =>
        SafeMarkup.From(
            $"""<font>{(bold ? SafeMarkup.From($"<b/>") : SafeMarkup.Empty)}<sz val="{points}"/><color """
                + $"""rgb="FF{colour}"/><name val="Arial"/><family val="2"/></font>"""
        );

    private static SafeMarkup Pattern(string type) =>
        SafeMarkup.From($"""<fill><patternFill patternType="{type}"/></fill>""");

    private static SafeMarkup Fill(string colour) =>
        SafeMarkup.From(
            $"""<fill><patternFill patternType="solid"><fgColor rgb="FF{colour}"/><bgColor """
                + $"""indexed="64"/></patternFill></fill>"""
        );

    private static SafeMarkup Edge(string side) =>
        new(string.Create(CultureInfo.InvariantCulture, $"""<{side} style="thin"><color rgb="FFC9D1D9"/></{side}>"""));

    private static string Truth(bool truth) => truth ? "1" : "0";
}
