using System.Text.Json;
using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Storage.Tests;

/// <summary>
/// Writes and reads frameworks as plain JSON, because the Storage project does not know the format of framework files.
/// </summary>
internal sealed class TestFrameworkText : IFrameworkText
{
    public string Write(FrameworkDefinition definition) => JsonSerializer.Serialize(definition);

    public FrameworkDefinition Read(string text) => JsonSerializer.Deserialize<FrameworkDefinition>(text)!;
}
