using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Insights;

/// <summary>
/// Finds the divided enabler with the widest spread, and the two disclosed agencies that differ most on it.
/// </summary>
internal static class MostDivided
{
    public static Finding? Of(RoundResults results)
    {
        var divided = results.Enablers
            .Where(result => result.Figures.Category == Category.Divided)
            .OrderByDescending(result => result.Figures.Spread ?? new Fraction(-1, 1))
            .FirstOrDefault();
        if (divided is null)
        {
            return null;
        }

        var headline = divided.Figures.Why switch
        {
            Division.TwoCamps => $"{divided.Item.Short} splits into two camps",
            Division.Scattered => $"{divided.Item.Short}: scores are spread across the scale",
            _ => $"{divided.Item.Short}: views are divided",
        };
        var detail = divided.Figures.Why == Division.Scattered && divided.Figures.Tally is { } tally
            ? $"{ScoreWords.Share(tally, ScoreWords.Bottom(tally.Levels))}, {ScoreWords.Count(tally, ScoreWords.Top(tally.Levels))} scored it {ScoreWords.Range(ScoreWords.Top(tally.Levels).From, tally.Levels)}."
            : AgreementWords.Sentence(divided.Figures);
        return new(FindingKind.MostDivided, "Where you disagree most", headline, GroupGap.BetweenAgencies(divided) is { } gap ? $"{detail} {GapWords.Agencies(gap)}" : detail, divided);
    }
}
