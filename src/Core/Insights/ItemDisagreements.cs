using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Insights;

/// <summary>
/// Finds who disagrees about an item: agencies, levels of work, the people in one agency, or one person and everyone
/// else. If none of these disagree but the item is divided, the disagreement is across the whole group.
/// </summary>
public static class ItemDisagreements
{
    /// <summary>
    /// Finds every disagreement about an item, starting with the one to discuss first; empty when there is none.
    /// </summary>
    public static IReadOnlyList<Disagreement> Find(RoundResults results, ItemResult result)
    {
        List<Disagreement> found =
        [
            .. BetweenAgencies(result),
            .. BetweenLevels(result),
            .. WithinAgencyDisagreement.Find(result),
            .. LoneScoreDisagreement.Find(results, result),
        ];
        return found.Count == 0 && result.Figures.Category == AgreementCategory.Divided
            ? [AcrossTheGroup(result)]
            : found;
    }

    /// <summary>
    /// Finds the disagreements that may be reported outside the round, for example to a board. Disagreements that show
    /// a single score are left out, and so are those within an agency, where a few colleagues could be recognised.
    /// </summary>
    public static IReadOnlyList<Disagreement> FindForOthers(RoundResults results, ItemResult result)
    {
        List<Disagreement> found =
        [
            .. Find(results, result)
                .Where(one => one.Kind is not DisagreementKind.LoneScore and not DisagreementKind.WithinAgency),
        ];
        return found.Count == 0 && result.Figures.Category == AgreementCategory.Divided
            ? [AcrossTheGroup(result)]
            : found;
    }

    private static IEnumerable<Disagreement> BetweenAgencies(ItemResult result)
    {
        if (GroupGap.BetweenAgencies(result) is { } gap)
        {
            yield return new(
                DisagreementKind.BetweenAgencies,
                result,
                "Between agencies",
                GapText.DescribeAgencyGap(gap),
                gap.High.Count + gap.Low.Count == 2
                    ? "What does each of them see that the other does not?"
                    : "What does each of them see that the others do not?"
            );
        }
    }

    private static IEnumerable<Disagreement> BetweenLevels(ItemResult result)
    {
        if (GroupGap.BetweenLevels(result) is { } gap)
        {
            yield return new(
                DisagreementKind.BetweenLevels,
                result,
                "Between levels of work",
                GapText.DescribeLevelGap(gap),
                "What happens between our plans and what families experience?"
            );
        }
    }

    private static Disagreement AcrossTheGroup(ItemResult result) =>
        new(
            DisagreementKind.AcrossTheGroup,
            result,
            "Across the whole group",
            AgreementText.Sentence(result.Figures),
            DiscussionPrompt.Choose(result.Figures)
        );
}
