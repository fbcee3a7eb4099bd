using BeyondBoundaries.Kit;
using NJsonSchema;

namespace BeyondBoundaries.Cli.Tests;

/// <summary>The JSON Schemas that are supplied with the framework.</summary>
internal static class Schemas
{
    public static void AssertFits(string schema, string json)
    {
        var problems = JsonSchema
            .FromJsonAsync(File.ReadAllText(Repository.PathOf($"frameworks/{schema}")))
            .GetAwaiter()
            .GetResult()
            .Validate(json);
        Assert.True(problems.Count == 0, string.Join('\n', problems.Take(5)));
    }
}
