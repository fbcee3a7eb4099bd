using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Json;

namespace BeyondBoundaries.Documents;

/// <summary>The framework that ships with the product.</summary>
public static class ShippedFramework
{
    private static readonly Lazy<Framework> Read = new(() =>
    {
        using var file = typeof(ShippedFramework).Assembly.GetManifestResourceStream("framework.json")!;
        return FrameworkReader.Read(file).Value
            ?? throw new InvalidOperationException("The framework that ships with the product is broken.");
    });

    /// <summary>The checked framework.</summary>
    public static Framework Value => Read.Value;
}
