using System.Text.Json;

namespace BeyondBoundaries.Web.Tests.Components;

/// <summary>
/// One of the design system's own examples: the options that it was rendered with, and the resulting HTML.
/// </summary>
internal sealed record Fixture(string Name, JsonElement Options, string Html)
{
    private static readonly string Components = Path.Combine(
        Checkout.Root,
        "src/Web/node_modules/govuk-frontend/dist/govuk/components"
    );

    public static Fixture Find(string component, string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Components, component, "fixtures.json")));
        var found = document
            .RootElement.GetProperty("fixtures")
            .EnumerateArray()
            .Single(fixture => fixture.GetProperty("name").GetString() == name);
        return new Fixture(name, found.GetProperty("options").Clone(), found.GetProperty("html").GetString()!);
    }

    /// <summary>Returns the text of an option by its path, such as <c>label.text</c>.</summary>
    public string? Text(string path) => TextOf(Options, path);

    public bool Flag(string path) => Walk(Options, path) is { ValueKind: JsonValueKind.True };

    public IEnumerable<JsonElement> Many(string path) =>
        Walk(Options, path) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    public static string? TextOf(JsonElement from, string path) =>
        Walk(from, path) is { } found ? found.ToString() : null;

    private static JsonElement? Walk(JsonElement from, string path)
    {
        foreach (var step in path.Split('.'))
        {
            if (from.ValueKind != JsonValueKind.Object || !from.TryGetProperty(step, out from))
            {
                return null;
            }
        }

        return from;
    }
}
