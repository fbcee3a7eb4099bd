using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// The labels of a scale of two levels, such as “No” and “Yes”. On such a scale, pages and files show the share of
/// people who chose the second level instead of an average.
/// </summary>
/// <param name="Low">The label of the first level.</param>
/// <param name="High">The label of the second level.</param>
public sealed record TwoLevelChoice(string Low, string High)
{
    /// <summary>Returns the labels; null if the scale has more than two levels.</summary>
    public static TwoLevelChoice? From(Scale scale) =>
        scale.Levels is [var low, var high] ? new(low.Label, high.Label) : null;
}
