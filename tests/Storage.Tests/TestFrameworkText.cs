using System.Text.Json;
using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Storage.Tests;

/// <summary>Stores a framework as plain JSON, because storage does not know the format of framework files.</summary>
internal sealed class TestFrameworkText : IFrameworkText
{
    public string Write(FrameworkDefinition definition) => JsonSerializer.Serialize(definition);

    public FrameworkDefinition Read(string text) => JsonSerializer.Deserialize<FrameworkDefinition>(text)!;
}
