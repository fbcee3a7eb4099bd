namespace BeyondBoundaries.Core.Frameworks;

/// <summary>
/// Every framework that the program has, in every version: the frameworks that ship with it, and those in the
/// operator's folder of frameworks. A round is always read with the version that it was created with, whichever
/// framework new rounds use.
/// </summary>
public sealed class FrameworkCatalogue
{
    private readonly Dictionary<(string Id, string Version), Framework> byVersion;

    /// <summary>Creates a catalogue.</summary>
    /// <param name="frameworks">The frameworks. New rounds use the first.</param>
    /// <exception cref="ArgumentException">There are no frameworks, or one version is listed twice.</exception>
    public FrameworkCatalogue(IReadOnlyList<Framework> frameworks)
    {
        if (frameworks.Count == 0)
        {
            throw new ArgumentException("A catalogue needs a framework.", nameof(frameworks));
        }

        All = frameworks;
        byVersion = frameworks.ToDictionary(framework => (framework.Definition.Id, framework.Definition.Version));
    }

    /// <summary>The frameworks. The first one is for new rounds.</summary>
    public IReadOnlyList<Framework> All { get; }

    /// <summary>The framework for new rounds, and for commands that are not given another.</summary>
    public Framework Current => All[0];

    /// <summary>The frameworks to choose from for a new round: the first version of each that is listed.</summary>
    public IReadOnlyList<Framework> Choices => [.. All.DistinctBy(framework => framework.Definition.Id)];

    /// <summary>Finds a version of a framework.</summary>
    /// <param name="id">The id of the framework.</param>
    /// <param name="version">The version of its wording.</param>
    /// <returns>The framework; null if the catalogue does not have it.</returns>
    public Framework? Find(string id, string version) => byVersion.GetValueOrDefault((id, version));

    /// <summary>Gets the version of a framework with which something was created.</summary>
    /// <param name="id">The id of the framework.</param>
    /// <param name="version">The version of its wording.</param>
    /// <exception cref="MissingFrameworkException">The catalogue does not have it.</exception>
    public Framework Get(string id, string version) =>
        Find(id, version) ?? throw new MissingFrameworkException(id, version);
}
