using System.Text.Json;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Planning;

namespace BeyondBoundaries.Documents.Json;

/// <summary>Writes a plan as JSON with the schema <c>beyond-boundaries/plan/1</c>.</summary>
public static class PlanJson
{
    /// <summary>Writes a plan as indented JSON in UTF-8. An empty plan has empty lists.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="framework">The framework of the plan's round.</param>
    /// <param name="partnership">The partnership's name; null when not known.</param>
    /// <param name="file">The stream to write to, which stays open.</param>
    public static void Write(Plan plan, Framework framework, string? partnership, Stream file)
    {
        using var json = new Utf8JsonWriter(file, JsonConventions.Options);
        json.WriteStartObject();
        json.WriteString("schema", "beyond-boundaries/plan/1");
        json.WriteStartObject("framework");
        json.WriteString("id", framework.Definition.Id);
        json.WriteString("version", framework.Definition.Version);
        json.WriteEndObject();
        json.WriteString("partnership", partnership);
        json.WriteDecisions(plan);
        json.WriteEndObject();
    }
}
