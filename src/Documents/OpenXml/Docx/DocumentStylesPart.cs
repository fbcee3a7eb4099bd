using BeyondBoundaries.Documents.Markup;
using BeyondBoundaries.Documents.OpenXml.Shared;

namespace BeyondBoundaries.Documents.OpenXml.Docx;

/// <summary>
/// Defines the appearance of each <see cref="TextStyle"/> and of tables (WordprocessingML, ISO/IEC 29500-1, 17.7).
/// </summary>
internal sealed class DocumentStylesPart(OfficeTheme theme)
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml";

    /// <summary>The id of the table style.</summary>
    public const string Table = "BoardTable";

    /// <summary>The id of the numbering for <see cref="TextStyle.ListBullet"/>.</summary>
    public const int Bullets = 1;

    /// <summary>The id of the numbering for <see cref="TextStyle.ListNumber"/>.</summary>
    public const int Numbers = 2;

    private const string Quiet = "5A6472";

    public SafeMarkup ToMarkup(string language) =>
        SafeMarkup.From(
            $"""
            <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{Defaults(language)}
            {Enum.GetValues<TextStyle>().Select(Paragraph)}
            {NormalTable}
            {BoardTable}</w:styles>
            """
        );

    /// <summary>Writes the bullets and numbers of lists.</summary>
    public SafeMarkup Numbering() =>
        SafeMarkup.From(
            $"""<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">"""
                + $"""{List(Bullets, "bullet", "•")}{List(Numbers, "decimal", "%1.")}"""
                + $"""<w:num w:numId="{Bullets}"><w:abstractNumId w:val="{Bullets}"/></w:num>"""
                + $"""<w:num w:numId="{Numbers}"><w:abstractNumId w:val="{Numbers}"/></w:num></w:numbering>"""
        );

    /// <summary>Writes the font, size, colour, language and spacing of text whose style does not set them.</summary>
    private SafeMarkup Defaults(string language) =>
        SafeMarkup.From(
            $"""<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" """
                + $"""w:eastAsiaTheme="minorEastAsia" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/>"""
                + $"""<w:color w:val="{theme.Ink}" w:themeColor="text1"/><w:sz w:val="21"/><w:szCs w:val="21"/>"""
                + $"""<w:lang w:val="{language}" w:eastAsia="{language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>"""
                + $"""<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="269" w:lineRule="auto"/></w:pPr>"""
                + $"""</w:pPrDefault></w:docDefaults>"""
        );

    /// <summary>The style of a plain table, which the style of our tables is based on.</summary>
    private static SafeMarkup NormalTable =>
        SafeMarkup.From(
            $"""<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>"""
                + $"""<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>"""
                + $"""<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>"""
                + $"""<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>"""
                + $"""<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>"""
        );

    /// <summary>The style of our tables.</summary>
    private SafeMarkup BoardTable =>
        SafeMarkup.From(
            $"""<w:style w:type="table" w:customStyle="1" w:styleId="{Table}"><w:name w:val="Board table"/>"""
                + $"""<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>{Rule("top")}{Rule("bottom")}"""
                + $"""<w:insideH w:val="single" w:sz="4" w:space="0" w:color="C9D1D9"/></w:tblBorders>"""
                + $"""<w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:left w:w="70" w:type="dxa"/>"""
                + $"""<w:bottom w:w="50" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr>"""
                + $"""<w:tblStylePr w:type="firstRow"><w:rPr>{Strong}{Brand}</w:rPr>"""
                + $"""<w:tcPr><w:tcBorders>{Rule("bottom")}</w:tcBorders></w:tcPr></w:tblStylePr>"""
                + $"""<w:tblStylePr w:type="firstCol"><w:rPr>{Strong}</w:rPr></w:tblStylePr></w:style>"""
        );

    private SafeMarkup List(int id, string format, string text) =>
        SafeMarkup.From(
            $"""<w:abstractNum w:abstractNumId="{id}"><w:multiLevelType w:val="singleLevel"/><w:lvl """
                + $"""w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:lvlText """
                + $"""w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="400" """
                + $"""w:hanging="400"/></w:pPr><w:rPr>{Brand}</w:rPr></w:lvl></w:abstractNum>"""
        );

    private SafeMarkup Paragraph(TextStyle style) =>
        style switch
        {
            TextStyle.Normal => SafeMarkup.From(
                $"""<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name """
                    + $"""w:val="Normal"/><w:qFormat/></w:style>"""
            ),
            TextStyle.Band => Style(
                style,
                "Band",
                $"""<w:pBdr>{Edge("top")}{Edge("left")}{Edge("bottom")}{Edge("right")}</w:pBdr><w:shd """
                    + $"""w:val="clear" w:color="auto" w:fill="{theme.Brand}" w:themeFill="text2"/><w:spacing """
                    + $"""w:before="0" w:after="200"/><w:ind w:left="120" w:right="120"/>""",
                $"""<w:color w:val="FFFFFF"/>{Size(20)}"""
            ),
            TextStyle.Title => Style(
                style,
                "Title",
                $"""<w:keepNext/><w:spacing w:before="0" w:after="40" w:line="240" w:lineRule="auto"/>""",
                $"""{Strong}{Brand}{Size(52)}""",
                isHeading: true
            ),
            TextStyle.Subtitle => Style(style, "Subtitle", $"""<w:spacing w:after="60"/>""", $"""{Size(28)}"""),
            TextStyle.Heading1 => Style(
                style,
                "heading 1",
                $"""<w:keepNext/><w:keepLines/><w:spacing w:before="360" w:after="100" w:line="250" """
                    + $"""w:lineRule="auto"/><w:outlineLvl w:val="0"/>""",
                $"""{Strong}{Brand}{Size(34)}""",
                isHeading: true
            ),
            TextStyle.Heading2 => Style(
                style,
                "heading 2",
                $"""<w:keepNext/><w:keepLines/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="1"/>""",
                $"""{Strong}{Size(25)}""",
                isHeading: true
            ),
            TextStyle.Quiet => Style(
                style,
                "Quiet",
                $"""<w:spacing w:before="80"/>""",
                $"""<w:color w:val="{Quiet}"/>{Size(19)}"""
            ),
            TextStyle.SummaryHeading => Style(
                style,
                "Summary heading",
                $"""<w:keepNext/><w:spacing w:before="140" w:after="40"/>""",
                $"""{Size(26)}""",
                TextStyle.Heading1,
                isHeading: true
            ),
            TextStyle.SummaryNote => Style(
                style,
                "Summary note",
                $"""<w:spacing w:before="60" w:after="0"/>""",
                $"""{Size(19)}"""
            ),
            TextStyle.Quote => Style(
                style,
                "Quote",
                $"""<w:keepNext/><w:keepLines/><w:pBdr><w:left w:val="single" w:sz="24" w:space="10" """
                    + $"""w:color="C9D1D9"/></w:pBdr><w:spacing w:before="120" w:after="0"/><w:ind w:left="300"/>""",
                $"""<w:i/><w:iCs/>"""
            ),
            TextStyle.QuoteSource => Style(
                style,
                "Quote source",
                $"""<w:pBdr><w:left w:val="single" w:sz="24" w:space="10" """
                    + $"""w:color="C9D1D9"/></w:pBdr><w:spacing w:after="140"/><w:ind w:left="300"/>""",
                $"""<w:color w:val="{Quiet}"/>{Size(19)}"""
            ),
            TextStyle.FindingHeading => Style(
                style,
                "Finding heading",
                $"""<w:keepNext/><w:keepLines/><w:spacing w:before="70" w:after="0"/><w:ind """
                    + $"""w:left="200"/><w:outlineLvl w:val="1"/>""",
                $"""{Strong}{Size(21)}""",
                TextStyle.Heading2
            ),
            TextStyle.FindingText => Style(
                style,
                "Finding text",
                $"""<w:keepLines/><w:spacing w:before="0" w:after="0" w:line="252" w:lineRule="auto"/><w:ind """
                    + $"""w:left="200"/>""",
                $"{Size(20)}"
            ),
            TextStyle.Disagreement => Style(style, "Disagreement", $"<w:keepNext/><w:keepLines/>", $""),
            TextStyle.Question => Style(style, "Question", $"""<w:ind w:left="400"/>""", $"""<w:i/><w:iCs/>{Brand}"""),
            TextStyle.ListBullet => Style(style, "List Bullet", $"{Numbered(Bullets)}", $""),
            TextStyle.ListNumber => Style(style, "List Number", $"{Numbered(Numbers)}", $""),
            TextStyle.Caption => Style(
                style,
                "caption",
                $"""<w:keepNext/><w:spacing w:before="160" w:after="60"/>""",
                $"""{Strong}{Size(19)}"""
            ),
            TextStyle.Cell => Style(
                style,
                "Cell",
                $"""<w:spacing w:after="0" w:line="252" w:lineRule="auto"/>""",
                $"""{Size(18)}"""
            ),
            TextStyle.Picture => Style(
                style,
                "Picture",
                $"""<w:spacing w:before="60" w:after="60" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>""",
                $""
            ),
            _ => Style(
                style,
                "footer",
                $"""<w:tabs><w:tab w:val="right" w:pos="{WordFile.TextWidth}"/></w:tabs><w:spacing w:after="0"/>""",
                $"""<w:color w:val="{Quiet}"/>{Size(17)}"""
            ),
        };

    private static SafeMarkup Strong { get; } = SafeMarkup.From($"<w:b/><w:bCs/>");

    /// <summary>The brand colour, from the theme, so that it can be changed in one place.</summary>
    private SafeMarkup Brand => SafeMarkup.From($"""<w:color w:val="{theme.Brand}" w:themeColor="text2"/>""");

    /// <summary>The font of headings, from the theme.</summary>
    private static SafeMarkup HeadingFont { get; } =
        SafeMarkup.From(
            $"""<w:rFonts w:asciiTheme="majorHAnsi" w:eastAsiaTheme="majorEastAsia" w:hAnsiTheme="majorHAnsi" """
                + $"""w:cstheme="majorBidi"/>"""
        );

    /// <summary>Writes a size in half points, for left-to-right and right-to-left scripts.</summary>
    private static SafeMarkup Size(int halfPoints) =>
        SafeMarkup.From($"""<w:sz w:val="{halfPoints}"/><w:szCs w:val="{halfPoints}"/>""");

    private SafeMarkup Edge(string side) => Border(side, 48);

    private SafeMarkup Rule(string side) => Border(side, 8);

    /// <summary>Writes a border in the brand colour, with its width in eighths of a point.</summary>
    private SafeMarkup Border(string side, int width) =>
        SafeMarkup.From(
            $"""<w:{SafeMarkup.From($"{side}")} w:val="single" w:sz="{width}" w:space="0" """
                + $"""w:color="{theme.Brand}" w:themeColor="text2"/>"""
        );

    private static SafeMarkup Numbered(int list) =>
        SafeMarkup.From($"""<w:numPr><w:numId w:val="{list}"/></w:numPr><w:spacing w:after="40"/>""");

    private static SafeMarkup Style(
        TextStyle style,
        string name,
        SafeMarkupHandler paragraph,
        SafeMarkupHandler run,
        TextStyle basedOn = TextStyle.Normal,
        bool isHeading = false
    )
    {
        var next = isHeading ? SafeMarkup.From($"""<w:next w:val="Normal"/>""") : SafeMarkup.Empty;
        var font = isHeading ? HeadingFont : SafeMarkup.Empty;
        return SafeMarkup.From(
            $"""<w:style w:type="paragraph" w:styleId="{$"{style}"}"><w:name w:val="{name}"/>"""
                + $"""<w:basedOn w:val="{$"{basedOn}"}"/>{next}<w:qFormat/>"""
                + $"""<w:pPr>{SafeMarkup.From(paragraph)}</w:pPr>"""
                + $"""<w:rPr>{font}{SafeMarkup.From(run)}</w:rPr></w:style>"""
        );
    }
}
