using System.Globalization;
using System.Text.Json;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Regions;

namespace BeyondBoundaries.Documents.Json;

/// <summary>Writes a region's figures as JSON with the schema <c>beyond-boundaries/region/1</c>.</summary>
public static class RegionJson
{
    /// <summary>Writes figures as indented JSON in UTF-8.</summary>
    /// <param name="renewal">The figures.</param>
    /// <param name="framework">The region's framework.</param>
    /// <param name="region">The name of the region.</param>
    /// <param name="renewedOn">The day of the renewal.</param>
    /// <param name="file">The file to write to.</param>
    public static void Write(RegionRenewal renewal, Framework framework, string region, DateOnly renewedOn, Stream file)
    {
        var definition = framework.Definition;
        using var json = new Utf8JsonWriter(file, JsonConventions.Options);
        json.WriteStartObject();
        json.WriteString("schema", "beyond-boundaries/region/1");
        json.WriteString("region", region);
        json.WriteString("renewedOn", renewedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("framework", definition.Id);
        json.WriteString("frameworkVersion", definition.Version);
        json.WriteNumber("areas", renewal.Areas.Count);
        json.WriteStartArray("enablers");
        foreach (var item in renewal.Items)
        {
            json.WriteStartObject();
            json.WriteString("id", item.Item);
            json.WriteString("title", framework.Find(item.Item)!.Title);
            json.WriteNumber("areas", item.Areas);
            json.WriteNullable("lowerQuartile", item.Figures?.Lower / 2.0);
            json.WriteNullable("median", item.Figures?.Median / 2.0);
            json.WriteNullable("upperQuartile", item.Figures?.Upper / 2.0);
            json.WriteString("notShown", item.Suppressed is { } reason ? RegionText.Explain(reason) : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
