namespace BeyondBoundaries.Core.Frameworks;

/// <summary>
/// A record of what happened to one or more items between two versions of a framework. One item on each side means that
/// the meaning has not changed. If one side is empty, the items on the other side are new or have been removed.
/// </summary>
/// <param name="Before">The ids of the items in the earlier version.</param>
/// <param name="After">The ids of the items in the later version.</param>
public sealed record CrosswalkEntry(IReadOnlyList<string> Before, IReadOnlyList<string> After)
{
    /// <summary>Whether one earlier item became exactly one later item, so that their scores can be compared.</summary>
    public bool IsOneToOne => Before.Count == 1 && After.Count == 1;

    /// <inheritdoc />
    public bool Equals(CrosswalkEntry? other) =>
        other is not null
        && Before.SequenceEqual(other.Before, StringComparer.Ordinal)
        && After.SequenceEqual(other.After, StringComparer.Ordinal);

    /// <inheritdoc />
    public override int GetHashCode() =>
        HashCode.Combine(Before.Count, After.Count, Before.Concat(After).FirstOrDefault());
}
