using BeyondBoundaries.Core.Disclosure;

namespace BeyondBoundaries.Core.Planning;

/// <summary>
/// The enablers to look at first: all that are low or divided or, if there are none, the lowest three, which are low
/// only relative to the rest.
/// </summary>
/// <param name="Enablers">The enablers, in order of priority; empty when too few people scored.</param>
/// <param name="IsRelative">
/// Whether no enabler is low or divided, so that those on the shortlist are low only relative to the rest.
/// </param>
/// <param name="Others">The other ranked enablers, in order of priority.</param>
public sealed record Shortlist(IReadOnlyList<ItemResult> Enablers, bool IsRelative, IReadOnlyList<ItemResult> Others)
{
    private const int MaxLowest = 3;

    /// <summary>Selects the shortlist.</summary>
    public static Shortlist From(RoundResults results)
    {
        var ranked = results.EnablersByPriority.Where(result => result.Priority.Rank is not null).ToList();
        var flagged = results.EnablersByPriority.Where(result => result.Figures.DigDeeper == true).ToList();
        var first = flagged.Count > 0 ? flagged : ranked[..Math.Min(MaxLowest, ranked.Count)];
        return new(first, flagged.Count == 0, [.. ranked.Except(first)]);
    }
}
