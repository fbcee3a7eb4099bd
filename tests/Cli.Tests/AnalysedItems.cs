using System.Text.Json;

namespace BeyondBoundaries.Cli.Tests;

/// <summary>Reads the items that the analyse command writes.</summary>
internal static class AnalysedItems
{
    public static Dictionary<string, JsonElement> Items(RunResult ran)
    {
        Assert.Equal("", ran.Error);
        return JsonDocument
            .Parse(ran.Output)
            .RootElement.GetProperty("items")
            .EnumerateArray()
            .ToDictionary(item => item.GetProperty("id").GetString()!);
    }

    public static string Compact(JsonElement array) => $"[{string.Join(",", array.EnumerateArray())}]";
}
