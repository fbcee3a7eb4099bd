using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Json;

namespace BeyondBoundaries.Documents;

/// <summary>The frameworks supplied with the product, in all their versions.</summary>
public static class ShippedFrameworks
{
    private const string Folder = "frameworks/";

    private static readonly Lazy<FrameworkCatalogue> Read = new(() =>
        new([
            .. typeof(ShippedFrameworks)
                .Assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
                // “beyond-boundaries.json” is the current version. Earlier versions are in a separate folder.
                .OrderBy(name => name.Count(letter => letter == '/'))
                .ThenBy(name => name, StringComparer.Ordinal)
                .Select(ReadResource),
        ])
    );

    /// <summary>The catalogue. Its current framework is the newest version of Beyond Boundaries.</summary>
    public static FrameworkCatalogue Catalogue => Read.Value;

    private static Framework ReadResource(string name)
    {
        using var file = typeof(ShippedFrameworks).Assembly.GetManifestResourceStream(name)!;
        return FrameworkReader.Read(file).Value
            ?? throw new InvalidOperationException(
                $"The framework {name}, which is supplied with the product, is broken."
            );
    }
}
