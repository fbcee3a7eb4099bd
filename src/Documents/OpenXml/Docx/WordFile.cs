using BeyondBoundaries.Documents.Markup;
using BeyondBoundaries.Documents.OpenXml.Opc;
using BeyondBoundaries.Documents.OpenXml.Shared;

namespace BeyondBoundaries.Documents.OpenXml.Docx;

/// <summary>Writes a body as a document (WordprocessingML, ISO/IEC 29500): A4, portrait, with page numbers.</summary>
internal static class WordFile
{
    /// <summary>The width of the text between the margins, in twentieths of a point.</summary>
    public const int TextWidth = PageWidth - (2 * Margin);

    private const int PageWidth = 11_906;
    private const int PageHeight = 16_838;
    private const int Margin = 1_134;
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml";

    /// <summary>Writes a document.</summary>
    /// <param name="body">The content.</param>
    /// <param name="title">The title of the document, also shown in the footer of every page.</param>
    /// <param name="language">The BCP 47 language code of the text.</param>
    /// <param name="theme">The colours and fonts of the document.</param>
    /// <param name="file">The file to write to.</param>
    public static void Write(BodyWriter body, string title, string language, OfficeTheme theme, Stream file)
    {
        var styles = new DocumentStylesPart(theme);
        var footer = OpcPart.RelationshipId(body.Charts.Count);
        var main = new OpcPart(
            "word/document.xml",
            $"{Word}.document.main+xml",
            OpcPackage.XmlContent(Main(body.Content, footer))
        );
        var package = new OpcPackage(main, title, language);
        foreach (var (i, chart) in body.Charts.Index())
        {
            chart.AddTo(package, main, "word", i + 1);
        }

        main.AddRelationship(
            $"{OpcPackage.OfficeRelationship}footer",
            package.Add(new("word/footer1.xml", $"{Word}.footer+xml", OpcPackage.XmlContent(Footer(title))))
        );
        main.AddRelationship(
            $"{OpcPackage.OfficeRelationship}styles",
            package.Add(
                new("word/styles.xml", DocumentStylesPart.ContentType, OpcPackage.XmlContent(styles.ToMarkup(language)))
            )
        );
        main.AddRelationship(
            $"{OpcPackage.OfficeRelationship}numbering",
            package.Add(new("word/numbering.xml", $"{Word}.numbering+xml", OpcPackage.XmlContent(styles.Numbering())))
        );
        main.AddRelationship(
            $"{OpcPackage.OfficeRelationship}settings",
            package.Add(new("word/settings.xml", $"{Word}.settings+xml", OpcPackage.XmlContent(Settings(language))))
        );
        main.AddRelationship(
            $"{OpcPackage.OfficeRelationship}theme",
            package.Add(new("word/theme/theme1.xml", OfficeTheme.ContentType, OpcPackage.XmlContent(theme.ToMarkup())))
        );
        package.Save(file);
    }

    private static SafeMarkup Main(SafeMarkup body, string footer) =>
        SafeMarkup.From(
            $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" """
                + $"""xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" """
                + $"""xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" """
                + $"""xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><w:body>{body}<w:sectPr>"""
                + $"""<w:footerReference w:type="default" r:id="{footer}"/>"""
                + $"""<w:pgSz w:w="{PageWidth}" w:h="{PageHeight}"/>"""
                + $"""<w:pgMar w:top="{Margin}" w:right="{Margin}" w:bottom="{Margin}" w:left="{Margin}" """
                + $"""w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>"""
        );

    private static SafeMarkup Footer(string title) =>
        SafeMarkup.From(
            $"""<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">"""
                + $"""<w:p><w:pPr><w:pStyle w:val="{$"{TextStyle.Footer}"}"/></w:pPr>"""
                + $"""<w:r><w:t xml:space="preserve">{title}</w:t></w:r>"""
                + $"""<w:r><w:tab/><w:t xml:space="preserve">Page </w:t></w:r>{Field("PAGE")}"""
                + $"""<w:r><w:t xml:space="preserve"> of </w:t></w:r>{Field("NUMPAGES")}</w:p></w:ftr>"""
        );

    private static SafeMarkup Field(string name) =>
        SafeMarkup.From($"""<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>""");

    /// <summary>
    /// Writes the settings. Word 2013 compatibility mode prevents Word from opening the file as an old document.
    /// </summary>
    private static SafeMarkup Settings(string language) =>
        SafeMarkup.From(
            $"""<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">"""
                + $"""<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>"""
                + $"""<w:compat><w:compatSetting w:name="compatibilityMode" """
                + $"""w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>"""
                + $"""<w:themeFontLang w:val="{language}"/></w:settings>"""
        );
}
