using System.Text.Json;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Documents.Json;

/// <summary>
/// Writes the comparison of two rounds as JSON with the schema <c>beyond-boundaries/comparison/1</c>.
/// </summary>
public static class ComparisonJson
{
    /// <summary>Writes a comparison as indented JSON in UTF-8.</summary>
    public static void Write(RoundComparison comparison, Stream file)
    {
        using var json = new Utf8JsonWriter(file, JsonConventions.Options);
        json.WriteStartObject();
        json.WriteString("schema", "beyond-boundaries/comparison/1");
        json.WriteStartArray("items");
        foreach (var item in comparison.Items)
        {
            json.WriteStartObject();
            WriteItem(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("framework");
        foreach (var change in comparison.Wording)
        {
            json.WriteStartObject();
            json.WriteString("id", change.Id.Length == 0 ? null : change.Id);
            json.WriteString("change", change.Sentence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter json, ItemComparison item)
    {
        json.WriteString("id", item.Item.Id);
        WriteRound(json, "before", item.Before);
        WriteRound(json, "after", item.After);
        json.WriteNullable("meanChange", item.Change?.Mean);
        json.WriteString("meanFlag", item.Change?.MeanFlag is { } mean ? ChangeText.Describe(mean) : null);
        json.WriteNullable("spreadChange", item.Change?.Spread);
        json.WriteString(
            "agreementFlag",
            item.Change?.AgreementFlag is { } agreement ? ChangeText.Describe(agreement) : null
        );
        json.WriteNullable("netChange", item.Change?.NetChange);
        json.WriteNullable("settled", item.Change?.Settled);
        if (item.Paired is { } paired)
        {
            WritePaired(json, paired);
        }
        else if (item.Words is { } words)
        {
            json.WriteStartObject("paired");
            json.WriteString("who", PairedChangeText.Describe(words.Who));
            json.WriteString("moved", words.Moved is { } moved ? PairedChangeText.Describe(moved) : null);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("paired");
        }
    }

    private static void WriteRound(Utf8JsonWriter json, string name, DisclosedFigures figures)
    {
        json.WriteStartObject(name);
        json.WriteNullable("n", figures.N);
        json.WriteNullable("mean", figures.Mean?.Value);
        json.WriteString("category", figures.Category is { } category ? JsonConventions.ToSnakeCase(category) : null);
        json.WriteEndObject();
    }

    private static void WritePaired(Utf8JsonWriter json, PairedChange paired)
    {
        json.WriteStartObject("paired");
        json.WriteNumber("pairs", paired.Pairs);
        json.WriteNumber("up", paired.Up);
        json.WriteNumber("same", paired.Same);
        json.WriteNumber("down", paired.Down);
        json.WriteNullable("meanChange", paired.Mean);
        json.WriteString("meanFlag", paired.MeanFlag is { } mean ? ChangeText.Describe(mean) : null);
        json.WriteNullable("overlap", paired.Overlap);
        json.WriteString("who", paired.Who is { } who ? ChangeText.Describe(who) : null);
        json.WriteEndObject();
    }
}
