using BeyondBoundaries.Core.Insights;

namespace BeyondBoundaries.Web.Features.Results;

/// <summary>
/// Describes how many people took part and, if the number of agencies is not 0, how many agencies they came from.
/// </summary>
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
