namespace BeyondBoundaries.Core.Frameworks;

/// <summary>
/// A record of what happened to items between an earlier version of a framework and a later one. A person confirms the
/// record when the later version is published. Items that the record does not mention are matched by id.
/// </summary>
/// <param name="FrameworkId">The id of the earlier framework.</param>
/// <param name="Version">The version of the earlier framework.</param>
/// <param name="Entries">
/// The entries for the items that cannot be matched by id alone; each id appears at most once on each side.
/// </param>
public sealed record Crosswalk(string FrameworkId, string Version, IReadOnlyList<CrosswalkEntry> Entries)
{
    /// <inheritdoc />
    public bool Equals(Crosswalk? other) =>
        other is not null
        && FrameworkId == other.FrameworkId
        && Version == other.Version
        && Entries.SequenceEqual(other.Entries);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(FrameworkId, Version, Entries.Count);

    /// <summary>
    /// Returns a crosswalk that does not match pairs of items whose meanings differ. It says that the earlier item in
    /// each pair was removed and that the later one is new.
    /// </summary>
    /// <param name="different">The pairs whose meanings differ, each with one earlier and one later item.</param>
    public Crosswalk WithNewMeanings(IReadOnlyList<ItemMatch> different)
    {
        var pairs = different.Select(match => (Before: match.Before[0].Id, After: match.After[0].Id)).ToList();
        return this with
        {
            Entries =
            [
                .. Entries.Where(entry => !(entry.IsOneToOne && pairs.Contains((entry.Before[0], entry.After[0])))),
                .. pairs.SelectMany(pair =>
                    new[] { new CrosswalkEntry([pair.Before], []), new CrosswalkEntry([], [pair.After]) }
                ),
            ],
        };
    }

    /// <summary>Returns whether this crosswalk starts from a given version of a framework.</summary>
    /// <param name="framework">The version.</param>
    public bool IsFrom(Framework framework) =>
        framework.Definition.Id == FrameworkId && framework.Definition.Version == Version;
}
