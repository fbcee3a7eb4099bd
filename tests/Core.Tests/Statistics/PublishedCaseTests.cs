using System.Text.Json;

namespace BeyondBoundaries.Core.Tests.Statistics;

/// <summary>Runs the published test cases, each as one test of the function that the case names.</summary>
public sealed class PublishedCaseTests
{
    private const double Tolerance = 1e-12;

    private static readonly Dictionary<string, JsonElement> Cases = Read();

    public static TheoryData<string> Ids => [.. Cases.Keys];

    [Fact]
    public void Cases_AreAllThere() => Assert.Equal(61 + 67, Cases.Count);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Function_OfPublishedCase_GivesPublishedFigures(string id)
    {
        var one = Cases[id];
        var (function, input) = (one.GetProperty("fn").GetString()!, one.GetProperty("input"));
        var given = JsonSerializer.SerializeToElement(
            PublishedDisclosureFunctions.Call(function, input) ?? PublishedStatisticsFunctions.Call(function, input)
        );
        AssertSame(one.GetProperty("expected"), given, id);
    }

    private static void AssertSame(JsonElement expected, JsonElement given, string at)
    {
        if (expected.ValueKind == JsonValueKind.Number && given.ValueKind == JsonValueKind.Number)
        {
            Assert.True(
                Math.Abs(expected.GetDouble() - given.GetDouble()) <= Tolerance,
                $"{at}: expected {expected}, got {given}"
            );
            return;
        }

        Assert.True(expected.ValueKind == given.ValueKind, $"{at}: expected {expected}, got {given}");
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                Assert.Equal(
                    expected.EnumerateObject().Select(member => member.Name).Order(),
                    given.EnumerateObject().Select(member => member.Name).Order()
                );
                foreach (var member in expected.EnumerateObject())
                {
                    AssertSame(member.Value, given.GetProperty(member.Name), $"{at}.{member.Name}");
                }

                break;
            case JsonValueKind.Array:
                Assert.True(
                    expected.GetArrayLength() == given.GetArrayLength(),
                    $"{at}: expected {expected}, got {given}"
                );
                for (var i = 0; i < expected.GetArrayLength(); i++)
                {
                    AssertSame(expected[i], given[i], $"{at}[{i}]");
                }

                break;
            default:
                Assert.True(expected.ToString() == given.ToString(), $"{at}: expected {expected}, got {given}");
                break;
        }
    }

    private static Dictionary<string, JsonElement> Read() =>
        new[] { "public-cases.json", "public-cases-2.json" }
            .SelectMany(Read)
            .ToDictionary(one => one.GetProperty("id").GetString()!, StringComparer.Ordinal);

    private static List<JsonElement> Read(string name)
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Statistics", name));
        using var document = JsonDocument.Parse(file);
        return [.. document.RootElement.GetProperty("cases").EnumerateArray().Select(one => one.Clone())];
    }
}
