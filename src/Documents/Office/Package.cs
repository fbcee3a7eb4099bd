using System.IO.Compression;
using System.Text;
using BeyondBoundaries.Documents.Charts;

namespace BeyondBoundaries.Documents.Office;

/// <summary>
/// Writes an Office file: parts in a zip, by the Open Packaging Conventions (ISO/IEC 29500-2). The same parts give the
/// same bytes.
/// </summary>
internal sealed class Package
{
    public const string OfficeRelation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private const string PackageRelation = "http://schemas.openxmlformats.org/package/2006/relationships/";

    private readonly List<Part> parts = [];
    private readonly Part root = new("", "", _ => { });

    /// <summary>
    /// Creates a package that begins with a main part. Its properties are only title and language: it does not record
    /// who created it, where or when.
    /// </summary>
    public Package(Part main, string title, string language)
    {
        Add(main);
        root.Relate($"{OfficeRelation}officeDocument", main);
        root.Relate($"{PackageRelation}metadata/core-properties", Add(new("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", Xml(Markup.Of(
            $"""<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title><dc:language>{language}</dc:language></cp:coreProperties>""")))));
    }

    public Part Add(Part part)
    {
        parts.Add(part);
        return part;
    }

    /// <summary>Returns content that is a piece of markup.</summary>
    public static Action<Stream> Xml(Markup content) => stream => stream.Write(Encoding.UTF8.GetBytes(Declared(content)));

    public void Save(Stream file) => TimelessZip.Write(file, zip =>
    {
        zip.Add("[Content_Types].xml", Xml(ContentTypes()));
        foreach (var part in parts.Prepend(root))
        {
            if (part != root)
            {
                zip.Add(part.Name, part.Write);
            }

            if (part.Relations.Count > 0)
            {
                var slash = part.Name.LastIndexOf('/') + 1;
                zip.Add($"{part.Name[..slash]}_rels/{part.Name[slash..]}.rels", Xml(Relations(part)), CompressionLevel.NoCompression);
            }
        }
    });

    private static string Declared(Markup content) => $"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{"\n"}{content.Text}""";

    private Markup ContentTypes() => Markup.Of(
        $"""
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{parts.Select(part => Markup.Of(
        $"""<Override PartName="/{part.Name}" ContentType="{part.ContentType}"/>"""))}</Types>
        """);

    private static Markup Relations(Part part) => Markup.Of(
        $"""
        <Relationships xmlns="{PackageRelation[..^1]}">{part.Relations.Select((relation, i) => Markup.Of(
        $"""<Relationship Id="{Part.IdOf(i)}" Type="{relation.Type}" Target="/{relation.Target.Name}"/>"""))}</Relationships>
        """);
}
