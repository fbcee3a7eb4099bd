using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Insights;

/// <summary>
/// Finds the divided enabler with the widest spread, and the agencies whose disclosed averages for it differ most.
/// </summary>
internal static class MostDividedEnablerFinding
{
    public static Finding? Find(RoundResults results)
    {
        var divided = results
            .Enablers.Where(result => result.Figures.Category == AgreementCategory.Divided)
            .OrderByDescending(result => result.Figures.Spread ?? new Fraction(-1, 1))
            .FirstOrDefault();
        if (divided is null)
        {
            return null;
        }

        var headline = divided.Figures.Why switch
        {
            DivisionKind.TwoCamps => $"{divided.Item.Short}: scores are split into two camps",
            DivisionKind.Scattered when divided.Figures.Choice is null =>
                $"{divided.Item.Short}: scores are spread across the scale",
            _ => $"{divided.Item.Short}: views are divided",
        };
        var detail =
            ChoiceText.Describe(divided.Figures) is { } share ? share
            : divided.Figures.Why == DivisionKind.Scattered && divided.Figures.Tally is { } tally
                ? $"{ScoreText.Share(tally, ScoreText.Bottom(tally))}, and "
                    + $"{ScoreText.Several(ScoreText.Count(tally, ScoreText.Top(tally)))} scored it "
                    + $"{ScoreText.Range(ScoreText.Top(tally).From, tally.Last)}."
            : divided.Figures.Why is null ? ""
            : AgreementText.Sentence(divided.Figures);
        return new(
            FindingKind.MostDivided,
            "Where views differ most",
            headline,
            GroupGap.BetweenAgencies(divided) is { } gap
                ? $"{detail} {GapText.DescribeAgencyGap(gap)}".TrimStart()
                : detail,
            divided
        );
    }
}
