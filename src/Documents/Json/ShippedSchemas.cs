namespace BeyondBoundaries.Documents.Json;

/// <summary>The JSON Schemas of the JSON files, as they are in <c>frameworks</c>.</summary>
public static class ShippedSchemas
{
    /// <summary>Opens the schema of a kind of file: <c>results</c>, <c>comparison</c>, <c>plan</c> or <c>framework</c>.</summary>
    public static Stream Open(string name) =>
        typeof(ShippedSchemas).Assembly.GetManifestResourceStream($"{name}.schema.json")
        ?? throw new ArgumentException("There is no such schema.", nameof(name));
}
