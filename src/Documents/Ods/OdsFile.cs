using System.IO.Compression;
using System.Text;
using BeyondBoundaries.Documents.Markup;
using BeyondBoundaries.Documents.OpenXml.Opc;
using BeyondBoundaries.Documents.Zip;

namespace BeyondBoundaries.Documents.Ods;

/// <summary>
/// Writes sheets as an OpenDocument spreadsheet (ODF 1.3) that contains only their content and styles, a title and the
/// language.
/// </summary>
internal static class OdsFile
{
    private const string MediaType = "application/vnd.oasis.opendocument.spreadsheet";

    private static readonly string[] Parts = ["meta.xml", "styles.xml", "content.xml"];

    /// <summary>Writes a spreadsheet.</summary>
    /// <param name="sheets">At least one sheet, with unique names.</param>
    /// <param name="title">The title of the document.</param>
    /// <param name="language">The BCP 47 language code of its text.</param>
    /// <param name="file">The file to write to.</param>
    public static void Write(IReadOnlyList<OdsSheet> sheets, string title, string language, Stream file) =>
        DeterministicZip.Write(
            file,
            zip =>
            {
                // This part is written first and uncompressed, so that the type of file can be detected from its first
                // bytes (ODF 1.3, part 2, 3.3).
                zip.Add(
                    "mimetype",
                    content => content.Write(Encoding.ASCII.GetBytes(MediaType)),
                    CompressionLevel.NoCompression
                );
                zip.Add("META-INF/manifest.xml", OpcPackage.XmlContent(Manifest));
                zip.Add(
                    "meta.xml",
                    OpcPackage.XmlContent(
                        SafeMarkup.From(
                            $"<office:document-meta {OdsStyles.Names}><office:meta><dc:title>{title}</dc:title>"
                                + $"<dc:language>{language}</dc:language></office:meta></office:document-meta>"
                        )
                    )
                );
                zip.Add("styles.xml", OpcPackage.XmlContent(OdsStyles.Defaults(language)));
                zip.Add("content.xml", content => Content(sheets, content));
            }
        );

    private static SafeMarkup Manifest { get; } =
        SafeMarkup.From(
            $"""<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" """
                + $"""manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" """
                + $"""manifest:media-type="{MediaType}"/>{Parts.Select(FileEntry)}</manifest:manifest>"""
        );

    private static SafeMarkup FileEntry(string part) =>
        SafeMarkup.From($"""<manifest:file-entry manifest:full-path="{part}" manifest:media-type="text/xml"/>""");

    private static void Content(IReadOnlyList<OdsSheet> sheets, Stream content)
    {
        var xml = new Utf8XmlWriter(content);
        var widths = sheets.SelectMany(sheet => sheet.Widths).Distinct().Order();
        Raw(
            SafeMarkup.From(
                $"""<?xml version="1.0" encoding="UTF-8"?><office:document-content {OdsStyles.Names}>"""
                    + $"<office:automatic-styles>{OdsStyles.Render(widths)}</office:automatic-styles>"
                    + $"<office:body><office:spreadsheet>"
            )
        );
        foreach (var sheet in sheets)
        {
            var columns = sheet.Widths.Select(width =>
                SafeMarkup.From($"""<table:table-column table:style-name="C{width}"/>""")
            );
            Raw(SafeMarkup.From($"""<table:table table:name="{sheet.Name}" table:style-name="Sheet">{columns}"""));
            var rows = new OdsRowWriter(xml);
            sheet.Rows(rows);
            rows.End();
            Raw(SafeMarkup.From($"</table:table>"));
        }

        Raw(SafeMarkup.From($"</office:spreadsheet></office:body></office:document-content>"));
        xml.Flush();

        void Raw(SafeMarkup markup) => xml.Raw(Encoding.UTF8.GetBytes(markup.Text));
    }
}
