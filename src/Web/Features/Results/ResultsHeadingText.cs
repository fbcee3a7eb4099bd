using BeyondBoundaries.Core.Insights;

namespace BeyondBoundaries.Web.Features.Results;

/// <summary>Writes the line under the heading of the results.</summary>
internal static class ResultsHeadingText
{
    public static string Describe(int people, int agencies) =>
        CountText.People(people)
        + agencies switch
        {
            0 => "",
            1 => " from 1 agency",
            _ => $" from {agencies} agencies",
        };
}
