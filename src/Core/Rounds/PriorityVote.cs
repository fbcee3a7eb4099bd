using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Core.Rounds;

/// <summary>The rules for a participant's vote on the enablers that they would start with.</summary>
public static class PriorityVote
{
    /// <summary>The maximum number of enablers that one participant may choose.</summary>
    public const int MaxChoices = 3;

    /// <summary>Returns the maximum number of a framework's enablers that one participant may choose.</summary>
    /// <param name="framework">The framework.</param>
    public static int MaxChoicesOf(Framework framework) => Math.Min(MaxChoices, framework.Enablers.Count);

    /// <summary>
    /// Returns whether a vote has at most <see cref="MaxChoices"/> choices, all of which are different enablers in the
    /// framework.
    /// </summary>
    /// <param name="choices">The ids of the chosen enablers.</param>
    /// <param name="framework">The framework.</param>
    public static bool IsValid(IReadOnlyList<string> choices, Framework framework) =>
        choices.Count <= MaxChoices
        && choices.Distinct(StringComparer.Ordinal).Count() == choices.Count
        && choices.All(choice => framework.Find(choice) is { IsEnabler: true });
}
