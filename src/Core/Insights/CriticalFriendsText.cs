using BeyondBoundaries.Core.Disclosure;

namespace BeyondBoundaries.Core.Insights;

/// <summary>
/// Describes how the scores of critical friends from another area differ from the partnership's own. The comparison has
/// two rounds: first the partnership's own round, and then the round of its critical friends.
/// </summary>
public static class CriticalFriendsText
{
    /// <summary>Writes the finding, without a full stop.</summary>
    /// <param name="comparison">The two rounds.</param>
    /// <exception cref="ArgumentException">The comparison does not have exactly two rounds.</exception>
    public static string Headline(RoundsSideBySide comparison) =>
        Check(comparison) switch
        {
            { Enablers: [] } => "The 2 rounds have no enablers in common, so we cannot compare them",
            { Enablers: var enablers } when !enablers.Any(item => item.IsCompared) =>
                "Too few people scored for us to compare the critical friends with the partnership",
            { Gaps: [] } =>
                "We found no clear difference between the critical friends and the partnership on any enabler",
            { Gaps: [var one] } => $"The critical friends and the partnership clearly differ on “{one.Item.Short}”",
            { Gaps: var several } =>
                $"The critical friends and the partnership clearly differ on {several.Count} enablers",
        };

    /// <summary>
    /// Describes the difference on an item, for example: “Common agenda: the critical friends scored it lower, with an
    /// average of 2.6. The partnership’s average is 4.1.” On a two-level scale, where a clear difference means opposite
    /// answers, the text gives those answers.
    /// </summary>
    /// <param name="comparison">The two rounds.</param>
    /// <param name="item">An item with a gap.</param>
    /// <exception cref="ArgumentException">
    /// The item has no gap, or the comparison does not have exactly two rounds.
    /// </exception>
    public static string Describe(RoundsSideBySide comparison, SideBySideItem item)
    {
        Check(comparison);
        if (item.Gap is not var (high, _))
        {
            throw new ArgumentException("The item has no gap.", nameof(item));
        }

        if (item.Figures[0].Choice is { } choice)
        {
            return $"{item.Item.Short}: all the critical friends who scored it chose "
                + $"“{(high == 1 ? choice.High : choice.Low)}”, and everyone in the partnership who scored it "
                + $"chose “{(high == 1 ? choice.Low : choice.High)}”.";
        }

        return $"{item.Item.Short}: the critical friends scored it {(high == 1 ? "higher" : "lower")}, with an "
            + $"average of {item.Figures[1].MeanDisplay}. The partnership’s average is "
            + $"{item.Figures[0].MeanDisplay}.";
    }

    private static RoundsSideBySide Check(RoundsSideBySide comparison) =>
        comparison.Rounds.Count == 2
            ? comparison
            : throw new ArgumentException(
                "A comparison with critical friends must have exactly two rounds: the partnership's own and theirs.",
                nameof(comparison)
            );
}
