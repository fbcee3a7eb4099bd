using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// The labels of a two-level scale, such as “No” and “Yes”. For such a scale, pages and documents show, instead of
/// an average, the share of people who chose the second level.
/// </summary>
/// <param name="Low">The label of the first level.</param>
/// <param name="High">The label of the second level.</param>
public sealed record TwoLevelChoice(string Low, string High)
{
    /// <summary>Formats a share of people, such as “58% Yes”.</summary>
    /// <param name="percent">The share of people who chose the second level, as a percentage.</param>
    public string Share(long percent) => $"{percent}% {High}";

    /// <summary>Formats the share of people who chose the second level; null if no one scored.</summary>
    /// <param name="tally">The scores.</param>
    public string? Share(Tally tally) =>
        tally.N == 0 ? null : Share(new Fraction(100L * tally[tally.Last], tally.N).RoundedParts(1));

    /// <summary>Returns the labels; null if the scale has more than two levels.</summary>
    public static TwoLevelChoice? From(Scale scale) =>
        scale.Levels is [var low, var high] ? new(low.Label, high.Label) : null;
}
