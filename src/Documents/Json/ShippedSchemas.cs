namespace BeyondBoundaries.Documents.Json;

/// <summary>
/// Opens the JSON Schemas for our JSON files. The schemas in the <c>frameworks</c> folder are embedded in the assembly.
/// </summary>
public static class ShippedSchemas
{
    /// <summary>
    /// Opens the schema for a kind of file, such as <c>results</c>, <c>comparison</c> or <c>plan</c>.
    /// </summary>
    /// <exception cref="ArgumentException">There is no such schema.</exception>
    public static Stream Open(string name) =>
        typeof(ShippedSchemas).Assembly.GetManifestResourceStream($"{name}.schema.json")
        ?? throw new ArgumentException("There is no such schema.", nameof(name));
}
