namespace BeyondBoundaries.Core.Frameworks;

/// <summary>
/// Reports that the catalogue does not have a version of a framework that stored data or a file refers to.
/// </summary>
/// <param name="id">The id of the framework.</param>
/// <param name="version">The version of the framework.</param>
public sealed class MissingFrameworkException(string id, string version)
    : Exception(
        $"This program does not have version {version} of the framework “{id}”. Add its file to the frameworks folder."
    )
{
    /// <summary>The id of the framework.</summary>
    public string Id { get; } = id;

    /// <summary>The version of the framework.</summary>
    public string Version { get; } = version;
}
