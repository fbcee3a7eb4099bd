using System.Collections.Concurrent;

namespace BeyondBoundaries.Core.Frameworks;

/// <summary>
/// Every framework that the program has, in every version: those supplied with it, those in the operator's folder of
/// frameworks, and those that users have published. A round always uses the version that it was created with, even if
/// new rounds use another one.
/// </summary>
public sealed class FrameworkCatalogue
{
    private readonly Dictionary<(string Id, string Version), Framework> byVersion;
    private readonly ConcurrentDictionary<(string Id, string Version), Framework> published = [];
    private readonly Func<string, string, Framework?> findPublished;

    /// <summary>Creates a catalogue.</summary>
    /// <param name="frameworks">At least one framework. The first in the list is preselected for new rounds.</param>
    /// <param name="findPublished">
    /// Finds a published framework by its id and version, and returns null if there is none. The catalogue keeps each
    /// framework that is found, because a published version never changes.
    /// </param>
    /// <exception cref="ArgumentException">There are no frameworks, or the same version is listed twice.</exception>
    public FrameworkCatalogue(
        IReadOnlyList<Framework> frameworks,
        Func<string, string, Framework?>? findPublished = null
    )
    {
        if (frameworks.Count == 0)
        {
            throw new ArgumentException("A catalogue needs a framework.", nameof(frameworks));
        }

        this.findPublished = findPublished ?? ((_, _) => null);
        byVersion = frameworks.ToDictionary(KeyOf);
        All = [.. frameworks.Select(framework => LinkEarlier(framework, []))];
        byVersion = All.ToDictionary(KeyOf);
    }

    /// <summary>
    /// The frameworks that are supplied with the program or are in the operator's folder. The first framework is
    /// preselected for new rounds.
    /// </summary>
    public IReadOnlyList<Framework> All { get; }

    /// <summary>
    /// The framework that is preselected for new rounds, and used by commands that do not specify a framework.
    /// </summary>
    public Framework Current => All[0];

    /// <summary>
    /// The frameworks in <see cref="All"/> that are offered for a new round: for each id, the version that is listed
    /// first. Pages add the published frameworks that the partnership can use.
    /// </summary>
    public IReadOnlyList<Framework> Choices => [.. All.DistinctBy(framework => framework.Definition.Id)];

    /// <summary>
    /// Returns whether a version is supplied with the program or is in the operator's folder, so that everyone may read
    /// it.
    /// </summary>
    /// <param name="id">The id of the framework.</param>
    /// <param name="version">The version of the framework.</param>
    public bool IsSupplied(string id, string version) => byVersion.ContainsKey((id, version));

    /// <summary>Finds a version of a framework.</summary>
    /// <param name="id">The id of the framework.</param>
    /// <param name="version">The version of the framework.</param>
    /// <returns>The framework; null if the catalogue does not have it.</returns>
    public Framework? Find(string id, string version) => Find((id, version), []);

    /// <summary>Gets a version of a framework that must be in the catalogue.</summary>
    /// <param name="id">The id of the framework.</param>
    /// <param name="version">The version of the framework.</param>
    /// <exception cref="MissingFrameworkException">The catalogue does not have this version.</exception>
    public Framework Get(string id, string version) =>
        Find(id, version) ?? throw new MissingFrameworkException(id, version);

    /// <summary>
    /// Gets the id of a framework and the ids of the frameworks that it was created from. If the catalogue does not
    /// have the framework, gets only the framework's own id.
    /// </summary>
    /// <param name="id">The id of the framework.</param>
    /// <param name="version">The version of the framework.</param>
    public IReadOnlyList<string> GetLineage(string id, string version) => Find(id, version)?.Lineage ?? [id];

    private Framework? Find((string Id, string Version) key, HashSet<(string Id, string Version)> later)
    {
        if (byVersion.TryGetValue(key, out var found) || published.TryGetValue(key, out found))
        {
            return found;
        }

        return findPublished(key.Id, key.Version) is { } read
            ? published.GetOrAdd(key, LinkEarlier(read, later))
            : null;
    }

    /// <summary>
    /// Links a framework to the version that its crosswalk starts from, if the catalogue has that version. Does not
    /// follow circular references.
    /// </summary>
    private Framework LinkEarlier(Framework framework, HashSet<(string Id, string Version)> later)
    {
        later.Add(KeyOf(framework));
        if (framework.Definition.Crosswalk is not { } crosswalk)
        {
            return framework;
        }

        var key = (crosswalk.FrameworkId, crosswalk.Version);
        if (later.Contains(key) || Find(key, later) is not { } earlier)
        {
            return framework;
        }

        return framework.WithEarlier(
            earlier.Earlier is null && earlier.Definition.Crosswalk is not null ? LinkEarlier(earlier, later) : earlier
        );
    }

    private static (string Id, string Version) KeyOf(Framework framework) =>
        (framework.Definition.Id, framework.Definition.Version);
}
