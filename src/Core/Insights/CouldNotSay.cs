using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Insights;

/// <summary>The enabler that the largest share of people skipped, where skips are shown. One skip is no finding.</summary>
internal static class CouldNotSay
{
    /// <summary>The fewest skips that are a finding.</summary>
    private const int MinSkips = 2;

    public static Finding? Of(RoundResults results)
    {
        var most = results.Enablers
            .Where(result => result.Figures is { N: not null, Skip: >= MinSkips })
            .OrderByDescending(result => new Fraction(result.Figures.Skip!.Value, (long)result.Figures.N!.Value + result.Figures.Skip.Value))
            .FirstOrDefault();
        if (most is null)
        {
            return null;
        }

        var answered = most.Figures.N + most.Figures.Skip;
        var byAgency = CoverageWords.Of(most) ?? (results.Confidentiality.Mode == ConfidentialityMode.Confidential ? "No agency is named here." : "");
        return new(
            FindingKind.CouldNotSay,
            "Who could not say",
            $"{most.Figures.Skip} of {answered} skipped “{most.Item.Short}”",
            $"Skips never count in an average. {byAgency}".TrimEnd(),
            most);
    }
}
