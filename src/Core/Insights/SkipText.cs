using BeyondBoundaries.Core.Disclosure;

namespace BeyondBoundaries.Core.Insights;

/// <summary>
/// Lists the agencies in which many people skipped an item. The text never says how many people from an agency skipped
/// the item.
/// </summary>
public static class SkipText
{
    /// <summary>
    /// Writes a sentence such as “People from Health visiting often skipped this.”; null when no agency may be named.
    /// </summary>
    public static string? Describe(ItemResult result) =>
        result.OftenSkippedBy switch
        {
            [] => null,
            [var one] => $"People from {TextDirection.Isolate(one)} often skipped this.",
            var several => $"People from {string.Join(", ", several.SkipLast(1).Select(TextDirection.Isolate))} and "
                + $"{TextDirection.Isolate(several[^1])} often skipped this.",
        };
}
