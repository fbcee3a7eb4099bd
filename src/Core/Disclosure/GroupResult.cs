using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>The disclosed result of one group (an agency or a level of work) for one item.</summary>
/// <param name="Name">The name of the group.</param>
/// <param name="Shown">Whether the group's average may be shown.</param>
/// <param name="Average">
/// The group's average: exact in open mode, coarse in confidential mode; null when it is suppressed or, in open mode,
/// when no one scored.
/// </param>
public sealed record GroupResult(string Name, bool Shown, DisclosedAverage? Average)
{
    /// <summary>The group's counts in open mode, if its average may be shown; otherwise null.</summary>
    public Tally? Tally { get; init; }

    /// <summary>The labels of a two-level scale; null on a longer scale.</summary>
    public TwoLevelChoice? Choice { get; init; }

    /// <summary>
    /// The average as pages and files show it, such as “4.0”, “4.5 or more” or, on a two-level scale, “58% Yes”.
    /// </summary>
    public string? Display => Choice is { } choice && Tally is { N: > 0 } tally ? choice.Share(tally) : Average?.Text;
}
