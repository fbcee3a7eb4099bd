using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Json;

namespace BeyondBoundaries.Documents;

/// <summary>The wording packs supplied with the product, each already applied to its framework.</summary>
public static class ShippedPacks
{
    private const string Folder = "packs/";

    private static readonly Lazy<IReadOnlyList<(WordingPack Pack, Framework Reworded)>> Read = new(() =>
        [
            .. typeof(ShippedPacks)
                .Assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(ReadResource),
        ]
    );

    /// <summary>Lists the packs for a version of a framework; there are often none.</summary>
    public static IReadOnlyList<WordingPack> List(Framework framework) =>
        [.. Read.Value.Select(one => one.Pack).Where(pack => pack.Fits(framework))];

    /// <summary>Returns the framework in the words of a pack, or the framework itself if it has no such pack.</summary>
    /// <param name="framework">The framework.</param>
    /// <param name="pack">The id of the pack; may be null or unknown.</param>
    public static Framework Reword(Framework framework, string? pack) =>
        Read.Value.FirstOrDefault(one => one.Pack.Id == pack && one.Pack.Fits(framework)).Reworded ?? framework;

    private static (WordingPack, Framework) ReadResource(string name)
    {
        using var file = typeof(ShippedPacks).Assembly.GetManifestResourceStream(name)!;
        var pack = WordingPackReader.Read(file).Value;
        var reworded = pack is null
            ? null
            : pack.Apply(ShippedFrameworks.Catalogue.Get(pack.FrameworkId, pack.Version)).Value;
        return (pack ?? throw Broken(name), reworded ?? throw Broken(name));
    }

    private static InvalidOperationException Broken(string name) =>
        new($"The wording pack {name}, which is supplied with the product, is broken.");
}
