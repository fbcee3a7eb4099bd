using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Insights;

/// <summary>
/// Finds, among the enablers whose skips are disclosed, the one that the largest share of people skipped. Enablers that
/// only a few people skipped are left out.
/// </summary>
internal static class MostSkippedEnablerFinding
{
    private const int MinSkips = 2;

    /// <summary>The denominator of the minimum share of people who skipped the enabler (one in five).</summary>
    private const int MinShare = 5;

    public static Finding? Find(RoundResults results)
    {
        var most = results
            .Enablers.Where(result =>
                result.Figures is { N: { } scored, Skip: { } skipped and >= MinSkips }
                && MinShare * (long)skipped >= (long)scored + skipped
            )
            .OrderByDescending(result => new Fraction(
                result.Figures.Skip!.Value,
                (long)result.Figures.N!.Value + result.Figures.Skip.Value
            ))
            .FirstOrDefault();
        if (most is null)
        {
            return null;
        }

        var answered = most.Figures.N + most.Figures.Skip;
        var byAgency =
            SkipText.Describe(most)
            ?? (
                results.Confidentiality.Mode == ConfidentialityMode.Confidential
                    ? "We do not show the agencies of the people who skipped it."
                    : ""
            );
        return new(
            FindingKind.MostSkipped,
            "Most often skipped",
            $"{most.Figures.Skip} of {answered} people skipped “{most.Item.Short}”",
            $"Skips never count towards an average. {byAgency}".TrimEnd(),
            most
        );
    }
}
