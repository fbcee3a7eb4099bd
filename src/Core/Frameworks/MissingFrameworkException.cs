namespace BeyondBoundaries.Core.Frameworks;

/// <summary>
/// Reports that stored data or a file refers to a version of a framework that the catalogue does not have.
/// </summary>
/// <param name="id">The id of the framework.</param>
/// <param name="version">The version of the framework.</param>
public sealed class MissingFrameworkException(string id, string version)
    : Exception(
        $"This program does not have version {version} of the framework “{id}”. Add the file for that version "
            + "to the frameworks folder."
    )
{
    /// <summary>The id of the framework.</summary>
    public string Id { get; } = id;

    /// <summary>The version of the framework.</summary>
    public string Version { get; } = version;
}
