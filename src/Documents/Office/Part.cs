namespace BeyondBoundaries.Documents.Office;

/// <summary>One part of an Office file: a name, a content type, its content, and the parts it refers to.</summary>
/// <param name="name">Its path in the package, without a leading slash.</param>
/// <param name="contentType">Its content type.</param>
/// <param name="write">Writes its content, UTF-8 XML.</param>
internal sealed class Part(string name, string contentType, Action<Stream> write)
{
    private readonly List<(string Type, Part Target)> relations = [];

    public string Name => name;

    public string ContentType => contentType;

    /// <summary>The parts it refers to, with their types, in the order of their ids.</summary>
    public IReadOnlyList<(string Type, Part Target)> Relations => relations;

    public void Write(Stream content) => write(content);

    /// <summary>Adds a reference to another part.</summary>
    /// <returns>The relationship id that its content uses.</returns>
    public string Relate(string type, Part target)
    {
        relations.Add((type, target));
        return IdOf(relations.Count - 1);
    }

    public static string IdOf(int relation) => $"rId{relation + 1}";
}
