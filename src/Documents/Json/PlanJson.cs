using System.Text.Json;
using BeyondBoundaries.Documents.Exports;

namespace BeyondBoundaries.Documents.Json;

/// <summary>Writes a plan as JSON, schema <c>beyond-boundaries/plan/1</c>.</summary>
public static class PlanJson
{
    /// <summary>Writes a plan in UTF-8, indented. An empty plan has empty lists.</summary>
    public static void Write(PlanContent content, Stream file)
    {
        using var json = new Utf8JsonWriter(file, JsonConventions.Options);
        json.WriteStartObject();
        json.WriteString("schema", "beyond-boundaries/plan/1");
        json.WriteStartObject("framework");
        json.WriteString("id", content.Framework.Definition.Id);
        json.WriteString("version", content.Framework.Definition.Version);
        json.WriteEndObject();
        json.WriteString("partnership", content.Partnership);
        json.WriteDecisions(content.Plan);
        json.WriteEndObject();
    }
}
