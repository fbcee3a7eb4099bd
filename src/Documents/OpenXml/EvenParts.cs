namespace BeyondBoundaries.Documents.OpenXml;

/// <summary>Divides rows or columns evenly among pages, to avoid a page with only one row or column.</summary>
internal static class EvenParts
{
    /// <summary>
    /// Divides a list, in order, into as few parts as possible, each with at most the given number of elements. The
    /// sizes of the parts differ by at most one.
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
