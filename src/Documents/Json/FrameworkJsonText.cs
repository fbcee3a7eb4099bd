using System.Text;
using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Documents.Json;

/// <summary>Converts a framework to the JSON of a framework file, and back.</summary>
public sealed class FrameworkJsonText : IFrameworkText
{
    /// <inheritdoc />
    public string Write(FrameworkDefinition definition)
    {
        using var file = new MemoryStream();
        FrameworkWriter.Write(definition, file);
        return Encoding.UTF8.GetString(file.GetBuffer().AsSpan(0, (int)file.Length));
    }

    /// <inheritdoc />
    public FrameworkDefinition Read(string text)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text), writable: false);
        var read = FrameworkReader.ReadDefinition(file);
        return read.TryGetValue(out var definition)
            ? definition
            : throw new InvalidOperationException($"A stored framework cannot be read: {read.Problems[0].Message}");
    }
}
