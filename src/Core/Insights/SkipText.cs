using BeyondBoundaries.Core.Disclosure;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Names the agencies whose people often could not say. No count of an agency's skips is shown.</summary>
public static class SkipText
{
    /// <summary>
    /// Writes a sentence such as “Health visiting often could not say.”; null when no agency may be named.
    /// </summary>
    public static string? Describe(ItemResult result) =>
        result.OftenSkippedBy switch
        {
            [] => null,
            [var one] => $"{one} often could not say.",
            var several => $"{string.Join(", ", several.SkipLast(1))} and {several[^1]} often could not say.",
        };
}
