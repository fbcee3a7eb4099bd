namespace BeyondBoundaries.Core.Frameworks;

/// <summary>
/// Writes and reads the entries of a crosswalk as text that people can edit, such as “1.2 &gt; 1.2, 1.5”.
/// </summary>
public static class CrosswalkText
{
    /// <summary>Writes an entry.</summary>
    /// <param name="entry">The entry.</param>
    public static string Write(CrosswalkEntry entry) =>
        $"{string.Join(", ", entry.Before)} > {string.Join(", ", entry.After)}".Trim();

    /// <summary>Reads an entry.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The entry, or a problem that explains how to write one.</returns>
    public static Result<CrosswalkEntry> Read(string text)
    {
        var sides = text.Split('>');
        return sides.Length == 2
            ? new CrosswalkEntry(IdsOf(sides[0]), IdsOf(sides[1]))
            : new Problem(
                "bad-crosswalk",
                $"“{text.Trim()}” cannot be read. Write the earlier IDs, then “>”, then the later IDs, for "
                    + "example “1.2 > 1.2, 1.5”."
            );
    }

    private static string[] IdsOf(string side) =>
        side.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
