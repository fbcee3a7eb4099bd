using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Insights;

/// <summary>The enabler that the largest share of people skipped.</summary>
internal static class CouldNotSay
{
    public static Finding? Of(RoundResults results)
    {
        var most = results.Enablers
            .Where(result => result.Figures.Skip > 0)
            .OrderByDescending(result => new Fraction(result.Figures.Skip, (long)result.Figures.N + result.Figures.Skip))
            .FirstOrDefault();
        if (most is null)
        {
            return null;
        }

        var answered = most.Figures.N + most.Figures.Skip;
        var byAgency = CoverageWords.Of(most) ?? (results.Confidentiality.Mode == ConfidentialityMode.Confidential ? "Not shown by agency, so that nobody can be singled out." : "");
        return new(
            FindingKind.CouldNotSay,
            "Who could not say",
            $"{most.Figures.Skip} of {answered} skipped “{most.Item.Short}”",
            $"Skips never count in an average. {byAgency}".TrimEnd(),
            most);
    }
}
