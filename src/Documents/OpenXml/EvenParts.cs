namespace BeyondBoundaries.Documents.OpenXml;

/// <summary>Divides rows or columns over pages, so that no page holds a single one if that can be avoided.</summary>
internal static class EvenParts
{
    /// <summary>
    /// Divides items, in order, into the fewest parts of at most a number of items. The sizes of the parts differ by
    /// one at most.
    /// </summary>
    public static IEnumerable<IReadOnlyList<T>> InEvenParts<T>(this IReadOnlyList<T> items, int most)
    {
        var parts = (items.Count + most - 1) / most;
        for (var part = 0; part < parts; part++)
        {
            // Rounding up puts the larger parts first.
            var (from, to) = (
                ((items.Count * part) + parts - 1) / parts,
                ((items.Count * (part + 1)) + parts - 1) / parts
            );
            yield return [.. items.Skip(from).Take(to - from)];
        }
    }
}
