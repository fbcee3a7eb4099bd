using BeyondBoundaries.Core;

namespace BeyondBoundaries.Documents.Json;

/// <summary>Describes the members of a file that are not part of its format.</summary>
internal static class UnreadMembers
{
    private const int MaxNamed = 5;

    /// <summary>
    /// Returns one remark that lists the members and gives the location of the first, or an empty list if there are no
    /// members.
    /// </summary>
    public static IReadOnlyList<Remark> Describe(IReadOnlyList<LocatedJsonValue> unread)
    {
        var names = unread.Select(member => $"“{member.Name}”").Distinct().ToList();
        List<string> listed =
            names.Count > MaxNamed ? [.. names.Take(MaxNamed), $"{names.Count - MaxNamed} more"] : names;
        var list = listed.Count > 1 ? $"{string.Join(", ", listed[..^1])} and {listed[^1]}" : listed.FirstOrDefault();
        var outcome =
            names.Count == 1
                ? "is not part of the format, and was not read."
                : "are not part of the format, and were not read.";
        return names.Count == 0
            ? []
            :
            [
                new("unread-members", $"{list} {outcome}")
                {
                    Location = unread.MinBy(member => (member.Location.Row, member.Location.Column))!.Location,
                },
            ];
    }
}
