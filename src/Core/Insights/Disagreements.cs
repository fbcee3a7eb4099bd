using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Disagreement, diagnosed: between agencies or levels of work, inside one agency, one voice alone, otherwise across the whole group.</summary>
public static class Disagreements
{
    /// <summary>Every diagnosis of an item, the one to talk about first before the others; empty when nothing stands apart.</summary>
    public static IReadOnlyList<Disagreement> Of(RoundResults results, ItemResult result)
    {
        List<Disagreement> found = [.. BetweenAgencies(result), .. BetweenLevels(result), .. InsideAgency.Of(result), .. OneVoice.Of(results, result)];
        return found.Count == 0 && result.Figures.Category == Category.Divided ? [AcrossTheGroup(result)] : found;
    }

    private static IEnumerable<Disagreement> BetweenAgencies(ItemResult result)
    {
        if (GroupGap.BetweenAgencies(result) is { } gap)
        {
            yield return new(DisagreementKind.BetweenAgencies, result, "Between agencies", GapWords.Agencies(gap), gap.High.Count + gap.Low.Count == 2 ? "What does each of them see that the other does not?" : "What does each of them see that the others do not?");
        }
    }

    private static IEnumerable<Disagreement> BetweenLevels(ItemResult result)
    {
        if (GroupGap.BetweenLevels(result) is { } gap)
        {
            yield return new(DisagreementKind.BetweenLevels, result, "Between levels of work", GapWords.Levels(gap), "What happens here between what is planned and what families meet?");
        }
    }

    private static Disagreement AcrossTheGroup(ItemResult result) =>
        new(DisagreementKind.AcrossTheGroup, result, "Across the whole group", AgreementWords.Sentence(result.Figures), TalkQuestion.Of(result.Figures));
}
