using System.IO.Compression;
using System.Text;
using BeyondBoundaries.Documents.Markup;
using BeyondBoundaries.Documents.Zip;

namespace BeyondBoundaries.Documents.OpenXml.Opc;

/// <summary>
/// Writes an Office file: parts in a zip, according to the Open Packaging Conventions (ISO/IEC 29500-2). The same parts
/// always give the same bytes.
/// </summary>
internal sealed class OpcPackage
{
    public const string OfficeRelationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private const string PackageRelationship = "http://schemas.openxmlformats.org/package/2006/relationships/";

    private readonly List<OpcPart> parts = [];
    private readonly OpcPart root = new("", "", _ => { });

    /// <summary>
    /// Creates a package that begins with a main part. The only properties of the package are the title and the
    /// language: it does not record who created it, where or when.
    /// </summary>
    public OpcPackage(OpcPart main, string title, string language)
    {
        var properties = SafeMarkup.From(
            $"""<cp:coreProperties """
                + $"""xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" """
                + $"""xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title>"""
                + $"""<dc:language>{language}</dc:language></cp:coreProperties>"""
        );
        Add(main);
        root.AddRelationship($"{OfficeRelationship}officeDocument", main);
        root.AddRelationship(
            $"{PackageRelationship}metadata/core-properties",
            Add(
                new(
                    "docProps/core.xml",
                    "application/vnd.openxmlformats-package.core-properties+xml",
                    XmlContent(properties)
                )
            )
        );
    }

    public OpcPart Add(OpcPart part)
    {
        parts.Add(part);
        return part;
    }

    /// <summary>Returns the action that writes markup as the content of a part.</summary>
    public static Action<Stream> XmlContent(SafeMarkup content) =>
        stream => stream.Write(Encoding.UTF8.GetBytes(WithDeclaration(content)));

    public void Save(Stream file) =>
        DeterministicZip.Write(
            file,
            zip =>
            {
                zip.Add("[Content_Types].xml", XmlContent(ContentTypes()));
                foreach (var part in parts.Prepend(root))
                {
                    if (part != root)
                    {
                        zip.Add(part.Name, part.Write);
                    }

                    if (part.Relationships.Count > 0)
                    {
                        var slash = part.Name.LastIndexOf('/') + 1;
                        zip.Add(
                            $"{part.Name[..slash]}_rels/{part.Name[slash..]}.rels",
                            XmlContent(RelationshipsXml(part)),
                            CompressionLevel.NoCompression
                        );
                    }
                }
            }
        );

    private static string WithDeclaration(SafeMarkup content) =>
        $"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{"\n"}{content.Text}""";

    private SafeMarkup ContentTypes()
    {
        const string relationships = "application/vnd.openxmlformats-package.relationships+xml";
        var overrides = parts.Select(part =>
            SafeMarkup.From($"""<Override PartName="/{part.Name}" ContentType="{part.ContentType}"/>""")
        );
        return SafeMarkup.From(
            $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"""
                + $"""<Default Extension="rels" ContentType="{relationships}"/>{overrides}</Types>"""
        );
    }

    private static SafeMarkup RelationshipsXml(OpcPart part)
    {
        var relationships = part.Relationships.Select(
            (relation, i) =>
                SafeMarkup.From(
                    $"""<Relationship Id="{OpcPart.RelationshipId(i)}" Type="{relation.Type}" """
                        + $"""Target="/{relation.Target.Name}"/>"""
                )
        );
        return SafeMarkup.From(
            $"""<Relationships xmlns="{PackageRelationship[..^1]}">{relationships}</Relationships>"""
        );
    }
}
