namespace BeyondBoundaries.Documents.OpenXml.Opc;

/// <summary>One part of an Office file: its name, content type and content, and the parts that it refers to.</summary>
/// <param name="name">Its path in the package, without a leading slash.</param>
/// <param name="contentType">Its content type.</param>
/// <param name="write">The action that writes its content: XML in UTF-8, or an embedded workbook.</param>
internal sealed class OpcPart(string name, string contentType, Action<Stream> write)
{
    private readonly List<(string Type, OpcPart Target)> relations = [];

    public string Name => name;

    public string ContentType => contentType;

    /// <summary>The relationships to other parts, each with its type and target, in the order of their ids.</summary>
    public IReadOnlyList<(string Type, OpcPart Target)> Relationships => relations;

    public void Write(Stream content) => write(content);

    /// <summary>Adds a relationship to another part.</summary>
    /// <returns>The relationship id that this part's content uses to refer to the other part.</returns>
    public string AddRelationship(string type, OpcPart target)
    {
        relations.Add((type, target));
        return RelationshipId(relations.Count - 1);
    }

    public static string RelationshipId(int relation) => $"rId{relation + 1}";
}
